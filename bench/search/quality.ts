import type { OpenDatabase } from '../../src/platform/database/index.ts';
import { ndcg10, type Query, readJudgements, readQueries, recall50 } from './judgements.ts';
import { ours, prepareBaselines, type System } from './systems.ts';

const two = (value: number) => value.toFixed(3);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How good the first results are, over queries whose answers a person judged; beside PostgreSQL by itself, and without parts. */
export async function quality(
  { db, pool }: OpenDatabase,
  actionOf: ReadonlyMap<string, string>,
): Promise<Record<string, string>> {
  const queries = readQueries();
  const judged = readJudgements();
  const { plain, weighted } = await prepareBaselines(pool);
  const systems: Record<string, System> = {
    'search of the library': ours(db),
    '  without compounds': ours(db, { withoutCompounds: true }),
    '  without synonyms': ours(db, { withoutSynonyms: true }),
    '  without corrections': ours(db, { withoutCorrections: true }),
    '  without all three': ours(db, { withoutCompounds: true, withoutSynonyms: true, withoutCorrections: true }),
    'reference: PostgreSQL, plain': plain,
    'reference: PostgreSQL, weights, any word': weighted,
  };
  const pairs = [...judged.values()].reduce((sum, grades) => sum + grades.size, 0);
  const report: Record<string, string> = {
    'queries, judged pairs': `${queries.length}, ${pairs}`,
    'nDCG@10 / recall@50': '      dev         test           all',
  };
  for (const [name, system] of Object.entries(systems)) {
    const scores: { query: Query; ndcg: number; recall: number }[] = [];
    for (const query of queries) {
      const found = [...new Set((await system(query.query)).map((id) => actionOf.get(id) ?? id))];
      const grades = judged.get(query.id) ?? new Map<string, number>();
      scores.push({ query, ndcg: ndcg10(found, grades), recall: recall50(found, grades) });
    }
    const shown = (some: typeof scores) =>
      `${two(mean(some.map(({ ndcg }) => ndcg)))} / ${two(mean(some.map(({ recall }) => recall)))}`;
    const split = (wanted: string) => shown(scores.filter(({ query }) => query.split === wanted));
    report[name] = `${split('dev')}  ${split('test')}  ${shown(scores)}`;
    if (system !== systems['search of the library'] && system !== plain) continue;
    for (const kind of new Set(queries.map((query) => query.kind))) {
      report[`${name}: ${kind}`] = shown(scores.filter(({ query }) => query.kind === kind));
    }
  }
  return report;
}
