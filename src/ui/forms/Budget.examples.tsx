import { formats } from '../../platform/formats.ts';
import { type Column, DataTable } from '../DataTable.tsx';
import type { Example } from '../example.ts';
import { LiveFindings } from '../LiveFindings.tsx';
import { AmountInput, BudgetTable, Total } from './Budget.tsx';
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
    footer: <Total of="uit">{money('200000.00')}</Total>,
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
    footer: <Total of="in">{money('60000.00')}</Total>,
  },
  {
    key: 'rest',
    header: 'Zelf te betalen',
    numeric: true,
    cell: ({ year, rest }) => <Total of={`netto-${year}`}>{money(rest)}</Total>,
    footer: <Total of="netto">{money('140000.00')}</Total>,
  },
];

export const budgetExamples: Example[] = [
  {
    name: 'Begroting die optelt terwijl u typt',
    render: () => (
      <Form id="begroting" action="#begroting">
        <BudgetTable>
          <DataTable caption="Begroting per jaar" columns={columns} rows={lines} />
        </BudgetTable>
      </Form>
    ),
  },
  {
    name: 'Bevindingen die meelopen met het formulier',
    render: () => (
      <LiveFindings
        src="/stijlgids"
        form="begroting"
        summary="1 aandachtspunt"
        findings={[{ severity: 'warning', message: 'De ontvangsten van 2020 zijn nog niet bevestigd.' }]}
      />
    ),
  },
];
