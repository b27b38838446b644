import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../platform/database/index.ts';
import { organisation } from '../../accounts/tables.ts';
import { area } from '../../areas/tables.ts';
import { measureCard } from '../cards/tables.ts';
import { searchBlock, searchCard, searchPosting, searchWord } from './tables.ts';

/** Lets one transaction at a time change the index; until it ends, others that want to wait. */
export async function holdIndex(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7263571)`);
}

const regions = sql<string[]>`array(
  select region_code from area_membership
  where area_code = ${measureCard.areaCode} and valid_from <= current_date and (valid_to is null or valid_to >= current_date)
)`;

/** Published cards with what search needs of the area and organisation whose they are. */
export const findCardsToIndex = (tx: Database, ids: readonly string[]) =>
  tx
    .select({
      card: measureCard,
      regions,
      areaName: area.name,
      areaKind: area.kind,
      population: area.population,
      organisationName: organisation.name,
    })
    .from(measureCard)
    .leftJoin(area, eq(area.code, measureCard.areaCode))
    .leftJoin(organisation, eq(organisation.id, measureCard.organisationId))
    .where(
      and(
        sql`${measureCard.id} = any(${sql.param([...ids])}::uuid[])`,
        sql`${measureCard.publishedAt} is not null and ${measureCard.removedAt} is null`,
      ),
    );

export type CardToIndex = Awaited<ReturnType<typeof findCardsToIndex>>[number];
export type IndexedCard = typeof searchCard.$inferSelect;

export const findIndexed = (tx: Database, ids: readonly string[]): Promise<IndexedCard[]> =>
  tx
    .select()
    .from(searchCard)
    .where(sql`${searchCard.cardId} = any(${sql.param([...ids])}::uuid[])`);

export const findBlocks = (tx: Database) =>
  tx.select({ block: searchBlock.block, free: searchBlock.free }).from(searchBlock).orderBy(asc(searchBlock.block));

export async function readBlockContent(tx: Database, block: number): Promise<string | undefined> {
  const [row] = await tx.select().from(searchBlock).where(eq(searchBlock.block, block));
  return row?.content;
}

/** Writes a block under a new version. */
export async function writeBlockContent(tx: Transaction, block: number, content: string, free: number): Promise<void> {
  const values = { content, free, version: sql`gen_random_uuid()` };
  await tx
    .insert(searchBlock)
    .values({ block, ...values })
    .onConflictDoUpdate({ target: searchBlock.block, set: values });
}

export async function writeIndexed(tx: Transaction, cards: readonly IndexedCard[], gone: readonly string[]) {
  if (gone.length > 0) await tx.delete(searchCard).where(inArray(searchCard.cardId, [...gone]));
  for (let start = 0; start < cards.length; start += 1000) {
    await tx
      .insert(searchCard)
      .values(cards.slice(start, start + 1000))
      .onConflictDoUpdate({
        target: searchCard.cardId,
        set: { place: sql`excluded.place`, terms: sql`excluded.terms`, words: sql`excluded.words` },
      });
  }
}

/** The entries of these terms in a block. */
export async function findEntries(tx: Database, block: number, terms: readonly string[]): Promise<Map<string, Buffer>> {
  const rows = await tx
    .select({ term: searchPosting.term, entries: searchPosting.entries })
    .from(searchPosting)
    .where(and(eq(searchPosting.block, block), sql`${searchPosting.term} = any(${sql.param([...terms])}::text[])`));
  return new Map(rows.map(({ term, entries }) => [term, entries]));
}

/** Writes the entries of terms in a block; a term without entries goes. */
export async function writeEntries(tx: Transaction, block: number, entries: ReadonlyMap<string, Buffer>) {
  const gone = [...entries].filter(([, packed]) => packed.length === 0).map(([term]) => term);
  const kept = [...entries].filter(([, packed]) => packed.length > 0);
  if (gone.length > 0) {
    await tx.execute(
      sql`delete from ${searchPosting} where block = ${block} and term = any(${sql.param(gone)}::text[])`,
    );
  }
  if (kept.length === 0) return;
  await tx.execute(sql`
    insert into ${searchPosting} (term, block, entries)
    select term, ${block}, decode(packed, 'base64')
    from unnest(${sql.param(kept.map(([term]) => term))}::text[],
                ${sql.param(kept.map(([, packed]) => packed.toString('base64')))}::text[]) as given (term, packed)
    on conflict (term, block) do update set entries = excluded.entries`);
}

/** Adds to the number of cards that words are in, or takes from it; a word that is in none goes. */
export async function countWords(tx: Transaction, changes: ReadonlyMap<string, number>): Promise<void> {
  const changed = [...changes].filter(([, change]) => change !== 0);
  if (changed.length === 0) return;
  const words = sql.param(changed.map(([word]) => word));
  await tx.execute(sql`
    insert into ${searchWord} (word, cards)
    select word, change from unnest(${words}::text[], ${sql.param(changed.map(([, change]) => change))}::int[]) as given (word, change)
    on conflict (word) do update set cards = ${searchWord.cards} + excluded.cards`);
  await tx.execute(sql`delete from ${searchWord} where cards <= 0 and word = any(${words}::text[])`);
}

/** Ids after this one, in order: of the cards, or of those that search knows. */
export async function idsAfter(
  db: Database,
  which: 'cards' | 'indexed',
  last: string,
  most: number,
): Promise<string[]> {
  const column = which === 'cards' ? measureCard.id : searchCard.cardId;
  const table = which === 'cards' ? measureCard : searchCard;
  const rows = await db.select({ id: column }).from(table).where(gt(column, last)).orderBy(asc(column)).limit(most);
  return rows.map(({ id }) => id);
}
