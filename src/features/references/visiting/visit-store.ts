import { and, asc, desc, eq, gte, isNull, or, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { reference, referenceCheck, referenceVisit } from '../tables.ts';

export interface Visitable {
  id: string;
  address: string;
}

/** Rules that have not ended, those that were visited longest ago first. */
export async function selectVisitable(db: Database, day: string): Promise<Visitable[]> {
  const last = db
    .select({ referenceId: referenceVisit.referenceId, at: sql<Date>`max(${referenceVisit.at})`.as('at') })
    .from(referenceVisit)
    .groupBy(referenceVisit.referenceId)
    .as('last');
  return db
    .select({ id: reference.id, address: reference.address })
    .from(reference)
    .leftJoin(last, eq(last.referenceId, reference.id))
    .where(or(isNull(reference.validTo), gte(reference.validTo, day)))
    .orderBy(sql`${last.at} asc nulls first`, asc(reference.id));
}

/** All runs of visits of a reference, the newest first. */
export const selectRuns = (db: Database, referenceId: string) =>
  db.select().from(referenceVisit).where(eq(referenceVisit.referenceId, referenceId)).orderBy(desc(referenceVisit.at));

export async function lastCheckAt(db: Database, referenceId: string): Promise<Date | null> {
  const [row] = await db
    .select({ at: referenceCheck.at })
    .from(referenceCheck)
    .where(eq(referenceCheck.referenceId, referenceId))
    .orderBy(desc(referenceCheck.at))
    .limit(1);
  return row?.at ?? null;
}

/** Whether the reference is still there with this address; holds it until the transaction ends. */
export async function holdVisited(tx: Database, { id, address }: Visitable): Promise<boolean> {
  const rows = await tx
    .select({ id: reference.id })
    .from(reference)
    .where(and(eq(reference.id, id), eq(reference.address, address)))
    .for('update');
  return rows.length > 0;
}

export async function insertRun(tx: Database, values: typeof referenceVisit.$inferInsert): Promise<void> {
  await tx.insert(referenceVisit).values(values);
}

export async function extendRun(tx: Database, id: string, at: Date): Promise<void> {
  await tx
    .update(referenceVisit)
    .set({ at, times: sql`${referenceVisit.times} + 1` })
    .where(eq(referenceVisit.id, id));
}

/** What was seen at an address says nothing of another. */
export async function forgetVisits(tx: Database, referenceId: string): Promise<void> {
  await tx.delete(referenceVisit).where(eq(referenceVisit.referenceId, referenceId));
}
