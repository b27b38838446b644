import type { Cents } from '../../../../platform/money.ts';
import { offerBeyond } from './beyond.ts';

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

/** What may be taken of what is left: null where that is not looked at. */
export interface Offer {
  available: Cents | null;
  beyond: Cents | null;
}

/** What the rule gives an application on an offer; never more than it. */
export type Compute<C> = (candidate: C, offer: Offer, before: Before) => Given;

export type Outcome =
  /** With the offer that it was computed on. */
  | { outcome: 'granted' | 'partly'; given: Given; offer: Offer }
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
 * not enough is left is the last in line: it is given what is left when the call allows that, and nobody after it is given anything. What
 * is beyond the rights is a line of its own: who comes after the last in that line is given their right itself. Never more than either
 * envelope. Equal applications are only given in full together; else they wait to be put in order. Rules: docs/policy/awarding.md, 18.
 */
export function allocate<C extends { id: string }>(line: Line<C>): Allocation {
  const outcomes = new Map<string, Outcome>();
  let now: State = { left: line.left, before: new Map(), isOver: false, isBeyondOver: false };
  for (const place of line.places) {
    const turns = inTurn(place, now, line);
    if (place.length > 1 && !now.isOver && !isEqual(place, turns, now, line)) {
      return { outcomes, left: now.left, unsettled: place.map(({ id }) => id) };
    }
    for (const [index, { id }] of place.entries()) outcomes.set(id, turns[index]!.outcome);
    now = turns.at(-1)?.after ?? now;
  }
  return { outcomes, left: now.left, unsettled: [] };
}

interface State {
  left: Left;
  before: Before;
  isOver: boolean;
  isBeyondOver: boolean;
}

interface Turn {
  outcome: Outcome;
  after: State;
}

function inTurn<C extends { id: string }>(place: readonly C[], from: State, line: Line<C>): Turn[] {
  let now = from;
  return place.map((candidate) => {
    const turn = takeTurn(candidate, now, line);
    now = turn.after;
    return turn;
  });
}

/** What one application is given when its turn comes, and what is left after it. */
function takeTurn<C extends { id: string }>(candidate: C, now: State, { isPartialAllowed, compute }: Line<C>): Turn {
  const { left, before } = now;
  const refuse = (why: 'shortage' | 'nothing', after: Partial<State> = {}): Turn => ({
    outcome: { outcome: 'refused', why },
    after: { ...now, ...after },
  });
  if (now.isOver) return refuse('shortage');
  const whole = compute(candidate, { available: null, beyond: null }, before);
  if (whole.cents === 0n) return refuse('nothing');
  const beyond = offerBeyond(whole.beyond, now.isBeyondOver ? 0n : left.beyond, isPartialAllowed);
  const isBeyondShort = beyond !== null && whole.beyond > beyond;
  const isBeyondOver = now.isBeyondOver || isBeyondShort;
  const wanted = isBeyondShort ? compute(candidate, { available: null, beyond }, before) : whole;
  const isOver = wanted.cents > left.available;
  const offer: Offer = { available: isOver ? left.available : null, beyond };
  const given = isOver && isPartialAllowed ? compute(candidate, offer, before) : wanted;
  if (given.cents === 0n || given.cents > left.available) return refuse('shortage', { isOver, isBeyondOver });
  const isPart = isOver || (isBeyondShort && given.beyond > 0n);
  return {
    outcome: { outcome: isPart ? 'partly' : 'granted', given, offer },
    after: {
      left: {
        available: left.available - given.cents,
        beyond: left.beyond === null ? null : left.beyond - given.beyond,
      },
      before: new Map(before).set(candidate.id, given),
      isOver,
      isBeyondOver,
    },
  };
}

const givenIn = ({ outcome }: Turn): Given => ('given' in outcome ? outcome.given : { cents: 0n, beyond: 0n });

/** Whether nobody of a place is given less for coming after another of it. */
function isEqual<C extends { id: string }>(place: readonly C[], turns: readonly Turn[], now: State, line: Line<C>) {
  const { isOver, isBeyondOver } = turns.at(-1)!.after;
  const isShort = isOver || (isBeyondOver && !now.isBeyondOver && turns.some((turn) => givenIn(turn).beyond > 0n));
  return (
    !isShort && place.every((one, index) => givenIn(turns[index]!).cents === givenIn(takeTurn(one, now, line)).cents)
  );
}
