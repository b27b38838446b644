import type { Database } from '../../../platform/database/index.ts';
import { Conflict, NotFound, TooLate } from '../../../platform/errors.ts';
import { announce } from '../../../platform/events.ts';
import { record } from '../../../platform/journal.ts';
import { type Actor, editorsOf } from '../contributions/actor.ts';
import type { Programme } from '../store.ts';
import { reactionPath, reportsPath } from './addresses.ts';
import { isReadable, isWriter, mayEdit, minutesToEdit } from './rules.ts';
import {
  deleteHiding,
  eraseReaction,
  findSame,
  insertHiding,
  insertReaction,
  insertReport,
  lockReaction,
  type Reaction,
  type SpokenOf,
  settleReports,
  updateBody,
} from './store.ts';

const timeToPressTwice = 300_000;

const recordAct = (tx: Database, { viewer }: Actor, act: string, id: string, organisationId: string | null = null) =>
  record(tx, { act: `reaction.${act}`, subject: { type: 'reaction', id }, viewer, organisationId });

async function held(tx: Database, id: string): Promise<Reaction> {
  const found = await lockReaction(tx, id);
  if (!found) throw new NotFound();
  return found;
}

export interface NewReaction {
  section: SpokenOf;
  body: string;
  /** On behalf of whom. */
  organisationId: string | null;
  /** The reaction that it replies to. */
  parent: Reaction | null;
}

/**
 * Adds a reaction on a section of one edition; who follows the section hears of it, and whom it replies to. Gives its id.
 * @throws Conflict when what it replies to is a reply itself, or about something else
 */
export const react = (db: Database, actor: Actor, { section, body, organisationId, parent }: NewReaction) =>
  db.transaction(async (tx) => {
    const isElsewhere = parent && (parent.editionId !== section.editionId || parent.sectionKey !== section.key);
    if (parent && (parent.parentId !== null || isElsewhere || !isReadable(parent))) throw new Conflict();
    const at = actor.clock.now();
    const { personId } = actor.viewer;
    const { editionId, key: sectionKey, programmeCode, number } = section;
    const parentId = parent?.id ?? null;
    if (personId) {
      const same = { personId, editionId, sectionKey, parentId, body };
      const before = await findSame(tx, same, new Date(at.getTime() - timeToPressTwice));
      if (before) return before;
    }
    const id = await insertReaction(tx, { editionId, sectionKey, parentId, personId, organisationId, body, at });
    await recordAct(tx, actor, 'written', id, organisationId);
    await announce(tx, {
      key: `reaction:${id}`,
      kind: 'discussion.event.reaction',
      values: { section: section.title, edition: String(number) },
      path: reactionPath({ programmeCode, editionNumber: number, sectionKey, id }),
      topics: [`section:${programmeCode}/${sectionKey}`],
      to: parent?.personId && parent.personId !== personId ? { people: [parent.personId] } : {},
      at,
    });
    return id;
  });

/** Changes one's own words, shortly after writing them. */
export const editReaction = (db: Database, actor: Actor, id: string, body: string): Promise<void> =>
  db.transaction(async (tx) => {
    const found = await held(tx, id);
    const now = actor.clock.now();
    if (!mayEdit(actor.viewer, found, now)) throw new TooLate(String(minutesToEdit));
    await updateBody(tx, id, body, now);
    await recordAct(tx, actor, 'edited', id);
  });

/** Takes one's own words away; what they said is not kept. */
export const removeReaction = (db: Database, actor: Actor, id: string): Promise<void> =>
  db.transaction(async (tx) => {
    const found = await held(tx, id);
    if (!isWriter(actor.viewer, found)) throw new NotFound();
    if (found.removedAt) return;
    const at = actor.clock.now();
    await eraseReaction(tx, id, at);
    await settleReports(tx, id, at);
    await recordAct(tx, actor, 'removed', id);
  });

/** Tells the editors that a reaction should not stand there; once for each person. */
export const reportReaction = (db: Database, actor: Actor, programme: Programme, id: string, reason: string) =>
  db.transaction(async (tx) => {
    const found = await held(tx, id);
    const { personId } = actor.viewer;
    if (!isReadable(found) || !personId) throw new NotFound();
    const at = actor.clock.now();
    if (!(await insertReport(tx, { reactionId: id, personId, reason, at }))) return;
    await recordAct(tx, actor, 'reported', id, programme.organisationId);
    await announce(tx, {
      key: `reaction:${id}:reported`,
      kind: 'discussion.event.reported',
      path: reportsPath(programme.code),
      to: editorsOf(programme.organisationId),
      at,
    });
  });

/** An editor of the guide hides a reaction; its writer hears why. */
export const hideReaction = (db: Database, actor: Actor, programme: Programme, id: string, reason: string) =>
  db.transaction(async (tx) => {
    const found = await held(tx, id);
    const at = actor.clock.now();
    if (!(await insertHiding(tx, { reactionId: id, reason, personId: actor.viewer.personId, at }))) return;
    await settleReports(tx, id, at);
    await recordAct(tx, actor, 'hidden', id, programme.organisationId);
    await announce(tx, {
      key: `reaction:${id}:hidden:${at.getTime()}`,
      kind: 'discussion.event.hidden',
      path: reactionPath(found),
      to: found.personId ? { people: [found.personId] } : {},
      at,
    });
  });

/** An editor shows it again, or lets what was reported stand. */
export const showReaction = (db: Database, actor: Actor, programme: Programme, id: string): Promise<void> =>
  db.transaction(async (tx) => {
    await held(tx, id);
    const wasHidden = await deleteHiding(tx, id);
    await settleReports(tx, id, actor.clock.now());
    await recordAct(tx, actor, wasHidden ? 'shown' : 'left', id, programme.organisationId);
  });
