import { desc, eq } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { borrowing } from './tables.ts';

export type Borrowing = typeof borrowing.$inferSelect;
export type NewBorrowing = Omit<typeof borrowing.$inferInsert, 'id' | 'publicTitle' | 'publicStatus' | 'publicSince'>;

export async function insertBorrowings(tx: Database, rows: NewBorrowing[]): Promise<void> {
  if (rows.length > 0) await tx.insert(borrowing).values(rows);
}

/** All that was ever borrowed into a plan, the newest first. */
export const selectBorrowings = (db: Database, planId: string): Promise<Borrowing[]> =>
  db.select().from(borrowing).where(eq(borrowing.planId, planId)).orderBy(desc(borrowing.at), desc(borrowing.id));

type Shown = Pick<Borrowing, 'publicTitle' | 'publicStatus' | 'publicSince'>;

export async function setShown(tx: Database, id: string, shown: Shown): Promise<void> {
  await tx.update(borrowing).set(shown).where(eq(borrowing.id, id));
}
