import { allocate } from '../../src/features/calls/assessing/rules/allocation.ts';
import type { CallBalance, Entry, EntryKind } from '../../src/features/calls/paying/ledger.ts';
import { settle } from '../../src/features/calls/paying/settlement.ts';

/** Whole numbers from 0 up to but not including `below`, the same for the same seed. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

interface Purse {
  toPay: bigint;
  paid: bigint;
  released: bigint;
  claimed: bigint;
}

/**
 * The money of a call kept in another way than the ledger keeps it: every cent lies in one purse, an entry carries cents from one purse to
 * another, and is refused when the purse it takes from does not hold them.
 */
export class Purses {
  free = 0n;
  readonly dossiers = new Map<string, Purse>();

  of(id: string): Purse {
    return this.dossiers.get(id) ?? { toPay: 0n, paid: 0n, released: 0n, claimed: 0n };
  }

  /** Carries out an entry; false when it cannot be. */
  carry({ kind, applicationId, cents }: Entry): boolean {
    if (kind === 'envelope' && applicationId === null) {
      if (cents === 0n || this.free + cents < 0n) return false;
      this.free += cents;
      return true;
    }
    if (kind === 'envelope' || applicationId === null || cents <= 0n) return false;
    const purse = this.of(applicationId);
    if (this.holds(kind, purse) < cents) return false;
    const after = { ...purse };
    if (kind === 'commitment') {
      this.free -= cents;
      after.toPay += cents;
    } else if (kind === 'payment') {
      after.toPay -= cents;
      after.paid += cents;
    } else if (kind === 'release') {
      after.toPay -= cents;
      after.released += cents;
    } else if (kind === 'reuse') {
      after.released -= cents;
      this.free += cents;
    } else if (kind === 'claim') {
      after.claimed += cents;
    } else {
      after.claimed -= cents;
    }
    if (kind === 'repayment') {
      after.paid -= cents;
      after.released += cents;
    }
    this.dossiers.set(applicationId, after);
    return true;
  }

  /** The cents that an entry of this kind can take. */
  holds(kind: EntryKind, { toPay, paid, released, claimed }: Purse): bigint {
    if (kind === 'commitment') return this.free;
    if (kind === 'payment' || kind === 'release') return toPay;
    if (kind === 'claim') return paid - claimed;
    return kind === 'reuse' ? released : claimed;
  }

  balance(): CallBalance {
    const sum = { toPay: 0n, paid: 0n, released: 0n, claimed: 0n };
    for (const purse of this.dossiers.values()) {
      sum.toPay += purse.toPay;
      sum.paid += purse.paid;
      sum.released += purse.released;
      sum.claimed += purse.claimed;
    }
    const committed = sum.toPay + sum.paid + sum.released;
    return { ...sum, committed, free: this.free, envelope: this.free + committed };
  }
}

/** What the rule gives on a cost in a history, and what of it is paid at the award. */
export interface GiveOn {
  subsidy(cost: bigint): bigint;
  advance(cost: bigint): bigint;
}

const kinds: EntryKind[] = ['payment', 'release', 'claim', 'repayment', 'remission', 'reuse', 'commitment', 'envelope'];

/**
 * The life of a call as entries, one by one: an envelope that changes, decisions on applications, advances, payments, final accounts on other
 * costs than were planned, what is asked back, paid back or let go, and what is made free and given again. Now and then an entry asks too
 * much, or is nonsense. Looks at `purses` for what can be done next; who plays it carries out what is posted.
 */
export function* history(random: (below: number) => number, purses: Purses, giveOn: GiveOn): Generator<Entry> {
  const ids: string[] = [];
  const upTo = (most: bigint): bigint => (most <= 0n ? 0n : BigInt(random(Number(most) + 1)));
  const some = (most: bigint): bigint => [upTo(most), most, most, most + 1n][random(4)]!;

  function* decide(): Generator<Entry> {
    const candidates = Array.from({ length: 1 + random(2) }, () => ({
      id: `dossier-${ids.length + random(2) * 100}`,
      cost: BigInt(random(90_000_000)),
    }));
    const { outcomes } = allocate({
      places: candidates.map((one) => [one]),
      left: { available: purses.free, beyond: null },
      isPartialAllowed: random(2) === 0,
      compute: ({ cost }, { available }) => {
        const subsidy = giveOn.subsidy(cost);
        return { cents: available === null || subsidy < available ? subsidy : available, beyond: 0n };
      },
    });
    for (const { id, cost } of candidates) {
      const outcome = outcomes.get(id);
      if (!outcome || outcome.outcome === 'refused') continue;
      const { cents } = outcome.given;
      ids.push(id);
      yield { kind: 'commitment', applicationId: id, cents };
      if (random(3) === 0) continue;
      const advance = giveOn.advance(cost);
      yield { kind: 'payment', applicationId: id, cents: [advance, cents][advance < cents ? 0 : 1]! };
    }
  }

  function* close(id: string): Generator<Entry> {
    const { paid, toPay, claimed, released } = purses.of(id);
    const balance = { paid, toPay, claimed, released, committed: paid + toPay + released };
    const subsidy = giveOn.subsidy(BigInt(random(100_000_000)));
    const { entries, toPay: rest } = settle(balance, subsidy);
    for (const { kind, cents } of entries) yield { kind, applicationId: id, cents };
    if (rest > 0n && random(2) === 0) yield { kind: 'payment', applicationId: id, cents: rest };
  }

  yield { kind: 'envelope', applicationId: null, cents: 1n + upTo(100_000_000n) };
  yield* decide();
  for (let left = 4 + random(7); left > 0; left -= 1) {
    const id = ids[random(ids.length)] ?? 'nobody';
    const what = random(12);
    if (what === 0) yield* decide();
    else if (what <= 2) yield* close(id);
    else if (what === 3) yield { kind: 'envelope', applicationId: null, cents: upTo(50_000_000n) - upTo(60_000_000n) };
    else if (what === 4) {
      const kind = kinds[random(kinds.length)]!;
      yield { kind, applicationId: random(3) === 0 ? null : id, cents: upTo(200_000_000n) - 100_000_000n };
    } else {
      const kind = kinds[random(kinds.length)]!;
      const most = purses.holds(kind, purses.of(id));
      // Where there is nothing to move, it is mostly not tried.
      if (kind !== 'envelope' && (most > 0n || random(4) === 0)) yield { kind, applicationId: id, cents: some(most) };
    }
  }
}
