import { addDays } from './days.ts';
import { checkDue, type Mark } from './state.ts';

/** The last day of the month that a day is in; both `YYYY-MM-DD`. */
export function monthEnd(day: string): string {
  const [year, month] = day.split('-').map(Number);
  const next = month === 12 ? `${year! + 1}-01-01` : `${year}-${String(month! + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
}

type Due = Parameters<typeof checkDue>[0] & { check: Parameters<typeof checkDue>[1]; marks: Mark[] };

/** What must be looked at before the month is over, the most pressing first: what is due, what changed and what is away. */
export function dueThisMonth<R extends Due>(all: readonly R[], day: string): { reference: R; due: string }[] {
  const end = monthEnd(day);
  return all
    .filter(({ marks }) => !marks.some(({ state }) => state === 'expired'))
    .map((reference) => {
      const noticed = reference.marks.filter(({ state }) => state === 'changed' || state === 'unreachable');
      const due = [checkDue(reference, reference.check), ...noticed.map(({ since }) => since)].sort()[0]!;
      return { reference, due };
    })
    .filter(({ due }) => due <= end)
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}
