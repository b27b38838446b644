import { and, count, eq, gt, inArray, lte } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { attempt } from './tables.ts';

/** @returns the ids of the written tries */
export async function addAttempts(db: Database, keys: string[], at: Date): Promise<string[]> {
  const rows = await db
    .insert(attempt)
    .values(keys.map((keyHash) => ({ keyHash, at })))
    .returning({ id: attempt.id });
  return rows.map((row) => row.id);
}

/** The largest number of tries since a moment over these keys. */
export async function mostAttempts(db: Database, keys: string[], since: Date): Promise<number> {
  const rows = await db
    .select({ count: count() })
    .from(attempt)
    .where(and(inArray(attempt.keyHash, keys), gt(attempt.at, since)))
    .groupBy(attempt.keyHash);
  return Math.max(0, ...rows.map((row) => row.count));
}

export async function deleteAttempts(db: Database, ids: string[]): Promise<void> {
  await db.delete(attempt).where(inArray(attempt.id, ids));
}

export async function deleteAttemptsOf(db: Database, key: string): Promise<void> {
  await db.delete(attempt).where(eq(attempt.keyHash, key));
}

export async function forgetAttempts(db: Database, before: Date): Promise<void> {
  await db.delete(attempt).where(lte(attempt.at, before));
}
