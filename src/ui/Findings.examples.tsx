import type { Example } from './example.ts';
import { Findings } from './Findings.tsx';

export const findingExamples: Example[] = [
  {
    name: 'Bevindingen van de controle',
    render: () => (
      <Findings
        findings={[
          {
            code: 'B2',
            severity: 'error',
            message: 'De maatregel "Kernbon" heeft geen begroting.',
            why: 'Zonder bedrag weet niemand of het plan betaalbaar is.',
            fix: 'Vul voor elk jaar een bedrag in, of zet er nul met een reden.',
            source: 'De lokale relanceplannen moeten meer zijn dan een reeks specifieke maatregelen op korte termijn.',
            place: { href: '#maatregel-1', label: 'Maatregel M1' },
          },
          {
            severity: 'warning',
            message: 'Er is nog geen sociale partner geraadpleegd.',
            fix: 'Nodig een werkgevers- en een werknemersorganisatie uit.',
            place: { label: 'Heel het plan' },
          },
          { severity: 'info', message: 'Andere gemeenten van uw cluster meten ook de leegstand.' },
          { severity: 'ok', message: 'Elke doelgroep wordt bereikt.' },
        ]}
      />
    ),
  },
];
