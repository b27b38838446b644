import { isDeepStrictEqual } from 'node:util';
import { type Answers, answered } from '../../../../platform/forms.ts';
import type { BudgetLine } from '../../document/measure.ts';
import { type Columns, type Field, type Refuse, tidy } from './field.ts';
import { amount } from './numbers.ts';
import { keepEqual, parseRows } from './rows.ts';
import { choice, flag, line } from './texts.ts';

/** What stands before the amounts of a row; each is a field of a budget line. */
export const budgetColumns = {
  section: choice('budgetSection'),
  direction: choice('budgetDirection'),
  fundedBy: choice('funder'),
  call: line(),
  application: line(),
  confirmed: flag(),
} satisfies Columns;

type Head = Pick<BudgetLine, keyof typeof budgetColumns>;

/** Lines of the budget that differ in nothing but year and amount: "2020" → "120000.00". */
type BudgetRow = Head & { amounts: Record<string, string> };

const cell = amount();
const cellName = (row: string, year: string) => `${row}.amounts.${year}`;

/** The budget of a measure as a table: a row for each kind of money, a column for each year. */
export const budget: Field<BudgetRow[]> = {
  control: { as: 'budget' },
  parse: (answers, name, refuse) => parseRows(answers, name, refuse, (row) => parseRow(answers, row, refuse)),
  show: (name, rows) => Object.assign({}, ...rows.map((row, number) => showRow(`${name}.${number}`, row))),
  take: (stored) => toRows(linesOf(stored)),
  give: (value = [], stored) => {
    const lines = linesOf(stored);
    const kept = [...(keepEqual(toLines(value), lines, tidyLine) ?? []), ...lines.filter((one) => !isShown(one))];
    return kept.length > 0 ? kept : undefined;
  },
};

function parseRow(answers: Answers, row: string, refuse: Refuse): BudgetRow | undefined {
  const head = parseHead((name, field) => field.parse(answers, `${row}.${name}`, refuse));
  const cells = Object.keys(answers).filter((name) => name.startsWith(cellName(row, '')) && /\.\d{4}$/.test(name));
  const amounts: Record<string, string> = {};
  for (const name of cells.sort()) {
    const value = cell.parse(answers, name, refuse);
    if (value !== undefined) amounts[name.slice(-4)] = value;
  }
  const isBare = cells.every((name) => answered(answers, name).trim() === '');
  if (isBare && Object.keys(head).length > 0) refuse(cells[0] ?? `${row}.section`, 'amount-needed');
  return Object.keys(amounts).length > 0 ? { ...head, amounts } : undefined;
}

const showRow = (row: string, { amounts, ...head }: BudgetRow): Answers =>
  Object.assign(
    {},
    ...Object.entries(budgetColumns).map(([name, field]) => {
      const value = head[name as keyof Head];
      return value === undefined ? {} : (field as Field).show(`${row}.${name}`, value);
    }),
    ...Object.entries(amounts).map(([year, value]) => cell.show(cellName(row, year), value)),
  );

/** The table of these lines; two lines that differ in nothing but the amount stand in two rows. */
export function toRows(lines: readonly BudgetLine[]): BudgetRow[] {
  const rows: BudgetRow[] = [];
  for (const one of lines.filter(isShown)) {
    const head = tidyHead(one);
    const year = String(one.year);
    const fits = ({ amounts, ...other }: BudgetRow) => amounts[year] === undefined && isDeepStrictEqual(other, head);
    const row = rows.find(fits) ?? { ...head, amounts: {} };
    if (!rows.includes(row)) rows.push(row);
    row.amounts[year] = tidy(cell, one.amount) as string;
  }
  return rows;
}

/** The lines of a table, by row and then by year. */
export const toLines = (rows: readonly BudgetRow[]): BudgetLine[] =>
  rows.flatMap(({ amounts, ...head }) =>
    Object.entries(amounts).map(([year, value]) => ({ year: Number(year), amount: value, ...head })),
  );

const isShown = ({ year, amount }: BudgetLine): boolean => year !== undefined && amount !== undefined;

const tidyLine = (one: BudgetLine): BudgetLine => ({
  year: one.year,
  amount: tidy(cell, one.amount) as string | undefined,
  ...tidyHead(one),
});

const tidyHead = (one: BudgetLine): Head => parseHead((name, field) => tidy(field, one[name]));

const parseHead = (read: (name: keyof Head, field: Field) => unknown): Head =>
  Object.fromEntries(
    Object.entries(budgetColumns)
      .map(([name, field]) => [name, read(name as keyof Head, field as Field)])
      .filter(([, value]) => value !== undefined),
  );

const linesOf = (stored: unknown): BudgetLine[] => (Array.isArray(stored) ? stored : []);
