import { and, desc, eq, isNull, max } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { publication, withdrawal } from '../tables.ts';

type NewPublication = Omit<typeof publication.$inferInsert, 'id' | 'number'>;

/** Writes the plan's next publication; the plan's row is locked by the caller, so numbers follow on. */
export async function insertPublication(tx: Database, values: NewPublication): Promise<{ id: string; number: number }> {
  const [last] = await tx
    .select({ number: max(publication.number) })
    .from(publication)
    .where(eq(publication.planId, values.planId));
  const [made] = await tx
    .insert(publication)
    .values({ ...values, number: (last?.number ?? 0) + 1 })
    .returning({ id: publication.id, number: publication.number });
  return made!;
}

/** The newest publication of a plan that was not withdrawn. */
export async function newestStanding(tx: Database, planId: string) {
  const [row] = await tx
    .select({ number: publication.number, document: publication.document })
    .from(publication)
    .leftJoin(withdrawal, eq(withdrawal.publicationId, publication.id))
    .where(and(eq(publication.planId, planId), isNull(withdrawal.publicationId)))
    .orderBy(desc(publication.number))
    .limit(1);
  return row;
}

/** Ends a publication; false when it was ended before. */
export async function insertWithdrawal(tx: Database, values: typeof withdrawal.$inferInsert): Promise<boolean> {
  const made = await tx
    .insert(withdrawal)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: withdrawal.publicationId });
  return made.length > 0;
}
