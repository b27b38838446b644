import { Actions, Button, ButtonLink } from './Button.tsx';
import { ConfirmLink } from './ConfirmDialog.tsx';
import type { Example } from './example.ts';

export const buttonExamples: Example[] = [
  {
    name: 'Vier soorten',
    render: () => (
      <Actions>
        <Button>Bewaar maatregel</Button>
        <Button kind="secondary">Voeg nog een toe</Button>
        <Button kind="danger">Trek het plan in</Button>
        <Button kind="quiet">Sla deze stap over</Button>
      </Actions>
    ),
  },
  {
    name: 'Links die eruitzien als een knop',
    render: () => (
      <Actions>
        <ButtonLink href="#knop">Start een plan</ButtonLink>
        <ButtonLink href="#knop" kind="secondary">
          Download als PDF
        </ButtonLink>
      </Actions>
    ),
  },
  {
    name: 'Met bevestiging op een eigen pagina, of in een venster als scripts werken',
    render: () => <ConfirmLink href="#bevestig">Verwijder maatregel</ConfirmLink>,
  },
];
