import type { Database } from '../../../platform/database/index.ts';
import { announce } from '../../../platform/events.ts';
import { addJob } from '../../../platform/jobs.ts';
import type { Measure, PlanDocument } from '../document/schema.ts';
import { planPath } from '../public/views/paths.ts';
import type { Draft } from '../store.ts';
import { newestByMeasure } from './adapted.ts';
import { type Borrowing, selectBorrowings, setShown } from './store.ts';

type Borrower = Pick<Draft, 'id' | 'slug' | 'organisationId' | 'organisationName' | 'isExample'>;

/**
 * Lets the trail of what this plan borrowed say what the public can read of it now, and tells the origins: once that a measure was
 * taken over, once that it is done, once that it was stopped. Nothing is told of a draft, nor of an example.
 * @param document the newest publication that stands; undefined when none does
 */
export async function tellOrigins(tx: Database, plan: Borrower, document: PlanDocument | undefined, at: Date) {
  const rows = await selectBorrowings(tx, plan.id);
  const counting = newestByMeasure(rows);
  const measures = new Map(
    document?.goals.flatMap(({ measures }) => measures.map((measure) => [measure.id, measure] as const)),
  );
  const counted = new Set<string>();
  for (const row of rows) {
    const measure = counting.get(row.measure) === row ? measures.get(row.measure) : undefined;
    if (row.cardId && (row.publicTitle !== null) !== Boolean(measure?.borrowedFrom)) counted.add(row.cardId);
    if (!measure?.borrowedFrom) {
      if (row.publicTitle !== null)
        await setShown(tx, row.id, { publicTitle: null, publicStatus: null, publicSince: null });
      continue;
    }
    const { title, status = null } = measure;
    await setShown(tx, row.id, { publicTitle: title, publicStatus: status, publicSince: row.publicSince ?? at });
    if (!plan.isExample) await tell(tx, plan, row, measure, at);
  }
  // How often a card is used orders searches, which know it from their index.
  if (counted.size > 0) await addJob(tx, 'count-uses', { cards: [...counted] });
}

async function tell(tx: Database, plan: Borrower, row: Borrowing, { id, title, status }: Measure, at: Date) {
  const isOwn = row.fromOrganisation === plan.organisationId;
  const told = {
    values: { organisation: plan.organisationName, measure: title, origin: row.originTitle },
    path: `${planPath(plan.slug)}#m-${id}`,
    topics: row.cardId ? [`measure:${row.cardId}` as const] : [],
    to:
      row.fromOrganisation && !isOwn ? { organisations: [{ id: row.fromOrganisation, role: 'editor' as const }] } : {},
    at,
  };
  await announce(tx, { ...told, key: `borrowing:${row.id}:taken`, kind: 'borrowing.event.taken' });
  if (status === 'done' || status === 'stopped')
    await announce(tx, { ...told, key: `borrowing:${row.id}:${status}`, kind: `borrowing.event.${status}` });
}
