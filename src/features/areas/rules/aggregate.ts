import { currentCodes, type Register } from './register.ts';
import { holdsOn } from './time.ts';

/** A ratio as its parts: only these add up, the ratio itself is made anew from the sums. */
export interface Ratio {
  numerator: number;
  denominator: number;
}

interface Aggregate<T> {
  /** Null when a predecessor has no figure: a part is never shown as the whole. */
  value: T | null;
  /** The codes whose figures are in it, sorted. */
  from: string[];
}

export const addCounts = (a: number, b: number): number => a + b;

export const addRatios = (a: Ratio, b: Ratio): Ratio => ({
  numerator: a.numerator + b.numerator,
  denominator: a.denominator + b.denominator,
});

export const ratioOf = ({ numerator, denominator }: Ratio): number | null =>
  denominator === 0 ? null : numerator / denominator;

/**
 * Carries figures of a day (`YYYY-MM-DD`) over to the areas that now stand for their codes: figures of predecessors add up to the
 * successor, and are unknown when one of those that held on that day is missing. Codes outside the register are carried over as they
 * are. Throws a RangeError for an area that was split: no rule says who gets what.
 */
export function aggregate<T>(
  figures: ReadonlyMap<string, T | null>,
  register: Pick<Register, 'areas' | 'successions'>,
  day: string,
  add: (a: T, b: T) => T,
): Map<string, Aggregate<T>> {
  const standIn = (code: string) => onlyOne(code, currentCodes(register.successions, code));
  const sums = new Map<string, Aggregate<T>>();
  for (const code of [...figures.keys()].sort()) {
    const value = figures.get(code) ?? null;
    const sum = sums.get(standIn(code));
    if (!sum) sums.set(standIn(code), { value, from: [code] });
    else {
      sum.value = sum.value === null || value === null ? null : add(sum.value, value);
      sum.from.push(code);
    }
  }
  for (const { predecessorCode } of register.successions) {
    const predecessor = register.areas.get(predecessorCode);
    if (!predecessor || !holdsOn(predecessor, day) || figures.has(predecessorCode)) continue;
    const sum = sums.get(standIn(predecessorCode));
    if (sum) sum.value = null;
  }
  return sums;
}

function onlyOne(code: string, current: string[]): string {
  if (current.length !== 1) throw new RangeError(`Area ${code} has no single successor`);
  return current[0]!;
}
