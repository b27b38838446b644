import { type Cents, toCents } from '../../../platform/money.ts';

/** Sum of amounts of euro in cents; a line without an amount counts as nothing. */
export const sumOf = (lines: { amount?: string }[]): Cents =>
  lines.reduce((sum, { amount }) => (amount === undefined ? sum : sum + toCents(amount)), 0n);

/** Twice the median, so that the middle of an even number of amounts stays a whole number of cents. */
export function doubleMedian(amounts: Cents[]): Cents {
  const sorted = amounts.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.floor(sorted.length / 2)]!;
}
