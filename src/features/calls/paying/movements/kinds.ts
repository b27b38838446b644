import type { Cents } from '../../../../platform/money.ts';
import { balanceOf, type Entry, type EntryKind, type Ledger, mostOf } from '../ledger.ts';
import type { PostedEntry } from '../posting.ts';

/** What who calls can do with the money of a dossier, by the last part of its address. A correction takes back what was booked as paid and was not. */
export const movements = {
  betaling: 'payment',
  vrijgave: 'release',
  terugvordering: 'claim',
  terugbetaling: 'repayment',
  kwijtschelding: 'remission',
  hergebruik: 'reuse',
  rechtzetting: 'correction',
} as const;

export type Movement = (typeof movements)[keyof typeof movements];
export type MovementField = 'purpose' | 'amount' | 'day' | 'account' | 'reference' | 'note';

/** What each asks besides the amount. */
export const asked: Record<Movement, readonly MovementField[]> = {
  payment: ['purpose', 'amount', 'day', 'account', 'reference'],
  release: ['amount', 'note'],
  claim: ['amount', 'account', 'reference', 'note'],
  repayment: ['amount', 'day', 'reference'],
  remission: ['amount', 'note'],
  reuse: ['amount', 'note'],
  correction: ['amount', 'note'],
};

export const purposes = ['advance', 'interim', 'balance'] as const;

/** The most that can be moved so, in cents. */
export const mostToMove = (ledger: Ledger, movement: Movement, applicationId: string): Cents =>
  mostOf(ledger, movement === 'correction' ? 'claim' : movement, applicationId);

const correcting: EntryKind[] = ['claim', 'repayment', 'reuse', 'commitment'];

/** The entries of a movement: entries are never changed, so a correction is what undoes the payment, step by step. */
export const entriesFor = <E extends Entry>(movement: Movement, entry: Omit<E, 'kind'>): (Omit<E, 'kind'> & Entry)[] =>
  movement === 'correction'
    ? correcting.map((kind) => ({ ...entry, kind, purpose: 'correction' }))
    : [{ ...entry, kind: movement }];

/** Which movements are possible now, in the order of a dossier's life. */
export const possible = (ledger: Ledger, applicationId: string): Movement[] =>
  Object.values(movements).filter((movement) => mostToMove(ledger, movement, applicationId) > 0n);

export const pathOf = (movement: Movement): string =>
  Object.entries(movements).find(([, one]) => one === movement)?.[0] ?? '';

/** Balance of a dossier, with what is free in the call. */
export const stateOf = (ledger: Ledger, applicationId: string) => ({
  ...balanceOf(ledger, applicationId),
  free: ledger.envelope - ledger.total.committed,
});

export type Filled = Omit<PostedEntry, 'kind' | 'applicationId'>;
