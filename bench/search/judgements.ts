import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { fromRoot } from '../../src/platform/root.ts';

export interface Query {
  id: string;
  split: 'dev' | 'test';
  kind: string;
  query: string;
}

const read = <T>(file: string): T[] =>
  parse(readFileSync(fromRoot('bench', 'search', file)), { columns: true, delimiter: ';', quote: null });

export const readQueries = (): Query[] => read<Query>('queries.csv');

/** By query, how well each judged action answers it: 0 not, 1 in part or in passing, 2 it is what was asked for. */
export function readJudgements(): Map<string, Map<string, number>> {
  const judged = new Map<string, Map<string, number>>();
  for (const { query, action, grade } of read<{ query: string; action: string; grade: string }>('judgements.csv')) {
    const grades = judged.get(query) ?? new Map<string, number>();
    judged.set(query, grades.set(action, Number(grade)));
  }
  return judged;
}

interface Named {
  areaCode: string | null;
  sources: { passage?: string }[];
}

/** Names an action for good, without its text: municipality, code, and a mark of its short text. */
export function actionId({ areaCode, sources }: Named): string {
  const passage = sources[0]?.passage ?? '';
  const [codes, name] = split(passage);
  const mark = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${areaCode}/${codes.split(' › ').at(-1)!.replaceAll(';', ',')}/${mark}`;
}

function split(passage: string): [string, string] {
  const at = passage.indexOf(': ');
  return [passage.slice(0, at), passage.slice(at + 2)];
}

const gain = (grade: number) => 2 ** grade - 1;
const discounted = (grades: readonly number[]) =>
  grades.reduce((sum, grade, at) => sum + gain(grade) / Math.log2(at + 2), 0);

/** Normalised discounted cumulative gain of the first ten; what was not judged counts as not relevant. */
export function ndcg10(found: readonly string[], grades: ReadonlyMap<string, number>): number {
  const ideal = discounted([...grades.values()].sort((a, b) => b - a).slice(0, 10));
  return ideal === 0 ? 0 : discounted(found.slice(0, 10).map((id) => grades.get(id) ?? 0)) / ideal;
}

/** Which part of all that was judged relevant (1 or 2) is among the first fifty. */
export function recall50(found: readonly string[], grades: ReadonlyMap<string, number>): number {
  const relevant = [...grades].filter(([, grade]) => grade > 0).map(([id]) => id);
  const first = new Set(found.slice(0, 50));
  return relevant.length === 0 ? 0 : relevant.filter((id) => first.has(id)).length / relevant.length;
}
