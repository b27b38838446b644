import { and, desc, eq, getTableColumns, inArray, isNull, like, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { journal } from '../../../platform/tables.ts';
import { organisation } from '../../accounts/tables.ts';
import { area } from '../../areas/tables.ts';
import { freeSlug } from '../../plans/index.ts';
import { type Card, type CardWithOwner, cardSlug, derivedSlug, type NewCard } from './card.ts';
import { type CardOrigin, measureCard } from './tables.ts';

const owned = (db: Database) =>
  db
    .select({ ...getTableColumns(measureCard), organisationName: organisation.name, areaName: area.name })
    .from(measureCard)
    .leftJoin(organisation, eq(organisation.id, measureCard.organisationId))
    .leftJoin(area, eq(area.code, measureCard.areaCode))
    .$dynamic();

/** A card by the last part of its address, whatever its state. */
export async function findCard(db: Database, slug: string): Promise<CardWithOwner | undefined> {
  const [row] = await owned(db).where(eq(measureCard.slug, slug));
  return row;
}

/** The cards with these ids that everyone may read, in the order asked for. */
export async function findPublicCards(db: Database, ids: readonly string[]): Promise<CardWithOwner[]> {
  if (ids.length === 0) return [];
  const rows = await owned(db).where(and(inArray(measureCard.id, [...ids]), published));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const published: SQL = sql`(${measureCard.publishedAt} is not null and ${measureCard.removedAt} is null)`;

/** The cards of these organisations, last changed first; all that no organisation owns as well when `unowned`. */
export function findCardsOf(
  db: Database,
  organisationIds: readonly string[],
  unowned: boolean,
): Promise<CardWithOwner[]> {
  const theirs = organisationIds.length > 0 ? inArray(measureCard.organisationId, [...organisationIds]) : sql`false`;
  const byHand = and(isNull(measureCard.organisationId), inArray(measureCard.origin, ['editor', 'contribution']));
  return owned(db)
    .where(and(isNull(measureCard.removedAt), unowned ? or(theirs, byHand) : theirs))
    .orderBy(desc(measureCard.updatedAt), measureCard.id)
    .limit(500);
}

/** Writes a card under an address that is free. */
export async function insertCard(tx: Database, values: NewCard): Promise<Card> {
  const slug = cardSlug(values.title);
  for (let tries = 0; tries < 20; tries += 1) {
    const free = freeSlug(slug, await takenSlugs(tx, slug));
    const [made] = await tx
      .insert(measureCard)
      .values({ ...values, slug: free })
      .onConflictDoNothing({ target: measureCard.slug })
      .returning();
    if (made) return made;
  }
  throw new Error(`No free address for a card: ${slug}`);
}

async function takenSlugs(db: Database, slug: string): Promise<Set<string>> {
  const rows = await db
    .select({ slug: measureCard.slug })
    .from(measureCard)
    .where(or(eq(measureCard.slug, slug), like(measureCard.slug, `${slug}-%`)));
  return new Set(rows.map((row) => row.slug));
}

/** What an origin may say anew about a card that it made before. */
const renewed = [
  'title',
  'description',
  'pillar',
  'themes',
  'kind',
  'targetGroups',
  'level',
  'status',
  'isClassified',
  'costLowest',
  'costHighest',
  'durationShortest',
  'durationLongest',
  'effect',
  'contact',
  'sources',
  'yearlyAmounts',
  'objective',
  'actionPlan',
  'areaCode',
  'organisationId',
  'isExample',
  'updatedAt',
] as const satisfies readonly (keyof Card)[];

/**
 * Writes a batch of cards that come from elsewhere, known by origin and key: new ones under an address made from that key, and
 * the others anew under the address they have. Gives their ids in no order.
 */
export async function upsertCards(tx: Database, cards: readonly NewCard[]): Promise<string[]> {
  const columns = getTableColumns(measureCard);
  const excluded = Object.fromEntries(renewed.map((name) => [name, sql.raw(`excluded."${columns[name].name}"`)]));
  const ids: string[] = [];
  for (let start = 0; start < cards.length; start += 500) {
    const rows = cards
      .slice(start, start + 500)
      .map((card) => ({ ...card, slug: derivedSlug(card.title, card.origin, card.originKey) }));
    const made = await tx
      .insert(measureCard)
      .values(rows)
      .onConflictDoUpdate({
        target: [measureCard.origin, measureCard.originKey],
        set: { ...excluded, revision: sql`${measureCard.revision} + 1` },
      })
      .returning({ id: measureCard.id });
    ids.push(...made.map(({ id }) => id));
  }
  return ids;
}

/** All cards of an origin, or those with these keys, removed or not. */
export function findCardsByOrigin(db: Database, origin: CardOrigin, keys?: readonly string[]): Promise<Card[]> {
  const which = keys && sql`${measureCard.originKey} = any(${sql.param([...keys])}::text[])`;
  return db
    .select()
    .from(measureCard)
    .where(and(eq(measureCard.origin, origin), which));
}

/** Changes the card when it still has this revision; false when someone else changed it since. */
export async function updateCard(
  tx: Database,
  { id, revision }: Pick<Card, 'id' | 'revision'>,
  changes: Partial<NewCard>,
): Promise<boolean> {
  const rows = await tx
    .update(measureCard)
    .set({ ...changes, revision: revision + 1 })
    .where(and(eq(measureCard.id, id), eq(measureCard.revision, revision)))
    .returning({ id: measureCard.id });
  return rows.length > 0;
}

/** The card, held until the transaction ends. */
export async function lockCard(tx: Database, id: string): Promise<Card | undefined> {
  const [row] = await tx.select().from(measureCard).where(eq(measureCard.id, id)).for('update');
  return row;
}

/** Which of these organisations are governments that set the framework for others. */
export async function findGovernments(db: Database, organisationIds: readonly string[]): Promise<string[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .select({ id: organisation.id })
    .from(organisation)
    .where(and(inArray(organisation.id, [...organisationIds]), eq(organisation.kind, 'government')));
  return rows.map(({ id }) => id);
}

/** What areas are called, by their codes. */
export async function findAreaNames(db: Database, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .select({ code: area.code, name: area.name })
    .from(area)
    .where(inArray(area.code, [...codes]));
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** Keys of the cards of an origin that people here mended or took away, by what the journal tells. */
export async function findMendedKeys(
  db: Database,
  origin: CardOrigin,
  acts: readonly string[] = ['card.saved', 'card.removed'],
): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ key: measureCard.originKey })
    .from(measureCard)
    .innerJoin(journal, and(eq(journal.subjectType, 'card'), eq(journal.subjectId, sql`${measureCard.id}::text`)))
    .where(and(eq(measureCard.origin, origin), inArray(journal.act, [...acts])));
  return new Set(rows.map(({ key }) => key));
}

/** Whether an organisation is invented, as its cards then are. */
export async function isExampleOrganisation(db: Database, id: string): Promise<boolean> {
  const [row] = await db
    .select({ isExample: organisation.isExample })
    .from(organisation)
    .where(eq(organisation.id, id));
  return row?.isExample ?? false;
}

/** Ids of the cards that are examples, or of an example organisation. */
export async function findExampleCards(db: Database): Promise<string[]> {
  const rows = await db
    .select({ id: measureCard.id })
    .from(measureCard)
    .leftJoin(organisation, eq(organisation.id, measureCard.organisationId))
    .where(or(eq(measureCard.isExample, true), eq(organisation.isExample, true)));
  return rows.map(({ id }) => id);
}

export async function deleteCards(tx: Database, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(measureCard).where(inArray(measureCard.id, [...ids]));
}
