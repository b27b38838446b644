import type { Cents } from '../../../platform/money.ts';

/**
 * What moves in the ledger of a call.
 * `envelope` changes what there is to give; `commitment` promises it to a dossier; `payment` pays of it; `release` lets go of what will not be
 * paid any more; `claim` asks money back that was paid, and ends by `repayment` or `remission`; `reuse` makes released money free again.
 */
export const entryKinds = [
  'envelope',
  'commitment',
  'payment',
  'release',
  'claim',
  'repayment',
  'remission',
  'reuse',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One movement; `applicationId` is null only for the envelope. */
export interface Entry {
  kind: EntryKind;
  applicationId: string | null;
  cents: Cents;
}

/** Where a dossier stands, all in cents, none below zero. */
export interface DossierBalance {
  /** Promised and not made free again: `paid + toPay + released`. */
  committed: Cents;
  /** Paid and not paid back. */
  paid: Cents;
  toPay: Cents;
  /** Will not be paid any more, but is not free either. */
  released: Cents;
  /** Asked back and neither paid back nor let go; part of `paid`. */
  claimed: Cents;
}

/** What the applicant may keep of it in the end, as it stands now. */
export const keptOf = ({ paid, toPay, claimed }: DossierBalance): Cents => paid + toPay - claimed;

/** Where a call stands: `envelope = committed + free`. */
export interface CallBalance extends DossierBalance {
  envelope: Cents;
  free: Cents;
}

type Account = Omit<DossierBalance, 'toPay'>;

/** A ledger as a value: `post` gives a new one. */
export interface Ledger {
  envelope: Cents;
  total: Account;
  dossiers: ReadonlyMap<string, Account>;
}

/** Why an entry is not posted: key of its words under `paying.refusal`, amounts as text of cents. */
export interface Refusal {
  key: EntryKind | 'nothing' | 'dossier';
  values: { cents: string; atMost: string };
}

export type Posting = { ok: true; ledger: Ledger } | { ok: false; refusal: Refusal };

const blank: Account = { committed: 0n, paid: 0n, released: 0n, claimed: 0n };

export const emptyLedger: Ledger = { envelope: 0n, total: blank, dossiers: new Map() };

/** What one cent of each kind adds to or takes from the account of its dossier. */
const effects: Record<Exclude<EntryKind, 'envelope'>, Account> = {
  commitment: { ...blank, committed: 1n },
  payment: { ...blank, paid: 1n },
  release: { ...blank, released: 1n },
  claim: { ...blank, claimed: 1n },
  repayment: { ...blank, claimed: -1n, paid: -1n, released: 1n },
  remission: { ...blank, claimed: -1n },
  reuse: { ...blank, committed: -1n, released: -1n },
};

const add = (account: Account, effect: Account, cents: Cents): Account => ({
  committed: account.committed + effect.committed * cents,
  paid: account.paid + effect.paid * cents,
  released: account.released + effect.released * cents,
  claimed: account.claimed + effect.claimed * cents,
});

const toPay = ({ committed, paid, released }: Account): Cents => committed - paid - released;

/** The most that an entry of this kind may be, in cents. */
export function mostOf(ledger: Ledger, kind: Exclude<EntryKind, 'envelope'>, applicationId: string): Cents {
  const account = ledger.dossiers.get(applicationId) ?? blank;
  if (kind === 'commitment') return ledger.envelope - ledger.total.committed;
  if (kind === 'payment' || kind === 'release') return toPay(account);
  if (kind === 'claim') return account.paid - account.claimed;
  if (kind === 'reuse') return account.released;
  return account.claimed;
}

/**
 * Posts an entry, or says why not; the ledger that was given stays as it was. Amounts are more than nothing, save that a change of the
 * envelope may be a decrease, down to what is committed. Rules: docs/policy/ledger.md.
 */
export function post(ledger: Ledger, { kind, applicationId, cents }: Entry): Posting {
  const refuse = (key: Refusal['key'], atMost: Cents): Posting => ({
    ok: false,
    refusal: { key, values: { cents: String(cents), atMost: String(atMost) } },
  });
  if ((kind === 'envelope') !== (applicationId === null)) return refuse('dossier', 0n);
  if (kind === 'envelope' || applicationId === null) {
    if (cents === 0n) return refuse('nothing', 0n);
    const envelope = ledger.envelope + cents;
    return envelope < ledger.total.committed
      ? refuse('envelope', ledger.total.committed - ledger.envelope)
      : { ok: true, ledger: { ...ledger, envelope } };
  }
  if (cents <= 0n) return refuse('nothing', 0n);
  const most = mostOf(ledger, kind, applicationId);
  if (cents > most) return refuse(kind, most);
  return { ok: true, ledger: withEntry(ledger, kind, applicationId, cents) };
}

function withEntry(ledger: Ledger, kind: Exclude<EntryKind, 'envelope'>, applicationId: string, cents: Cents): Ledger {
  const account = add(ledger.dossiers.get(applicationId) ?? blank, effects[kind], cents);
  return {
    ...ledger,
    total: add(ledger.total, effects[kind], cents),
    dossiers: new Map(ledger.dossiers).set(applicationId, account),
  };
}

/** The ledger that entries lead to which were posted before, or their sums by dossier and kind; in any order. */
export function ledgerOf(posted: readonly Entry[]): Ledger {
  let { envelope, total } = emptyLedger;
  const dossiers = new Map<string, Account>();
  for (const { kind, applicationId, cents } of posted) {
    if (kind === 'envelope' || applicationId === null) envelope += cents;
    else {
      total = add(total, effects[kind], cents);
      dossiers.set(applicationId, add(dossiers.get(applicationId) ?? blank, effects[kind], cents));
    }
  }
  return { envelope, total, dossiers };
}

export function balance({ envelope, total }: Ledger): CallBalance {
  return { envelope, ...total, toPay: toPay(total), free: envelope - total.committed };
}

/** Of one dossier; nothing but zeros when nothing was posted for it. */
export function balanceOf({ dossiers }: Ledger, applicationId: string): DossierBalance {
  const account = dossiers.get(applicationId) ?? blank;
  return { ...account, toPay: toPay(account) };
}
