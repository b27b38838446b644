import { availableParallelism } from 'node:os';
import type { PoolClient } from 'pg';
import { emptyQuery, type SearchQuery } from '../../src/features/measures/search/query.ts';
import { searchCards } from '../../src/features/measures/search/search.ts';
import type { OpenDatabase } from '../../src/platform/database/index.ts';
import { readQueries } from './judgements.ts';
import { lot } from './library.ts';

const rounds = 5;

/** Every judged query as it is, narrowed to a theme, and narrowed to two provinces and a cost; and browsing without words. */
function searches(): SearchQuery[] {
  const words = readQueries().map((query) => query.query);
  return [
    ...words.map((one) => ({ ...emptyQuery, words: one })),
    ...words.map((one) => ({ ...emptyQuery, words: one, facets: { theme: ['public-space', 'mobility'] } })),
    ...words.map((one) => ({ ...emptyQuery, words: one, facets: { area: ['10000', '40000'], cost: ['1000000-'] } })),
    ...['', 'gemeente', 'investeren', 'openbare ruimte'].map((one) => ({ ...emptyQuery, words: one })),
    { ...emptyQuery, facets: { theme: ['cycling'] }, sort: 'newest' as const },
    { ...emptyQuery, facets: { size: ['0-10000'] }, sort: 'cost' as const },
  ];
}

/** Times of a search with all its facets, beside the same in bare SQL, in turn, with one connection each. */
export async function speed({ db, pool }: OpenDatabase): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ cards: string }>('select count(*) as cards from measure_search_card');
  const all = searches();
  const client = await pool.connect();
  try {
    await prepareReference(client);
    const own: number[] = [];
    const reference: number[] = [];
    const browsing: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      for (const query of shuffled(all, round)) {
        const time = await timed(() => searchCards(db, query));
        const bare = await timed(() => searchInSql(client, query));
        // The first round warms up.
        if (round === 0) continue;
        own.push(time);
        reference.push(bare);
        if (query.words === '') browsing.push(time);
      }
    }
    const ms = (value: number) => value.toFixed(1).padStart(7);
    return {
      'cards, searches timed, cores given': `${rows[0]!.cards}, ${own.length}, ${availableParallelism()}`,
      'search with facets, median ms (aim 30)': ms(at(own, 0.5)),
      'search with facets, p95 ms': ms(at(own, 0.95)),
      'search with facets, slowest ms': ms(at(own, 1)),
      'without words, median ms': ms(at(browsing, 0.5)),
      'reference: bare SQL, median ms': ms(at(reference, 0.5)),
      'reference: bare SQL, p95 ms': ms(at(reference, 0.95)),
      'ratio of medians (below 1 is faster)': (at(own, 0.5) / at(reference, 0.5)).toFixed(2).padStart(7),
    };
  } finally {
    client.release();
  }
}

/** The same search as one would write it in SQL: stored vectors and facets, indexed, the first twenty and all counts. */
async function prepareReference(client: PoolClient): Promise<void> {
  await client.query(`set statement_timeout = 0`);
  await client.query(`set max_parallel_workers_per_gather = 0`);
  await client.query(`
    create table bare_search as select c.id, c.cost_highest, c.published_at,
      setweight(to_tsvector('dutch', title), 'A') || to_tsvector('dutch', action_plan || ' ' || objective || ' ' || description) as words,
      array_remove(array['pillar:' || pillar, 'kind:' || c.kind, 'level:' || level, 'status:' || status, 'area:' || c.area_code,
        'cost:' || case when cost_highest < 1000000 then '0-10000' when cost_highest < 5000000 then '10000-50000'
          when cost_highest < 25000000 then '50000-250000' when cost_highest < 100000000 then '250000-1000000' else '1000000-' end,
        'size:' || case when population < 10000 then '0-10000' when population < 20000 then '10000-20000'
          when population < 35000 then '20000-35000' when population < 60000 then '35000-60000' else '60000-' end], null)
        || array(select 'theme:' || theme from unnest(themes) as theme) || array(select 'group:' || one from unnest(target_groups) as one)
        || array(select 'area:' || region_code from area_membership m where m.area_code = c.area_code and m.valid_to is null) as facets
    from measure_card c left join area a on a.code = c.area_code`);
  await client.query('create index on bare_search using gin (words)');
  await client.query('create index on bare_search using gin (facets)');
  await client.query('vacuum analyze bare_search');
}

const orders = { relevance: 'rank desc', newest: 'published_at desc', cost: 'cost_highest', used: 'published_at desc' };

async function searchInSql(client: PoolClient, { words, facets, sort }: SearchQuery): Promise<void> {
  const chosen = Object.entries(facets).map(([name, codes]) => codes.map((code) => `${name}:${code}`));
  const values: unknown[] = [words];
  const passes = chosen.map((codes) => `facets && $${values.push(codes)}::text[]`);
  const having = (some: string[]) => some.map((one) => ` and ${one}`).join('');
  // What is chosen in a facet does not narrow its own counts.
  const counts = [
    `select value, count(*)::int from hits, unnest(facets) as value where true${having(passes)} group by value`,
    ...Object.keys(facets).map((name, at) => {
      const others = passes.filter((_, index) => index !== at);
      return `select value, count(*)::int from hits, unnest(facets) as value where value like '${name}:%'${having(others)} group by value`;
    }),
  ].join(' union all ');
  const rank = words ? `ts_rank(words, websearch_to_tsquery('dutch', $1))` : `extract(epoch from published_at)`;
  const match = words ? `words @@ websearch_to_tsquery('dutch', $1)` : '$1::text is not null';
  await client.query(
    `with hits as materialized (select id, facets, cost_highest, published_at, ${rank} as rank from bare_search where ${match})
     select (select json_agg(id) from (select id from hits where true${having(passes)} order by ${orders[sort]} limit 20) as first),
       (select count(*) from hits where true${having(passes)}), (select json_agg(c) from (${counts}) as c)`,
    values,
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const draw = lot(seed + 1);
  return items
    .map((item) => ({ item, order: draw() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

function at(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!;
}
