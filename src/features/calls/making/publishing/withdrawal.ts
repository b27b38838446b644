import { today } from '../../../../platform/clock.ts';
import type { Database } from '../../../../platform/database/index.ts';
import { Conflict } from '../../../../platform/errors.ts';
import { announce, retract } from '../../../../platform/events.ts';
import { record } from '../../../../platform/journal.ts';
import { callPath } from '../../catalogue/paths.ts';
import { announceWithdrawal, retractWithdrawal } from '../../catalogue-news/announcing.ts';
import { holdersOf } from '../../holders.ts';
import { selectCallById, selectNewestVersion } from '../../store.ts';
import { type Actor, type Locked, lockedCall } from '../drafts.ts';
import { deleteWithdrawal, insertWithdrawal, selectDossiers, selectPartnersOfCall } from '../store.ts';

const partiesKey = (callId: string) => `call:${callId}:withdrawn:parties`;

/**
 * Ends a call before its time, with the reason that readers are given; who began an application is told.
 * The caller has checked that this viewer may publish this call.
 * @throws Conflict when the call is not public, or was withdrawn before
 */
export async function withdrawCall(db: Database, actor: Actor, callId: string, reason: string): Promise<void> {
  const { viewer, clock } = actor;
  await db.transaction(async (tx) => {
    const call = await lockedCall(tx, callId);
    const newest = await selectNewestVersion(tx, callId);
    if (!newest) throw new Conflict('not-public');
    const at = clock.now();
    if (!(await insertWithdrawal(tx, { callId, at, personId: viewer.personId, reason })))
      throw new Conflict('withdrawn');
    await write(tx, actor, call, 'call.withdrawn', { reason });
    const { isExample } = (await selectCallById(tx, callId))!;
    await announceWithdrawal(tx, { callId, code: call.code, document: newest.document, isExample, at });
    await announce(tx, {
      key: partiesKey(callId),
      kind: 'callwork.event.withdrawn',
      values: { title: newest.document.title, reason },
      path: callPath(call.code),
      to: { organisations: await partiesOf(tx, actor, callId) },
      at,
    });
  });
}

/** Opens a withdrawn call again; what was told of its end is taken back. Once more changes nothing. */
export async function reopenCall(db: Database, actor: Actor, callId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const call = await lockedCall(tx, callId);
    if (!(await deleteWithdrawal(tx, callId))) return;
    await write(tx, actor, call, 'call.reopened', {});
    await retractWithdrawal(tx, callId);
    await retract(tx, [partiesKey(callId)]);
  });
}

const write = (tx: Database, { viewer }: Actor, call: Locked, act: string, details: Record<string, unknown>) =>
  record(tx, { act, subject: { type: 'call', id: call.id }, viewer, organisationId: call.organisationId, details });

/** Who acts now for the leads and the partners of all that was begun. */
async function partiesOf(tx: Database, { clock }: Actor, callId: string) {
  const leads = (await selectDossiers(tx, callId)).map(({ leadOrganisationId }) => leadOrganisationId);
  const holders = await holdersOf(tx, [...leads, ...(await selectPartnersOfCall(tx, callId))], today(clock));
  const unique = new Set([...holders.values()].map(({ id }) => id));
  return [...unique].map((id) => ({ id, role: 'editor' as const }));
}
