import type { Pool } from 'pg';
import { emptyQuery } from '../../src/features/measures/search/query.ts';
import { type Ablation, searchCards } from '../../src/features/measures/search/search.ts';
import type { Database } from '../../src/platform/database/index.ts';

/** Gives the ids of the best cards for some words, best first. */
export type System = (words: string) => Promise<string[]>;

const depth = 50;

export const ours =
  (db: Database, ablation: Ablation = {}): System =>
  async (words) => {
    const ids: string[] = [];
    for (let page = 1, pages = 1; page <= pages && ids.length < depth; page++) {
      const found = await searchCards(db, { ...emptyQuery, words, page }, ablation);
      ids.push(...found.ids);
      pages = found.pages;
    }
    return ids;
  };

const text = `title || ' ' || action_plan || ' ' || objective || ' ' || description`;

/** What PostgreSQL finds by itself, as one would first write it; and the same with weights for fields and any of the words. */
export async function prepareBaselines(pool: Pool): Promise<{ plain: System; weighted: System }> {
  await pool.query(`
    create table plain_search as select id, to_tsvector('dutch', ${text}) as plain,
      setweight(to_tsvector('dutch', title), 'A') || setweight(to_tsvector('dutch', action_plan), 'B')
        || setweight(to_tsvector('dutch', description), 'C') || setweight(to_tsvector('dutch', objective), 'D') as weighted
    from measure_card where published_at is not null and removed_at is null`);
  await pool.query('create index on plain_search using gin (plain)');
  await pool.query('create index on plain_search using gin (weighted)');
  await pool.query('analyze plain_search');
  const search = async (column: string, rank: string, words: string) => {
    const { rows } = await pool.query<{ id: string }>(
      `select id from plain_search, websearch_to_tsquery('dutch', $1) as asked
       where ${column} @@ asked order by ${rank}(${column}, asked) desc, id limit ${depth}`,
      [words],
    );
    return rows.map(({ id }) => id);
  };
  const any = (words: string) => (words.includes('"') ? words : words.split(/\s+/).join(' or '));
  return {
    plain: (words) => search('plain', 'ts_rank', words),
    weighted: (words) => search('weighted', 'ts_rank_cd', any(words)),
  };
}
