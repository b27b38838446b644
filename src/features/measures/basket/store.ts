import { and, asc, count, desc, eq, inArray, isNotNull, isNull, notInArray } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { measureCard } from '../cards/tables.ts';
import { basketItem } from './tables.ts';

const readable = and(isNotNull(measureCard.publishedAt), isNull(measureCard.removedAt));

/** Of these ids the ones of cards that everyone may read. */
export async function readableIds(db: Database, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: measureCard.id })
    .from(measureCard)
    .where(and(inArray(measureCard.id, [...ids]), readable));
  return new Set(rows.map(({ id }) => id));
}

/** What someone laid aside, in that order; a card that was taken away since is left out. */
export async function selectBasket(db: Database, personId: string): Promise<string[]> {
  const rows = await db
    .select({ id: basketItem.cardId })
    .from(basketItem)
    .innerJoin(measureCard, eq(measureCard.id, basketItem.cardId))
    .where(and(eq(basketItem.personId, personId), readable))
    .orderBy(asc(basketItem.at), asc(basketItem.cardId));
  return rows.map(({ id }) => id);
}

export async function countBasket(db: Database, personId: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(basketItem)
    .innerJoin(measureCard, eq(measureCard.id, basketItem.cardId))
    .where(and(eq(basketItem.personId, personId), readable));
  return row!.count;
}

/** Lays cards aside; of the ones that were there already nothing changes. Keeps the newest `most`. */
export async function insertItems(
  db: Database,
  personId: string,
  ids: readonly string[],
  { at, most }: { at: Date; most: number },
): Promise<void> {
  if (ids.length === 0) return;
  // Each a little later, so that they keep their order.
  const rows = ids.map((cardId, index) => ({ personId, cardId, at: new Date(at.getTime() + index) }));
  await db.insert(basketItem).values(rows).onConflictDoNothing();
  const newest = db
    .select({ id: basketItem.cardId })
    .from(basketItem)
    .where(eq(basketItem.personId, personId))
    .orderBy(desc(basketItem.at), desc(basketItem.cardId))
    .limit(most);
  await db.delete(basketItem).where(and(eq(basketItem.personId, personId), notInArray(basketItem.cardId, newest)));
}

/** @returns the ids of what was there and is no longer */
export async function deleteItems(db: Database, personId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .delete(basketItem)
    .where(and(eq(basketItem.personId, personId), inArray(basketItem.cardId, [...ids])))
    .returning({ id: basketItem.cardId });
  return rows.map(({ id }) => id);
}
