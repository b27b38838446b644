import { atLeastZero, type Cents, lesserOf } from '../../../platform/money.ts';
import type { DossierBalance, EntryKind } from './ledger.ts';

/** What a final account leads to. */
export interface Settlement {
  /** What the applicant may keep in the end: `paid + toPay − claimed` after the entries. */
  cents: Cents;
  /** The most that it could be: what is paid and what is still to be paid. */
  most: Cents;
  /** What is posted at once, each more than nothing. */
  entries: { kind: Extract<EntryKind, 'release' | 'claim' | 'remission'>; cents: Cents }[];
  /** What remains to be paid after them. */
  toPay: Cents;
  /** What remains to be paid back after them. */
  claimed: Cents;
}

/**
 * Settles a dossier on what the rule gives on its real costs, in cents; never more than what is paid and still to be paid. What is paid
 * beyond it is claimed, counting what is claimed already; what need not be paid any more is released. docs/policy/ledger.md, 12 to 15.
 */
export function settle({ paid, toPay, claimed }: DossierBalance, byRule: Cents): Settlement {
  const most = paid + toPay;
  const cents = lesserOf(byRule, most);
  const remaining = atLeastZero(cents - paid);
  const back = atLeastZero(paid - cents);
  const all: Settlement['entries'] = [
    { kind: 'release', cents: toPay - remaining },
    { kind: 'claim', cents: atLeastZero(back - claimed) },
    { kind: 'remission', cents: atLeastZero(claimed - back) },
  ];
  return { cents, most, entries: all.filter((entry) => entry.cents > 0n), toPay: remaining, claimed: back };
}
