import type { Database } from '../../../platform/database/index.ts';
import { announce } from '../../../platform/events.ts';
import { hasRole } from '../../../platform/viewer.ts';
import { type Actor, editorsOf } from '../contributions/actor.ts';
import { insertConflict } from './act-store.ts';
import { recordAct, release } from './acts.ts';
import { moderatedPath } from './addresses.ts';
import type { Report } from './schema.ts';
import { findSame, lockConflict } from './store.ts';

const timeToPressTwice = 3_600_000;

/**
 * Keeps the report of an organisation; the editors of the guide hear of it. What a publisher of the organisation reports is public
 * at once; what an editor reports waits for a publisher, or for an editor of the guide. Gives its id.
 * The caller has checked that this viewer edits for this organisation.
 */
export const reportConflict = (db: Database, actor: Actor, { organisation, programme, ...report }: Report) =>
  db.transaction(async (tx) => {
    const { viewer, clock } = actor;
    const at = clock.now();
    const same = { ...report, organisationId: organisation, programmeCode: programme };
    const sent = await findSame(tx, same, new Date(at.getTime() - timeToPressTwice));
    if (sent) return sent;
    const id = await insertConflict(tx, {
      ...report,
      programmeCode: programme,
      organisationId: organisation,
      personId: viewer.personId,
      at,
    });
    await recordAct(tx, actor, 'reported', { id }, organisation);
    const made = (await lockConflict(tx, id))!;
    await announce(tx, {
      key: `conflict:${id}:reported`,
      kind: 'conflicts.event.reported',
      values: { title: made.title, organisation: made.organisationName },
      path: moderatedPath(programme, id),
      to: editorsOf(made.guideOrganisationId),
      at,
    });
    if (hasRole(viewer, organisation, 'publisher')) await release(tx, actor, made);
    return id;
  });
