import { type Answers, answered } from '../../../../platform/forms.ts';
import { type Cents, toCents } from '../../../../platform/money.ts';
import { readMoney } from '../../../../ui/forms/typed.ts';
import type { PlanDocument } from '../../document/schema.ts';
import { isRemoved, rowNumbers } from './rows.ts';

/** A plan of more years than this has its further years only where an amount stands in them. */
const mostYears = 15;

/** The columns of the table: the years of the plan, and those that have an amount. */
export function budgetYears({ period }: Pick<PlanDocument, 'period'>, answers: Answers, name: string): string[] {
  const first = Number(period.start.slice(0, 4));
  const last = Math.min(Number(period.end.slice(0, 4)), first + mostYears - 1);
  const years = new Set(Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index)));
  for (const cell of Object.keys(answers)) {
    const year = cell.startsWith(`${name}.`)
      ? /^\d{1,6}\.amounts\.(\d{4})$/.exec(cell.slice(name.length + 1))?.[1]
      : null;
    if (year && answered(answers, cell).trim() !== '') years.add(year);
  }
  return [...years].sort();
}

export type Sums = { expense: Cents; receipt: Cents };

/** What the amounts of the form add up to, by row and by year; what is no amount (yet) does not count. */
export function budgetTotals(answers: Answers, name: string, years: readonly string[]) {
  const rows = new Map<number, Cents>();
  const byYear = new Map(years.map((year) => [year, { expense: 0n, receipt: 0n }]));
  const total: Sums = { expense: 0n, receipt: 0n };
  for (const number of rowNumbers(answers, name)) {
    const row = `${name}.${number}`;
    if (isRemoved(answers, row)) continue;
    const direction = answered(answers, `${row}.direction`);
    let sum = 0n;
    for (const year of years) {
      const amount = readMoney(answered(answers, `${row}.amounts.${year}`).trim() || '0');
      const cents = amount === null ? 0n : toCents(amount);
      sum += cents;
      if (direction !== 'expense' && direction !== 'receipt') continue;
      byYear.get(year)![direction] += cents;
      total[direction] += cents;
    }
    rows.set(number, sum);
  }
  return { rows, byYear, total };
}
