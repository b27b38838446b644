import type { Database } from '../../../platform/database/index.ts';
import { Conflict, Forbidden } from '../../../platform/errors.ts';
import { announce } from '../../../platform/events.ts';
import { record } from '../../../platform/journal.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import type { Call } from '../store.ts';
import { type Actor, heldDossier, toCallers } from './actor.ts';
import type { Dossier, Scored } from './dossiers.ts';
import { dossierPath } from './paths.ts';
import type { Declaration, GivenPoints } from './schema.ts';
import { mayScore, scoredBy, sightOf } from './sight.ts';
import { replaceModeration, replaceScores, upsertDeclaration } from './store.ts';

/** @throws Forbidden for who is no assessor of this application */
function ownScores({ personId }: Viewer, dossier: Dossier): Scored & { personId: string } {
  const own = scoredBy(dossier, personId);
  if (!own || personId === null) throw new Forbidden();
  return { ...own, personId };
}

/**
 * An assessor says whether they have an interest in an application. With one they are out of it: their scores go, and what they agreed on with
 * others; who works on the call hears of it. Said anew, it holds from then on.
 */
export const declareConflict = (
  db: Database,
  actor: Actor,
  call: Call,
  id: string,
  { hasConflict, explanation }: Declaration,
): Promise<void> =>
  db.transaction(async (tx) => {
    // Who said so themselves may take it back.
    const dossier = await heldDossier(tx, actor, call.id, id, ({ applicantIds }) => ({ applicantIds }));
    const { personId } = ownScores(actor.viewer, dossier);
    const at = actor.clock.now();
    await upsertDeclaration(tx, { applicationId: id, personId, hasConflict, explanation, at });
    if (hasConflict) {
      await replaceScores(tx, { applicationId: id, personId }, []);
      await replaceModeration(tx, id, []);
    }
    await record(tx, {
      act: hasConflict ? 'application.conflict-declared' : 'application.no-conflict-declared',
      subject: { type: 'application', id },
      viewer: actor.viewer,
      organisationId: call.organisationId,
    });
    if (!hasConflict) return;
    await announce(tx, {
      key: `application:${id}:conflict:${personId}:${at.toISOString()}`,
      kind: 'assessing.event.conflict',
      values: { title: dossier.title, name: actor.viewer.name },
      path: dossierPath(call.code, id),
      to: toCallers(call, 'editor'),
      at,
    });
  });

/**
 * Keeps what an assessor gives, whole or in part, in the place of what they gave before.
 * @throws OwnApplication with an interest; Conflict once it was moderated or decided; Forbidden without a declaration
 */
export const saveScores = (
  db: Database,
  actor: Actor,
  call: Call,
  id: string,
  given: readonly GivenPoints[],
): Promise<void> =>
  db.transaction(async (tx) => {
    const dossier = await heldDossier(tx, actor, call.id, id);
    const own = ownScores(actor.viewer, dossier);
    if (own.conflict !== 'none') throw new Forbidden();
    if (!mayScore(dossier, own)) throw new Conflict();
    const at = actor.clock.now();
    await replaceScores(
      tx,
      { applicationId: id, personId: own.personId },
      given.map((one) => ({ ...one, at })),
    );
    await record(tx, {
      act: 'application.scored',
      subject: { type: 'application', id },
      viewer: actor.viewer,
      organisationId: call.organisationId,
      details: { points: Object.fromEntries(given.map(({ criterionId, points }) => [criterionId, points])) },
    });
  });

/**
 * Keeps what was agreed on where the assessors differed: it takes the place of the mean, and no score changes after it. With nothing agreed
 * the scores are open again.
 * @throws Forbidden for who has a conflict of interest or still has to score themselves; Conflict before enough assessors scored
 */
export const moderate = (
  db: Database,
  actor: Actor,
  call: Call,
  id: string,
  agreed: readonly GivenPoints[],
): Promise<void> =>
  db.transaction(async (tx) => {
    const dossier = await heldDossier(tx, actor, call.id, id);
    if (sightOf(dossier, actor.viewer) !== 'all') throw new Forbidden();
    if (agreed.length > 0 && dossier.points === null) throw new Conflict();
    const at = actor.clock.now();
    const { personId } = actor.viewer;
    await replaceModeration(
      tx,
      id,
      agreed.map((one) => ({ ...one, personId, at })),
    );
    await record(tx, {
      act: 'application.moderated',
      subject: { type: 'application', id },
      viewer: actor.viewer,
      organisationId: call.organisationId,
      details: { points: Object.fromEntries(agreed.map(({ criterionId, points }) => [criterionId, points])) },
    });
  });
