import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../../platform/actor.ts';
import type { Clock } from '../../../../platform/clock.ts';
import type { Database, Transaction } from '../../../../platform/database/index.ts';
import { Conflict, NotFound } from '../../../../platform/errors.ts';
import { announce, type Topic } from '../../../../platform/events.ts';
import { record } from '../../../../platform/journal.ts';
import type { Viewer } from '../../../../platform/viewer.ts';
import { indexCards } from '../../search/index.ts';
import { type Card, cardPath, isPublic, type NewCard } from '../card.ts';
import { insertCard, isExampleOrganisation, lockCard, updateCard } from '../store.ts';

export type { Actor } from '../../../../platform/actor.ts';

/** What of a card came from elsewhere and is told anew by its source; what else there is, people may mend. */
const fromSource = [
  'title',
  'description',
  'sources',
  'costLowest',
  'costHighest',
] as const satisfies readonly (keyof Card)[];

/** Whether the source of this card keeps writing it: a plan or an imported file. */
export const isKeptBySource = ({ origin }: Pick<Card, 'origin'>): boolean =>
  origin === 'plan' || origin === 'multi-year-plan';

/** A draft of a card, of an organisation or of the library itself. */
export async function createCard(
  db: Database,
  { viewer, clock }: Actor,
  values: Omit<NewCard, 'origin' | 'originKey'> & Partial<Pick<NewCard, 'origin' | 'originKey'>>,
): Promise<Card> {
  const at = clock.now();
  return db.transaction(async (tx) => {
    const isExample = values.organisationId ? await isExampleOrganisation(tx, values.organisationId) : false;
    const card = await insertCard(tx, {
      isExample,
      origin: 'editor',
      originKey: randomUUID(),
      ...values,
      createdAt: at,
      createdBy: viewer.personId,
      updatedAt: at,
    });
    await note(tx, 'card.started', card, viewer);
    return card;
  });
}

/**
 * Saves what someone changed from the revision they saw.
 *
 * @throws Conflict when someone else saved in between, NotFound when it was taken away
 */
export async function saveCard(
  db: Database,
  { viewer, clock }: Actor,
  card: Card,
  changes: Partial<NewCard>,
  revision: number,
): Promise<void> {
  const own = isKeptBySource(card)
    ? Object.fromEntries(Object.entries(changes).filter(([name]) => !(fromSource as readonly string[]).includes(name)))
    : changes;
  await db.transaction(async (tx) => {
    const stored = await lockCard(tx, card.id);
    if (stored?.removedAt !== null) throw new NotFound();
    if (stored.revision !== revision) throw new Conflict();
    // Whoever saves the form has looked at how it was sorted.
    await updateCard(tx, stored, { ...own, isClassified: false, updatedAt: clock.now() });
    await note(tx, 'card.saved', stored, viewer, { revision: revision + 1 });
    await indexCards(tx, [card.id]);
  });
}

/** Makes a card public and tells who follows its themes or its area. Doing it twice is doing it once. */
export async function publishCard(db: Database, { viewer, clock }: Actor, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const card = await lockCard(tx, id);
    if (card?.removedAt !== null) throw new NotFound();
    if (card.publishedAt !== null) return;
    await updateCard(tx, card, { publishedAt: clock.now() });
    await note(tx, 'card.published', card, viewer);
    await indexCards(tx, [id]);
    await tellOfCard(tx, card, clock);
  });
}

/** Tells who follows the themes of a card, or the area that does it. */
export async function tellOfCard(tx: Database, card: Card, clock: Clock): Promise<void> {
  const topics: Topic[] = [`new-measure:${card.id}`, ...card.themes.map((theme): Topic => `theme:${theme}`)];
  if (card.areaCode) topics.push(`area:${card.areaCode}`);
  await announce(tx, {
    key: `card-published:${card.id}`,
    kind: 'measures.event.published',
    values: { title: card.title },
    path: cardPath(card.slug),
    topics,
    at: clock.now(),
  });
}

/** Takes a card away; its address says so from then on, and it can be put back. */
export const removeCard = (db: Database, actor: Actor, id: string): Promise<void> => setRemoved(db, actor, id, true);

export const putBackCard = (db: Database, actor: Actor, id: string): Promise<void> => setRemoved(db, actor, id, false);

async function setRemoved(db: Database, { viewer, clock }: Actor, id: string, isRemoved: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const card = await lockCard(tx, id);
    if (!card) throw new NotFound();
    if ((card.removedAt !== null) === isRemoved) return;
    await updateCard(tx, card, { removedAt: isRemoved ? clock.now() : null, updatedAt: clock.now() });
    await note(tx, isRemoved ? 'card.removed' : 'card.put-back', card, viewer, { wasPublic: isPublic(card) });
    await indexCards(tx, [id]);
  });
}

const note = (tx: Transaction, act: string, card: Card, viewer: Viewer, details?: Record<string, unknown>) =>
  record(tx, {
    act,
    subject: { type: 'card', id: card.id },
    viewer,
    organisationId: card.organisationId,
    ...(details && { details }),
  });
