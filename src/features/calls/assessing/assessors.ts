import type { Database } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/errors.ts';
import { announce } from '../../../platform/events.ts';
import { record } from '../../../platform/journal.ts';
import { type Call, lockCall, selectNewestVersion } from '../store.ts';
import type { Actor } from './actor.ts';
import { toAssessPath } from './paths.ts';
import { deleteAssessor, insertAssessor } from './store.ts';

/** Makes someone an assessor of a call, and tells them; false when they were. The caller has checked who they are. */
export const addAssessor = (db: Database, { viewer, clock }: Actor, call: Call, personId: string): Promise<boolean> =>
  db.transaction(async (tx) => {
    const at = clock.now();
    if (!(await insertAssessor(tx, { callId: call.id, personId, addedBy: viewer.personId, at }))) return false;
    await record(tx, {
      act: 'call.assessor-added',
      subject: { type: 'call', id: call.id },
      viewer,
      organisationId: call.organisationId,
      details: { personId },
    });
    await announce(tx, {
      key: `call:${call.id}:assessor:${personId}:${at.toISOString()}`,
      kind: 'assessing.event.assessor',
      values: { call: ((await selectNewestVersion(tx, call.id))?.document ?? call.draft).title },
      path: toAssessPath,
      to: { people: [personId] },
      at,
    });
    return true;
  });

/** Ends someone's task as an assessor: their scores do not count any more, unless it was decided on them. */
export const removeAssessor = (db: Database, { viewer }: Actor, call: Call, personId: string): Promise<void> =>
  db.transaction(async (tx) => {
    await lockCall(tx, call.id);
    if (!(await deleteAssessor(tx, call.id, personId))) throw new NotFound();
    await record(tx, {
      act: 'call.assessor-removed',
      subject: { type: 'call', id: call.id },
      viewer,
      organisationId: call.organisationId,
      details: { personId },
    });
  });
