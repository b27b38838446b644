import type { Database } from '../../../platform/database/index.ts';
import { Conflict } from '../../../platform/errors.ts';
import { toCents } from '../../../platform/money.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { localOf } from '../moments.ts';
import { lockCall, selectNewestVersion } from '../store.ts';
import {
  balance,
  balanceOf,
  type CallBalance,
  type DossierBalance,
  type Entry,
  type Ledger,
  ledgerOf,
  post,
  type Refusal,
} from './ledger.ts';
import { insertEntries, selectDossierSums, selectLastSequence, selectSums } from './store.ts';

/** An entry with what is told of it; `day` (`YYYY-MM-DD`) is when the money moved or the decision holds. */
export interface PostedEntry extends Entry {
  /** Its own id, for who must know it again; a fresh one when not given. */
  id?: string;
  day: string;
  purpose?: string;
  payee?: string;
  account?: string;
  reference?: string;
  note?: string;
}

/** An entry would break the ledger; nothing was posted once this is thrown out of the transaction. */
export class LedgerRefused extends Conflict {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super();
    this.refusal = refusal;
  }
}

/** What is still to be posted to bring the envelope to that of the newest version; null when it is there. */
async function envelopeChange(db: Database, callId: string, ledger: Ledger): Promise<Entry | null> {
  const version = await selectNewestVersion(db, callId);
  const cents = toCents(version?.document.envelope ?? '0.00') - ledger.envelope;
  return cents === 0n ? null : { kind: 'envelope', applicationId: null, cents };
}

/**
 * Posts entries in the order given, all or none, in the transaction of the act, which writes the journal. Holds the call until the end
 * of the transaction. First brings the envelope to that of the newest version: with no entries it does only that.
 * Throws LedgerRefused. Gives the ledger after it.
 */
export async function postEntries(
  tx: Database,
  callId: string,
  entries: readonly PostedEntry[],
  { viewer, at }: { viewer: Viewer | null; at: Date },
): Promise<Ledger> {
  await lockCall(tx, callId);
  let ledger = ledgerOf(await selectSums(tx, callId));
  const change = await envelopeChange(tx, callId, ledger);
  const all = change === null ? entries : [{ ...change, day: localOf(at).slice(0, 10) }, ...entries];
  for (const entry of all) {
    const posting = post(ledger, entry);
    if (!posting.ok) throw new LedgerRefused(posting.refusal);
    ledger = posting.ledger;
  }
  const last = await selectLastSequence(tx, callId);
  const common = { callId, personId: viewer?.personId ?? null, at };
  await insertEntries(
    tx,
    all.map((entry, index) => ({ ...entry, ...common, sequence: last + index + 1 })),
  );
  return ledger;
}

/** The ledger of a call with the envelope of its newest version, whether or not that was posted yet. */
export async function readLedger(db: Database, callId: string): Promise<Ledger> {
  const ledger = ledgerOf(await selectSums(db, callId));
  const change = await envelopeChange(db, callId, ledger);
  const posting = change === null ? null : post(ledger, change);
  return posting?.ok ? posting.ledger : ledger;
}

export const callBalance = async (db: Database, callId: string): Promise<CallBalance> =>
  balance(await readLedger(db, callId));

export const dossierBalance = async (db: Database, applicationId: string): Promise<DossierBalance> =>
  balanceOf(ledgerOf(await selectDossierSums(db, applicationId)), applicationId);
