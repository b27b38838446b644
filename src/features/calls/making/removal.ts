import type { Database } from '../../../platform/database/index.ts';
import { Conflict } from '../../../platform/errors.ts';
import { record } from '../../../platform/journal.ts';
import { lockCall, selectNewestVersion } from '../store.ts';
import { type Actor, lockedCall } from './drafts.ts';
import { setRemoved } from './store.ts';

/** Takes away a call that nobody could read yet; it can be put back. @throws Conflict when it is public: that is withdrawn instead */
export async function removeCall(db: Database, { viewer, clock }: Actor, callId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { organisationId } = await lockedCall(tx, callId);
    if (await selectNewestVersion(tx, callId)) throw new Conflict('published');
    await setRemoved(tx, callId, clock.now());
    await record(tx, { act: 'call.removed-whole', subject: { type: 'call', id: callId }, viewer, organisationId });
  });
}

/** Puts a removed call back; one that is there stays as it is. */
export async function putBackCall(db: Database, { viewer }: Actor, callId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const call = await lockCall(tx, callId);
    if (!call?.removedAt) return;
    await setRemoved(tx, callId, null);
    const { organisationId } = call;
    await record(tx, { act: 'call.put-back-whole', subject: { type: 'call', id: callId }, viewer, organisationId });
  });
}
