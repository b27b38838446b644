import type { Database } from '../../../platform/database/index.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { announce, retract } from '../../../platform/events.ts';
import { record } from '../../../platform/journal.ts';
import { type Actor, editorsOf } from '../contributions/actor.ts';
import { deleteSupport, insertEnding, insertMessage, insertRelease, insertSupport } from './act-store.ts';
import { conflictPath, conflictTopic, moderatedPath } from './addresses.ts';
import { isUnsettled } from './state.ts';
import { type GuidelineConflict, lockConflict } from './store.ts';

/** A report, held until the transaction ends. */
export async function heldConflict(tx: Database, id: string): Promise<GuidelineConflict> {
  const found = await lockConflict(tx, id);
  if (!found) throw new NotFound();
  return found;
}

/**
 * A report, held until the transaction ends, that can still be settled.
 * @throws Conflict when it was answered, withdrawn or refused
 */
export async function unsettledConflict(tx: Database, id: string): Promise<GuidelineConflict> {
  const found = await heldConflict(tx, id);
  if (!isUnsettled(found.state)) throw new Conflict('guideline-conflict');
  return found;
}

export const recordAct = (
  tx: Database,
  { viewer }: Actor,
  act: string,
  { id }: { id: string },
  organisationId: string | null,
) =>
  record(tx, { act: `guideline-conflict.${act}`, subject: { type: 'guideline-conflict', id }, viewer, organisationId });

/** The people of the organisation that reported it who may act for it. */
export const reportersOf = ({ organisationId }: Pick<GuidelineConflict, 'organisationId'>) => ({
  organisations: [{ id: organisationId, role: 'editor' as const }],
});

/** Lets everyone read a report; reporter and followers of the guide hear of it. Nothing happens the second time. */
export const releaseConflict = (db: Database, actor: Actor, id: string): Promise<void> =>
  db.transaction(async (tx) => release(tx, actor, await unsettledConflict(tx, id)));

export async function release(tx: Database, actor: Actor, found: GuidelineConflict): Promise<void> {
  const at = actor.clock.now();
  if (!(await insertRelease(tx, { conflictId: found.id, personId: actor.viewer.personId, at }))) return;
  await recordAct(tx, actor, 'released', found, found.organisationId);
  await announce(tx, {
    key: `conflict:${found.id}:released`,
    kind: 'conflicts.event.released',
    values: { title: found.title },
    path: conflictPath(found.id),
    topics: [conflictTopic(found.id), `guide:${found.programmeCode}`],
    to: reportersOf(found),
    at,
  });
}

/** A question of the editors, or the reporter's answer to it; the other side hears of it. */
export const writeTo = (db: Database, actor: Actor, id: string, side: 'editor' | 'reporter', body: string) =>
  db.transaction(async (tx) => {
    const found = await unsettledConflict(tx, id);
    const at = actor.clock.now();
    const { personId } = actor.viewer;
    const message = await insertMessage(tx, { conflictId: id, side, personId, body, at });
    const isAsked = side === 'editor';
    await recordAct(tx, actor, isAsked ? 'asked' : 'told', found, found.organisationId);
    await announce(tx, {
      key: `conflict:${id}:message:${message}`,
      kind: isAsked ? 'conflicts.event.asked' : 'conflicts.event.told',
      values: { title: found.title },
      path: isAsked ? conflictPath(id) : moderatedPath(found.programmeCode, id),
      to: isAsked ? reportersOf(found) : editorsOf(found.guideOrganisationId),
      at,
    });
  });

/** The reporter takes a report back, or the editors refuse it; whoever follows a public one hears of it. */
export const endConflict = (
  db: Database,
  actor: Actor,
  id: string,
  { kind, reason }: { kind: 'withdrawn' | 'refused'; reason: string },
): Promise<void> =>
  db.transaction(async (tx) => {
    const found = await unsettledConflict(tx, id);
    const at = actor.clock.now();
    await insertEnding(tx, { conflictId: id, kind, reason, personId: actor.viewer.personId, at });
    await recordAct(tx, actor, kind, found, found.organisationId);
    // What is refused is not public any more, nor is what it was called.
    if (kind === 'refused') await retract(tx, [`conflict:${id}:released`, `conflict:${id}:taken-up`]);
    const isReporter = kind === 'withdrawn';
    await announce(tx, {
      key: `conflict:${id}:ended`,
      kind: isReporter ? 'conflicts.event.withdrawn' : 'conflicts.event.refused',
      values: { title: found.title },
      path: isReporter ? moderatedPath(found.programmeCode, id) : conflictPath(id),
      to: isReporter ? editorsOf(found.guideOrganisationId) : reportersOf(found),
      at,
    });
    if (!isReporter || !found.releasedAt) return;
    await announce(tx, {
      key: `conflict:${id}:withdrawn`,
      kind: 'conflicts.event.withdrawn',
      values: { title: found.title },
      path: conflictPath(id),
      topics: [conflictTopic(id)],
      at,
    });
  });

/** An organisation runs into the same, said once; false when it said so before. */
export const supportConflict = (db: Database, actor: Actor, id: string, organisationId: string): Promise<boolean> =>
  db.transaction(async (tx) => {
    const found = await heldConflict(tx, id);
    if (found.organisationId === organisationId || !found.releasedAt || !isUnsettled(found.state)) {
      throw new Conflict('guideline-conflict');
    }
    const at = actor.clock.now();
    const { personId } = actor.viewer;
    const isNew = await insertSupport(tx, { conflictId: id, organisationId, personId, at });
    if (isNew) await recordAct(tx, actor, 'supported', found, organisationId);
    return isNew;
  });

export const unsupportConflict = (db: Database, actor: Actor, id: string, organisationId: string): Promise<void> =>
  db.transaction(async (tx) => {
    const found = await heldConflict(tx, id);
    if (await deleteSupport(tx, id, organisationId)) await recordAct(tx, actor, 'unsupported', found, organisationId);
  });
