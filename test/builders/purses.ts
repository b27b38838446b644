import type { CallBalance, Entry, EntryKind } from '../../src/features/calls/paying/ledger.ts';

/** Gives a whole number from 0 up to but not including `below`. */
export type Dice = (below: number) => number;

/** Whole numbers from 0 up to but not including `below`, the same for the same seed. */
export function dice(seed: number): Dice {
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
  /** All that was ever let go of and made free again, without corrections. */
  letGo: bigint;
  reused: bigint;
}

/** An entry with why it is made, as far as that counts. */
export type Move = Entry & { purpose?: string };

const empty: Purse = { toPay: 0n, paid: 0n, released: 0n, claimed: 0n, letGo: 0n, reused: 0n };

/**
 * The money of a call kept in another way than the ledger keeps it: every cent lies in one purse, an entry carries cents from one purse to
 * another, and is refused when the purse it takes from does not hold them.
 */
export class Purses {
  free = 0n;
  readonly dossiers = new Map<string, Purse>();

  of(id: string): Purse {
    return this.dossiers.get(id) ?? empty;
  }

  /** Carries out an entry; false when it cannot be. */
  carry({ kind, applicationId, cents, purpose }: Move): boolean {
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
    if (purpose !== 'correction') {
      if (kind === 'release' || kind === 'repayment') after.letGo += cents;
      if (kind === 'reuse') after.reused += cents;
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
