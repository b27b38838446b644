import { and, asc, desc, eq, gte, lte } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { person } from '../accounts/tables.ts';
import type { PlanDocument } from './document/schema.ts';
import { planRevision } from './tables.ts';

export interface RevisionEntry {
  revision: number;
  act: string;
  part: string | null;
  item: string | null;
  at: Date;
  /** Null when the person is no longer known here. */
  by: string | null;
}

export interface Revision extends RevisionEntry {
  document: PlanDocument;
}

const entryColumns = {
  revision: planRevision.revision,
  act: planRevision.act,
  part: planRevision.part,
  item: planRevision.item,
  at: planRevision.at,
  by: person.name,
};

export async function insertRevision(tx: Database, values: typeof planRevision.$inferInsert): Promise<void> {
  await tx.insert(planRevision).values(values);
}

export async function selectRevision(db: Database, planId: string, revision: number): Promise<Revision | undefined> {
  const [found] = await selectRevisions(db, planId, revision, revision);
  return found;
}

/** The saves from one revision to another, both included, oldest first, each with its whole document. */
export function selectRevisions(db: Database, planId: string, from: number, to: number): Promise<Revision[]> {
  return db
    .select({ ...entryColumns, document: planRevision.document })
    .from(planRevision)
    .leftJoin(person, eq(person.id, planRevision.personId))
    .where(and(eq(planRevision.planId, planId), gte(planRevision.revision, from), lte(planRevision.revision, to)))
    .orderBy(asc(planRevision.revision));
}

/** A page of the history, newest first, without the documents. */
export function selectHistory(
  db: Database,
  planId: string,
  { before, limit }: { before: number; limit: number },
): Promise<RevisionEntry[]> {
  return db
    .select(entryColumns)
    .from(planRevision)
    .leftJoin(person, eq(person.id, planRevision.personId))
    .where(and(eq(planRevision.planId, planId), lte(planRevision.revision, before)))
    .orderBy(desc(planRevision.revision))
    .limit(limit);
}
