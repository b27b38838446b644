import type { Example } from './example.ts';
import { MatrixTable } from './MatrixTable.tsx';

const columns = [
  'Digitalisering',
  'Circulariteit',
  'Ruimte',
  'Mobiliteit',
  'Gezondheid',
  'Klimaat',
  'Energie',
  'SDG’s',
].map((label) => ({ key: label, label }));

export const matrixExamples: Example[] = [
  {
    name: 'Synergiekaart: de witte vlekken vallen op',
    render: () => (
      <MatrixTable
        caption="Waar doelen en andere opgaven elkaar versterken"
        corner="Doel"
        columns={columns}
        rows={[
          {
            key: 'D1',
            label: 'Levendige kernen',
            href: '#D1',
            cells: {
              Circulariteit: { text: '2 maatregelen', short: 2, href: '#D1-circulariteit' },
              Ruimte: { text: '3 maatregelen', short: 3 },
              Klimaat: { text: '1 maatregel', short: 1 },
            },
          },
          {
            key: 'D2',
            label: 'Niemand alleen',
            cells: {
              Digitalisering: { text: '1 maatregel', short: 1 },
              Gezondheid: { text: '4 maatregelen', short: 4 },
              Energie: { leftOut: 'Op bewuste keuze niet: staat in het energieplan' },
            },
          },
        ]}
      />
    ),
  },
];
