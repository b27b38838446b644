import { atLeastZero, type Cents } from '../../../platform/money.ts';
import type { CofinancingFacts, CofinancingLine } from './computation.ts';

/** A computation under way. The subsidy so far is `within` and `beyond` the drawing right together. */
export interface Calculation {
  readonly facts: CofinancingFacts;
  /** The costs that count. */
  readonly eligible: Cents;
  within: Cents;
  beyond: Cents;
  /** Null when only the amount is asked. */
  readonly lines: CofinancingLine[] | null;
}

/** One part of a rule at work. With and without explanation it is the same code that computes. */
export type Step = (calculation: Calculation) => void;

/** What was granted before of the right itself, which alone takes from the right. */
export const grantedWithin = ({ granted, grantedBeyond = 0n }: CofinancingFacts): Cents =>
  atLeastZero(granted - grantedBeyond);

/** Brings the subsidy down to `most` where it is more, first of what is beyond the right. Returns what that took, zero or less. */
export function limit(calculation: Calculation, most: Cents): Cents {
  const over = calculation.within + calculation.beyond - most;
  if (over <= 0n) return 0n;
  if (over <= calculation.beyond) {
    calculation.beyond -= over;
  } else {
    calculation.within -= over - calculation.beyond;
    calculation.beyond = 0n;
  }
  return -over;
}

export function note(
  calculation: Calculation,
  key: string,
  effect: Cents,
  values: Readonly<Record<string, string | bigint>> = {},
): void {
  if (!calculation.lines) return;
  // Thrice as fast as by entries, and most of what an explanation takes.
  const written: Record<string, string> = {};
  for (const name of Object.keys(values)) written[name] = String(values[name]);
  calculation.lines.push({
    key,
    values: written,
    effect,
    result: calculation.within + calculation.beyond,
  });
}

/** Adds to the subsidy; the values are only made when someone will read them. */
export function give(
  calculation: Calculation,
  amount: Cents,
  key: string,
  values?: Record<string, string | bigint>,
): void {
  calculation.within += amount;
  if (calculation.lines && values) note(calculation, key, amount, values);
}
