import { asc, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { grouped } from '../rules/grouped.ts';
import type { Mapping } from '../store.ts';
import { guideMapping, guideSection } from '../tables.ts';

/** The keys of the sections of editions. */
export async function keysIn(db: Database, editionIds: readonly string[]): Promise<Map<string, string[]>> {
  if (editionIds.length === 0) return new Map();
  const rows = await db
    .select({ editionId: guideSection.editionId, key: guideSection.key })
    .from(guideSection)
    .where(inArray(guideSection.editionId, [...editionIds]))
    .orderBy(asc(guideSection.position));
  return new Map(
    [...grouped(rows, ({ editionId }) => editionId)].map(([id, found]) => [id, found.map(({ key }) => key)]),
  );
}

/** What each of these editions tells of the sections of the one before it. */
export async function mappingsIn(db: Database, editionIds: readonly string[]): Promise<Map<string, Mapping[]>> {
  if (editionIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(guideMapping)
    .where(inArray(guideMapping.editionId, [...editionIds]))
    .orderBy(asc(guideMapping.fromKey), asc(guideMapping.toKey));
  return grouped(rows, ({ editionId }) => editionId);
}

export interface Searched {
  key: string;
  title: string;
  text: string;
}

export interface Hit {
  key: string;
  /** Some words around what was found, each found word between U+E000 and U+E001. */
  excerpt: string;
}

/**
 * Texts in which all words occur, as Dutch bends them or as the start of a longer word; best first.
 */
export async function findTexts(db: Database, texts: readonly Searched[], words: readonly string[]): Promise<Hit[]> {
  if (words.length === 0 || texts.length === 0) return [];
  const query = words.map((word) => `${word}:*`).join(' & ');
  const marks = 'StartSel=\uE000, StopSel=\uE001, MaxFragments=2, MaxWords=22, MinWords=8, FragmentDelimiter=" … "';
  const { rows } = await db.execute<{ key: string; excerpt: string }>(sql`
    with wanted as (select to_tsquery('dutch', ${query}) as query),
    given as (
      select key, text, setweight(to_tsvector('dutch', title), 'A') || to_tsvector('dutch', text) as vector
      from unnest(${list(texts.map(({ key }) => key))}, ${list(texts.map(({ title }) => title))}, ${list(texts.map(({ text }) => text))})
        as one(key, title, text)
    )
    select key, ts_headline('dutch', text, query, ${marks}) as excerpt
    from given, wanted where vector @@ query
    order by ts_rank(vector, query) desc, key
  `);
  return rows;
}

const list = (texts: readonly string[]) => sql`${sql.param(texts)}::text[]`;
