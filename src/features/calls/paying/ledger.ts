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
