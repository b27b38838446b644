import { type Column, DataTable } from './DataTable.tsx';
import type { Example } from './example.ts';

interface Measure {
  title: string;
  year: number;
  cost: string;
}

const measures: Measure[] = [
  { title: 'Kernbon voor elk gezin', year: 2020, cost: '€ 120.000' },
  { title: 'Speelstraten', year: 2020, cost: '€ 18.500' },
  { title: 'Fietspad Steenweg, versneld', year: 2021, cost: '€ 640.000' },
];

const columns: Column<Measure>[] = [
  {
    key: 'title',
    header: 'Maatregel',
    rowHeader: true,
    cell: (row) => <a href="#maatregel">{row.title}</a>,
    sort: { href: '#op-naam' },
    footer: 'Samen',
  },
  { key: 'year', header: 'Jaar', cell: (row) => row.year, sort: { href: '#op-jaar', now: 'ascending' } },
  { key: 'cost', header: 'Kostprijs', numeric: true, cell: (row) => row.cost, footer: '€ 778.500' },
];

export const tableExamples: Example[] = [
  {
    name: 'Met totaal; op een telefoon elke rij als blok',
    render: () => <DataTable caption="Kostprijs per maatregel" columns={columns} rows={measures} />,
  },
  {
    name: 'Breed; op een telefoon schuift ze zijwaarts',
    render: () => <DataTable caption="Dezelfde tabel, die breed blijft" columns={columns} rows={measures} scroll />,
  },
  {
    name: 'Leeg',
    render: () => (
      <DataTable caption="Nog niets" columns={columns} rows={[]} empty="Dit plan heeft nog geen maatregelen." />
    ),
  },
];
