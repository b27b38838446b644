import { today } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Conflict, NotFound, TooLate } from '../../../platform/errors.ts';
import { announce } from '../../../platform/events.ts';
import { record } from '../../../platform/journal.ts';
import { lockCall, selectCallById } from '../store.ts';
import { type Actor, toCallers } from './actor.ts';
import { insertObjection, type Objection, selectAward, selectObjectionsOf } from './decision-store.ts';
import { objectionPath } from './paths.ts';
import { mayObject } from './rules/deadline.ts';

/** What can be objected to: a decision of which the term runs, that nobody objected to since. */
export const isObjected = (objections: readonly Objection[], decidedAt: Date): boolean =>
  objections.some(({ at, settledAt }) => settledAt === null || at >= decidedAt);

/**
 * An applicant objects to the decision on their application; who called hears of it. Gives its id.
 * @throws TooLate after the last second of the term; Conflict when someone objected before
 */
export const objectTo = (
  db: Database,
  { viewer, clock }: Actor,
  application: { id: string; callId: string; title: string; leadId: string },
  text: string,
): Promise<string> =>
  db.transaction(async (tx) => {
    await lockCall(tx, application.callId);
    const call = (await selectCallById(tx, application.callId))!;
    const found = await selectAward(tx, application.id);
    if (!found) throw new NotFound();
    const at = clock.now();
    if (!mayObject(found.decision.objectionUntil, today(clock))) throw new TooLate();
    if (isObjected(await selectObjectionsOf(tx, application.id), found.decision.at)) throw new Conflict();
    const id = await insertObjection(tx, { applicationId: application.id, text, personId: viewer.personId, at });
    await record(tx, {
      act: 'application.objected',
      subject: { type: 'application', id: application.id },
      viewer,
      organisationId: application.leadId,
    });
    await announce(tx, {
      key: `objection:${id}`,
      kind: 'assessing.event.objection',
      values: { title: application.title },
      path: objectionPath(call.code, id),
      to: toCallers(call, 'publisher'),
      at,
    });
    return id;
  });
