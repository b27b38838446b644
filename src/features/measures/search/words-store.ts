import { and, asc, desc, like, or, sql } from 'drizzle-orm';
import { type Database, literal, type Transaction } from '../../../platform/database/index.ts';
import { type KnownWord, mistakes } from './rules/distance.ts';
import { searchSynonym, searchWord } from './tables.ts';

/** Words that may be meant by a mistyped one: about as long, with the same beginning or the same end. */
export async function findSimilarWords(db: Database, word: string): Promise<KnownWord[]> {
  const most = mistakes(word);
  if (most === 0) return [];
  const length = sql`length(${searchWord.word})`;
  const start = `${literal(word.slice(0, 2))}%`;
  const end = `%${literal(word.slice(-3))}`;
  return db
    .select({ word: searchWord.word, cards: searchWord.cards })
    .from(searchWord)
    .where(
      and(
        sql`${length} between ${word.length - most} and ${word.length + most}`,
        or(like(searchWord.word, start), like(searchWord.word, end)),
      ),
    );
}

/** Words in most cards that begin with these letters. */
export const findWordsFrom = (db: Database, start: string, most: number): Promise<KnownWord[]> =>
  db
    .select({ word: searchWord.word, cards: searchWord.cards })
    .from(searchWord)
    .where(sql`${searchWord.word} like ${`${literal(start)}%`}`)
    .orderBy(desc(searchWord.cards), asc(searchWord.word))
    .limit(most);

export const findSynonyms = (db: Database) => db.select().from(searchSynonym).orderBy(asc(searchSynonym.words));

/** Lets one at a time change the synonyms. */
export async function holdSynonyms(tx: Transaction): Promise<void> {
  await tx.execute(sql`lock table ${searchSynonym} in share row exclusive mode`);
}

export async function replaceSynonyms(
  tx: Transaction,
  groups: readonly (readonly string[])[],
  changedBy: string | null,
): Promise<void> {
  await tx.delete(searchSynonym);
  for (let start = 0; start < groups.length; start += 500) {
    await tx
      .insert(searchSynonym)
      .values(groups.slice(start, start + 500).map((words) => ({ words: [...words], changedBy })));
  }
}
