import type { Cents } from '../../../../platform/money.ts';

/** What is left to give when an application's turn comes. */
export interface Left {
  available: Cents;
  /** Of the envelope for costs beyond the rights; null when the call has none. */
  beyond: Cents | null;
}

/** What the rule of the call gives an application: `beyond` is the part of it beyond the right. */
export interface Given {
  cents: Cents;
  beyond: Cents;
}

/** What was given before in this decision, by application. */
export type Before = ReadonlyMap<string, Given>;

/**
 * What the rule gives an application when this much is left; `available: null` when the envelope is not looked at. Never more than is left.
 */
export type Compute<C> = (
  candidate: C,
  left: { available: Cents | null; beyond: Cents | null },
  before: Before,
) => Given;

export type Outcome =
  | { outcome: 'granted' | 'partly'; given: Given }
  /** `shortage`: the envelope does not reach this far. `nothing`: the rule gives nothing. */
  | { outcome: 'refused'; why: 'shortage' | 'nothing' };

export interface Allocation {
  /** By application; who comes after a shared rank that must be settled first is not in it. */
  outcomes: ReadonlyMap<string, Outcome>;
  left: Left;
  /** Applications of equal rank that cannot all be given the same: someone must put them in order. */
  unsettled: readonly string[];
}

interface Line<C extends { id: string }> {
  /** In order; those of one place are equal, in order of receipt. */
  places: readonly (readonly C[])[];
  left: Left;
  isPartialAllowed: boolean;
  compute: Compute<C>;
}

/**
 * Divides an envelope over a line of applications. Each is given what the rule gives, in full, as long as that is left. The first for which
 * not enough is left is the last in line: it is given what is left when the call allows that, and nobody after it is given anything.
 * Never more than the envelope. Equal applications are only given in full together; else they wait to be put in order.
 */
export function allocate<C extends { id: string }>({ places, left, isPartialAllowed, compute }: Line<C>): Allocation {
  const outcomes = new Map<string, Outcome>();
  const before = new Map<string, Given>();
  let now = left;
  let isOver = false;
  for (const place of places) {
    if (isOver) {
      for (const { id } of place) outcomes.set(id, { outcome: 'refused', why: 'shortage' });
      continue;
    }
    if (place.length > 1 && !fitsTogether(place, now, before, compute)) {
      return { outcomes, left: now, unsettled: place.map(({ id }) => id) };
    }
    for (const candidate of place) {
      const wanted = compute(candidate, { ...now, available: null }, before);
      const fits = wanted.cents <= now.available;
      const given = fits ? wanted : compute(candidate, now, before);
      isOver ||= !fits;
      if (wanted.cents === 0n || given.cents === 0n || (!fits && !isPartialAllowed)) {
        outcomes.set(candidate.id, { outcome: 'refused', why: wanted.cents === 0n ? 'nothing' : 'shortage' });
        continue;
      }
      outcomes.set(candidate.id, { outcome: fits ? 'granted' : 'partly', given });
      before.set(candidate.id, given);
      now = take(now, given);
    }
  }
  return { outcomes, left: now, unsettled: [] };
}

const take = ({ available, beyond }: Left, given: Given): Left => ({
  available: available - given.cents,
  beyond: beyond === null ? null : beyond - given.beyond,
});

/** Whether all of a place can be given in full, each the same as when it came first. */
function fitsTogether<C extends { id: string }>(
  place: readonly C[],
  left: Left,
  before: Before,
  compute: Compute<C>,
): boolean {
  let now = left;
  const given = new Map(before);
  return place.every((candidate) => {
    const first = compute(candidate, { ...left, available: null }, before);
    const inTurn = compute(candidate, { ...now, available: null }, given);
    const fits = inTurn.cents === first.cents && inTurn.cents <= now.available;
    given.set(candidate.id, inTurn);
    now = take(now, inTurn);
    return fits;
  });
}
