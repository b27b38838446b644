import type { Database } from '../../../platform/database/index.ts';
import { Conflict, Forbidden } from '../../../platform/errors.ts';
import { announce } from '../../../platform/events.ts';
import type { Actor } from '../contributions/actor.ts';
import { answersTo, insertAnswer, insertAssignment, settlersOf } from './act-store.ts';
import { heldConflict, recordAct, release, reportersOf, unsettledConflict } from './acts.ts';
import { conflictPath, conflictTopic, moderatedPath } from './addresses.ts';
import type { GivenAnswer } from './schema.ts';

/** An editor of the guide says who settles it; that person and the reporter hear of it. */
export const assignConflict = (db: Database, actor: Actor, id: string, assigneeId: string): Promise<void> =>
  db.transaction(async (tx) => {
    const found = await unsettledConflict(tx, id);
    const settlers = found.guideOrganisationId ? await settlersOf(tx, found.guideOrganisationId) : [];
    const { personId } = actor.viewer;
    if (assigneeId !== personId && !settlers.some((one) => one.id === assigneeId)) throw new Forbidden();
    if (found.assigneeId === assigneeId) return;
    const at = actor.clock.now();
    const assignment = await insertAssignment(tx, { conflictId: id, assigneeId, personId, at });
    await recordAct(tx, actor, 'assigned', found, found.guideOrganisationId);
    const told = { values: { title: found.title }, at };
    if (assigneeId !== personId) {
      await announce(tx, {
        key: `conflict:${id}:assigned:${assignment}`,
        kind: 'conflicts.event.assigned',
        path: moderatedPath(found.programmeCode, id),
        to: { people: [assigneeId] },
        ...told,
      });
    }
    await announce(tx, {
      key: `conflict:${id}:taken-up`,
      kind: 'conflicts.event.takenUp',
      path: conflictPath(id),
      topics: found.releasedAt ? [conflictTopic(id)] : [],
      to: reportersOf(found),
      ...told,
    });
  });

/**
 * Publishes the answer, or with it a correction of the answer before; the report becomes public when it was not. The reporter,
 * who follows it and who follows the sections hear of it.
 * @param seen how many answers there were when the form was opened
 * @throws Conflict when there are more by now, or the report was ended
 */
export const answerConflict = (db: Database, actor: Actor, id: string, { seen, ...answer }: GivenAnswer) =>
  db.transaction(async (tx) => {
    const found = await heldConflict(tx, id);
    const isEnded = found.state === 'withdrawn' || found.state === 'refused';
    const answers = await answersTo(tx, id);
    if (isEnded || answers.length !== seen) throw new Conflict('guideline-conflict');
    if (!found.releasedAt) await release(tx, actor, found);
    const at = actor.clock.now();
    const number = await insertAnswer(tx, { conflictId: id, personId: actor.viewer.personId, at, ...answer });
    await recordAct(tx, actor, seen === 0 ? 'answered' : 'corrected', found, found.guideOrganisationId);
    await announce(tx, {
      key: `conflict:${id}:answer:${number}`,
      kind: seen === 0 ? 'conflicts.event.answered' : 'conflicts.event.corrected',
      values: { title: found.title },
      path: conflictPath(id),
      topics: [conflictTopic(id), ...answer.sectionKeys.map((key) => `section:${found.programmeCode}/${key}` as const)],
      to: reportersOf(found),
      at,
    });
  });
