import type { Database } from '../../../platform/database/index.ts';
import type { Measure, PlanDocument } from '../document/schema.ts';
import { type Borrowing, selectBorrowings } from './store.ts';

type Words = Pick<Borrowing, 'originTitle' | 'originText'>;

const plain = (text = '') => text.replace(/\s+/g, ' ').trim();

/** Whether a measure says something else than the one it was taken over from. */
export const isAdapted = (measure: Pick<Measure, 'title' | 'description'>, origin: Words): boolean =>
  plain(measure.title) !== plain(origin.originTitle) || plain(measure.description) !== plain(origin.originText);

/**
 * The document in which every borrowed measure whose words are others than its origin's says that it was adapted. One whose words
 * are the same stays as people set it: they may have adapted what is no text.
 */
export async function withAdapted(tx: Database, planId: string, document: PlanDocument): Promise<PlanDocument> {
  if (!document.goals.some(({ measures }) => measures.some(isUnadapted))) return document;
  const origins = newestByMeasure(await selectBorrowings(tx, planId));
  const change = (measure: Measure): Measure => {
    const origin = isUnadapted(measure) && origins.get(measure.id);
    if (!origin || !isAdapted(measure, origin)) return measure;
    return { ...measure, borrowedFrom: { ...measure.borrowedFrom, adapted: true } };
  };
  return { ...document, goals: document.goals.map((goal) => ({ ...goal, measures: goal.measures.map(change) })) };
}

const isUnadapted = ({ borrowedFrom }: Measure) => borrowedFrom !== undefined && borrowedFrom.adapted !== true;

/** Of rows that start with the newest, the one that counts for each measure. */
export function newestByMeasure(rows: readonly Borrowing[]): Map<string, Borrowing> {
  const newest = new Map<string, Borrowing>();
  for (const row of rows) if (!newest.has(row.measure)) newest.set(row.measure, row);
  return newest;
}
