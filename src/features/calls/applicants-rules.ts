import type { Cents } from '../../platform/money.ts';
import { areaOn, membersIn, type Register, regionsOn } from '../areas/index.ts';
import { largestRemainder } from './cofinancing/index.ts';
import { areaAfterMergers, happened } from './holders.ts';

/** Drawing rights in cents by area, as they were frozen at publication. */
export type Rights = ReadonlyMap<string, Cents>;

/**
 * An area and all that went into it whole by a day (`YYYY-MM-DD`), however many mergers ago. What was split over several is not in it: no rule
 * says who has its right.
 */
export function withPredecessors(register: Register, code: string, day: string): string[] {
  const successions = happened(register, day);
  const found = new Set<string>();
  const follow = (one: string) => {
    if (found.has(one)) return;
    found.add(one);
    for (const { predecessorCode, successorCode } of successions) {
      const isSplit = successions.filter((row) => row.predecessorCode === predecessorCode).length > 1;
      if (successorCode === one && !isSplit) follow(predecessorCode);
    }
  };
  follow(code);
  return [...found];
}

/**
 * Tells whether an area is among those that a call names, on a day: by itself, by a region that it is part of, or because one of them
 * merged into it. All areas are when the call names none.
 */
export function namedOn(register: Register, areas: readonly string[] = [], day: string): (code: string) => boolean {
  const named = new Set(areas.flatMap((code) => [code, areaAfterMergers(register, code, day) ?? code]));
  return (code) =>
    named.size === 0 || named.has(code) || regionsOn(register.memberships, code, day).some((one) => named.has(one));
}

/** The rights of areas together; null when the call has no rights at all. */
export const rightOf = (rights: Rights, codes: readonly string[]): Cents | null =>
  rights.size === 0 ? null : codes.reduce((sum, code) => sum + (rights.get(code) ?? 0n), 0n);

/**
 * The inhabitants of an area as it is on `day`, counted on `onDay`: before a merger those of its predecessors together. Null when one of them is
 * not known. What did not exist yet on `onDay` counts as it is; a region counts as its municipalities.
 */
export function inhabitantsOn(
  register: Register,
  code: string,
  { onDay, day }: { onDay: string; day: string },
): bigint | null {
  const then = withPredecessors(register, code, day).flatMap((one) => areaOn(register, one, onDay) ?? []);
  const known = then.length > 0 ? then : [register.areas.get(code)].flatMap((one) => one ?? []);
  const areas = known.flatMap((one) => (one.kind === 'municipality' ? [one] : membersIn(register, one.code, onDay)));
  if (areas.length === 0 || areas.some(({ population }) => population === null)) return null;
  return areas.reduce((sum, { population }) => sum + BigInt(population!), 0n);
}

/** Divides a total exactly to the cent in proportion to weights, the largest remainders first; in equal parts when all weigh nothing. */
export function shareOut(total: Cents, given: readonly bigint[]): Cents[] {
  const weights = given.some((weight) => weight > 0n) ? given : given.map(() => 1n);
  const byPlace = weights.map((weight, place) => [String(place).padStart(6, '0'), weight] as const);
  return byPlace.length === 0 ? [] : [...largestRemainder(total, new Map(byPlace)).values()];
}
