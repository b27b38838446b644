import { sql } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { Database } from '../../../platform/database/index.ts';
import { type Columns, columnsOf } from './rules/block.ts';
import type { Postings } from './rules/match.ts';
import { entrySize } from './rules/postings.ts';
import { searchBlock, searchCard, searchPosting } from './tables.ts';

// Under the version that is written with a block, so a kept one is the stored one, in whichever database.
const kept = new LRUCache<string, Columns>({ max: 256 });

export interface Found {
  blocks: Columns[];
  postings: Postings;
  alive: number;
}

interface Row extends Record<string, unknown> {
  block: number;
  version: string | null;
  content: string | null;
  term: string | null;
  entries: Buffer | null;
}

/** The blocks, and in which cards the terms are: one statement, so both are of one moment. */
export async function readIndex(db: Database, terms: readonly string[]): Promise<Found> {
  const { rows } = await db.execute<Row>(sql`
    select block, version::text, case when version = any(${sql.param([...kept.keys()])}::uuid[]) then null else content end as content,
      null as term, null::bytea as entries
    from ${searchBlock}
    union all
    select block, null, null, term, entries from ${searchPosting} where term = any(${sql.param([...terms])}::text[])`);
  const blocks: Columns[] = [];
  const postings = new Map<string, { block: number; entries: Buffer }[]>();
  for (const { block, version, content, term, entries } of rows) {
    if (version) blocks[block] = columnsUnder(version, content);
    else if (term && entries) {
      const list = postings.get(term);
      if (list) list.push({ block, entries });
      else postings.set(term, [{ block, entries }]);
    }
  }
  return { blocks, postings, alive: blocks.reduce((sum, block) => sum + block.alive, 0) };
}

function columnsUnder(version: string, content: string | null): Columns {
  const known = kept.get(version);
  if (known) return known;
  const made = columnsOf(content!);
  kept.set(version, made);
  return made;
}

/** Those of the places whose words stand side by side as in all phrases. */
export async function withPhrases(db: Database, places: Int32Array, phrases: readonly string[]): Promise<Int32Array> {
  const { rows } = await db.execute<{ place: number }>(sql`
    select place from ${searchCard}
    where place = any(${sql.param([...places])}::int[])
      and not exists (select from unnest(${sql.param([...phrases])}::text[]) as phrase where strpos(words, phrase) = 0)`);
  const found = new Set(rows.map(({ place }) => place));
  return places.filter((place) => found.has(place));
}

/** Of these terms those that fewest cards have, but more than one. */
export async function rarestTerms(db: Database, terms: readonly string[], most: number): Promise<string[]> {
  const { rows } = await db.execute<{ term: string }>(sql`
    select term from ${searchPosting} where term = any(${sql.param([...terms])}::text[])
    group by term having sum(octet_length(entries)) > ${entrySize}
    order by sum(octet_length(entries)), term limit ${most}`);
  return rows.map(({ term }) => term);
}
