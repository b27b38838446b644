import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../../../platform/clock.ts';
import type { Database, Transaction } from '../../../platform/database/index.ts';
import { announce } from '../../../platform/events.ts';
import { record } from '../../../platform/journal.ts';
import type { Card, NewCard } from '../cards/card.ts';
import { libraryPath } from '../cards/card.ts';
import type { Actor } from '../cards/editing/acts.ts';
import { findMendedKeys, upsertCards } from '../cards/store.ts';
import { indexCards } from '../search/index.ts';
import { cardsOf } from './card-of.ts';
import { deleteConsent, findPlanCards, findSharedPlan, insertConsent, setCardsRemoved } from './consent-store.ts';

interface Whose {
  id: string;
  organisationId: string;
}

/** A publisher says yes: the measures of the plan's newest publication become cards, and stay the same as in it. */
export async function giveConsent(db: Database, { viewer, clock }: Actor, plan: Whose): Promise<void> {
  await db.transaction(async (tx) => {
    const isNew = await insertConsent(tx, { planId: plan.id, at: clock.now(), personId: viewer.personId });
    if (!isNew) return;
    await note(tx, 'plan.shared', plan, viewer);
    await renew(tx, plan.id, clock);
  });
}

/** The yes is taken back, and the cards go. */
export async function withdrawConsent(db: Database, { viewer, clock }: Actor, plan: Whose): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await deleteConsent(tx, plan.id))) return;
    await note(tx, 'plan.no-longer-shared', plan, viewer);
    await renew(tx, plan.id, clock);
  });
}

const note = (tx: Database, act: string, { id, organisationId }: Whose, viewer: Actor['viewer']) =>
  record(tx, { act, subject: { type: 'plan', id }, viewer, organisationId });

/** Makes the cards of a plan as they should be now: of its newest publication when shared, none when not. Done twice it is done once. */
export const renewPlanCards = (db: Database, planId: string, clock: Clock): Promise<void> =>
  db.transaction((tx) => renew(tx, planId, clock));

async function renew(tx: Transaction, planId: string, clock: Clock): Promise<void> {
  const at = clock.now();
  const shared = await findSharedPlan(tx, planId);
  const there = await findPlanCards(tx, planId);
  const byKey = new Map(there.map((card) => [card.originKey, card]));
  const wanted = shared ? cardsOf(planId, shared, at) : [];
  const keys = new Set(wanted.map(({ originKey }) => originKey));
  const takenByHand = await findMendedKeys(tx, 'plan', ['card.removed']);
  const gone = there.filter((card) => card.removedAt === null && !keys.has(card.originKey));
  const changed = wanted.filter((card) => !takenByHand.has(card.originKey) && isOther(byKey.get(card.originKey), card));
  if (gone.length + changed.length === 0) return;
  await setCardsRemoved(
    tx,
    gone.map(({ id }) => id),
    at,
  );
  const ids = await upsertCards(tx, changed);
  await setCardsRemoved(tx, ids, null);
  await indexCards(tx, [...gone.map(({ id }) => id), ...ids]);
  const details = { changed: changed.length, gone: gone.length };
  await record(tx, { act: 'plan.cards-renewed', subject: { type: 'plan', id: planId }, viewer: null, details });
  const isNews = changed.some(({ originKey }) => !byKey.has(originKey));
  if (shared && isNews) await tellFollowers(tx, planId, shared, at);
}

const compared = [
  'title',
  'description',
  'pillar',
  'themes',
  'kind',
  'targetGroups',
  'level',
  'status',
  'costHighest',
  'yearlyAmounts',
  'durationLongest',
  'contact',
  'sources',
  'areaCode',
  'objective',
] as const satisfies readonly (keyof Card)[];

const isOther = (before: Card | undefined, after: NewCard): boolean =>
  !before || before.removedAt !== null || compared.some((field) => !isDeepStrictEqual(before[field], after[field]));

/** The publication itself tells who follows the plan, its area and themes; this only tells who follows a search. */
async function tellFollowers(
  tx: Database,
  planId: string,
  shared: { number: number; document: { area: string; title: string } },
  at: Date,
) {
  const { area, title } = shared.document;
  await announce(tx, {
    key: `plan-shared:${planId}:${shared.number}`,
    kind: 'measures.event.planShared',
    values: { title },
    path: `${libraryPath}?gebied=${encodeURIComponent(area)}`,
    topics: [`new-measures:${area}`],
    at,
  });
}
