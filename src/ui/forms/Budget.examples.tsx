import { formats } from '../../platform/formats.ts';
import { type Column, DataTable } from '../DataTable.tsx';
import type { Example } from '../example.ts';
import { AmountInput } from './Budget.tsx';
import { Form } from './Form.tsx';

interface Line {
  year: number;
  expense: string;
  receipt: string;
  rest: string;
}

const { money } = formats('nl');
const lines: Line[] = [
  { year: 2020, expense: '120000.00', receipt: '60000.00', rest: '60000.00' },
  { year: 2021, expense: '80000.00', receipt: '0.00', rest: '80000.00' },
];

const columns: Column<Line>[] = [
  { key: 'year', header: 'Jaar', rowHeader: true, cell: ({ year }) => year, footer: 'Samen' },
  {
    key: 'expense',
    header: 'Uitgaven',
    numeric: true,
    cell: ({ year, expense }) => (
      <AmountInput
        name={`uit.${year}`}
        label={`Uitgaven ${year}`}
        value={expense}
        sums={['uit', `netto-${year}`, 'netto']}
      />
    ),
    footer: <span data-total="uit">{money('200000.00')}</span>,
  },
  {
    key: 'receipt',
    header: 'Ontvangsten',
    numeric: true,
    cell: ({ year, receipt }) => (
      <AmountInput
        name={`in.${year}`}
        label={`Ontvangsten ${year}`}
        value={receipt}
        sums={['in', `-netto-${year}`, '-netto']}
      />
    ),
    footer: <span data-total="in">{money('60000.00')}</span>,
  },
  {
    key: 'rest',
    header: 'Zelf te betalen',
    numeric: true,
    cell: ({ year, rest }) => <span data-total={`netto-${year}`}>{money(rest)}</span>,
    footer: <span data-total="netto">{money('140000.00')}</span>,
  },
];

export const budgetExamples: Example[] = [
  {
    name: 'Begroting die optelt terwijl u typt',
    render: () => (
      <Form id="begroting" action="#begroting">
        <budget-table>
          <DataTable caption="Begroting per jaar" columns={columns} rows={lines} />
        </budget-table>
      </Form>
    ),
  },
];
