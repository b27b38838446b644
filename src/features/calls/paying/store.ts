import { and, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import type { Entry } from './ledger.ts';
import { finalAccount, ledgerEntry } from './tables.ts';

const cents = sql<string>`sum(${ledgerEntry.cents})::text`;

/** What was posted for a call, summed by dossier and kind. */
export async function selectSums(db: Database, callId: string): Promise<Entry[]> {
  const rows = await db
    .select({ kind: ledgerEntry.kind, applicationId: ledgerEntry.applicationId, cents })
    .from(ledgerEntry)
    .where(eq(ledgerEntry.callId, callId))
    .groupBy(ledgerEntry.kind, ledgerEntry.applicationId);
  return rows.map((row) => ({ ...row, cents: BigInt(row.cents) }));
}

/** What was posted for a dossier, summed by kind. */
export async function selectDossierSums(db: Database, applicationId: string): Promise<Entry[]> {
  const rows = await db
    .select({ kind: ledgerEntry.kind, applicationId: ledgerEntry.applicationId, cents })
    .from(ledgerEntry)
    .where(eq(ledgerEntry.applicationId, applicationId))
    .groupBy(ledgerEntry.kind, ledgerEntry.applicationId);
  return rows.map((row) => ({ ...row, cents: BigInt(row.cents) }));
}

export async function selectLastSequence(db: Database, callId: string): Promise<number> {
  const [row] = await db
    .select({ last: sql<number>`coalesce(max(${ledgerEntry.sequence}), 0)::int` })
    .from(ledgerEntry)
    .where(eq(ledgerEntry.callId, callId));
  return row!.last;
}

export async function insertEntries(db: Database, rows: (typeof ledgerEntry.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(ledgerEntry).values(rows);
}

/** Entries of a call, newest first. */
export const selectEntries = (
  db: Database,
  callId: string,
  { limit, offset = 0 }: { limit?: number; offset?: number } = {},
) => {
  const query = db
    .select()
    .from(ledgerEntry)
    .where(eq(ledgerEntry.callId, callId))
    .orderBy(desc(ledgerEntry.sequence))
    .offset(offset);
  return limit === undefined ? query : query.limit(limit);
};

export type LedgerEntry = Awaited<ReturnType<typeof selectEntries>>[number];

/** Entries of a dossier, newest first. */
export const selectDossierEntries = (db: Database, callId: string, applicationId: string) =>
  db
    .select()
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.callId, callId), eq(ledgerEntry.applicationId, applicationId)))
    .orderBy(desc(ledgerEntry.sequence));

export async function selectFinalAccount(db: Database, applicationId: string) {
  const [row] = await db.select().from(finalAccount).where(eq(finalAccount.applicationId, applicationId));
  return row;
}

export async function insertFinalAccount(db: Database, values: typeof finalAccount.$inferInsert): Promise<void> {
  await db.insert(finalAccount).values(values);
}
