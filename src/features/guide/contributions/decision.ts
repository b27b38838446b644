import type { Database } from '../../../platform/database/index.ts';
import { AppError, Conflict, NotFound } from '../../../platform/errors.ts';
import { announce } from '../../../platform/events.ts';
import { translator } from '../../../platform/i18n.ts';
import { record } from '../../../platform/journal.ts';
import { startEdition, type TakeAlong } from '../editing/starting.ts';
import { type Programme, selectEditions } from '../store.ts';
import type { Actor } from './actor.ts';
import { contributionPath, openContribution, toSender } from './acts.ts';
import { placeInEdition } from './placing.ts';
import type { Acceptance } from './schema.ts';
import { type Contribution, insertDecision } from './store.ts';

/** A contribution as the editors accept it: the sender's facts, with title, text and credit as they now read. */
export type AcceptedContribution = Contribution & { title: string; body: string; credit: string };

/** What other features do with a contribution. */
export interface ContributionHooks {
  /** Makes a card of the library out of it, in the transaction of the decision. Gives where the card is read. */
  asCard?: (tx: Database, actor: Actor, contribution: AcceptedContribution) => Promise<{ path: string }>;
  /** What they keep with a section and take along to a new edition. */
  takeAlong?: readonly TakeAlong[];
}

/**
 * Accepts a contribution into the edition that is being prepared, or as a card of the library; the sender hears of it.
 * @throws Conflict `contribution` when it was decided or withdrawn before, `published` when the edition was published meanwhile
 */
export async function acceptContribution(
  db: Database,
  actor: Actor,
  programme: Programme,
  id: string,
  acceptance: Acceptance,
  { asCard, takeAlong }: ContributionHooks = {},
): Promise<void> {
  const { target, title, body, credit, reason, section } = acceptance;
  if (target !== 'card') await ensurePrepared(db, actor, programme, takeAlong);
  await db.transaction(async (tx) => {
    const found = await openContribution(tx, id);
    const accepted = { ...found, title, body, credit };
    const measureKind = acceptance.measureKind ?? found.measureKind;
    if (target === 'card' && !asCard) throw new NotFound();
    const placed =
      target === 'card'
        ? { path: (await asCard!(tx, actor, { ...accepted, measureKind })).path }
        : await placeInEdition(tx, actor, programme, { ...accepted, measureKind }, { target, section });
    const at = actor.clock.now();
    const decision = { contributionId: id, outcome: 'accepted' as const, reason, personId: actor.viewer.personId, at };
    await insertDecision(tx, { ...decision, ...placed });
    await record(tx, {
      act: 'contribution.accepted',
      subject: { type: 'contribution', id },
      viewer: actor.viewer,
      organisationId: found.guideOrganisationId,
      details: { target, ...placed },
    });
    await tellSender(tx, found, 'contributions.event.accepted', at);
  });
}

/** Declines a contribution and says why; the sender hears of it. */
export const declineContribution = (db: Database, actor: Actor, id: string, reason: string): Promise<void> =>
  db.transaction(async (tx) => {
    const found = await openContribution(tx, id);
    const at = actor.clock.now();
    const { personId } = actor.viewer;
    await insertDecision(tx, { contributionId: id, outcome: 'declined', reason, personId, at });
    await record(tx, {
      act: 'contribution.declined',
      subject: { type: 'contribution', id },
      viewer: actor.viewer,
      organisationId: found.guideOrganisationId,
    });
    await tellSender(tx, found, 'contributions.event.declined', at);
  });

const tellSender = (tx: Database, found: Contribution, kind: string, at: Date) =>
  announce(tx, {
    key: `contribution:${found.id}:decision`,
    kind,
    values: { title: found.title },
    path: contributionPath(found.id),
    to: toSender(found),
    at,
  });

/** An edition that is being prepared; when another editor starts one at the same moment, that one. */
async function ensurePrepared(db: Database, actor: Actor, programme: Programme, takeAlong: readonly TakeAlong[] = []) {
  const editions = await selectEditions(db, programme.code);
  if (editions.some(({ publishedAt }) => publishedAt === null)) return;
  // The guide is in Dutch, whatever language its editors read in.
  const t = translator('nl');
  try {
    await startEdition(db, actor, programme, (number) => t('contributions.accept.edition', { number }), takeAlong);
  } catch (error) {
    if (!(error instanceof AppError && error.status === 409)) throw error;
  }
}

export const isDecided = (error: unknown): boolean =>
  error instanceof Conflict && (error.values['detail'] === 'contribution' || error.values['detail'] === 'published');
