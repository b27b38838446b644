import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { organisation } from '../accounts/tables.ts';
import { call, callVersion, callWithdrawal, drawingRight } from './tables.ts';

const columns = {
  id: call.id,
  code: call.code,
  organisationId: call.organisationId,
  organisationName: organisation.name,
  isExample: sql<boolean>`coalesce(${organisation.isExample}, false)`,
  draft: call.draft,
  revision: call.revision,
  removedAt: call.removedAt,
  withdrawnAt: callWithdrawal.at,
  withdrawalReason: callWithdrawal.reason,
};

const selectCalls = (db: Database) =>
  db
    .select(columns)
    .from(call)
    .leftJoin(organisation, eq(organisation.id, call.organisationId))
    .leftJoin(callWithdrawal, eq(callWithdrawal.callId, call.id));

export type Call = Awaited<ReturnType<typeof selectCalls>>[number];

/** A call by the code of its address; undefined when it is not there or removed. */
export async function selectCall(db: Database, code: string): Promise<Call | undefined> {
  const [row] = await selectCalls(db).where(and(eq(call.code, code), isNull(call.removedAt)));
  return row;
}

export async function selectCallById(db: Database, id: string): Promise<Call | undefined> {
  const [row] = await selectCalls(db).where(eq(call.id, id));
  return row;
}

/** Holds the call until the transaction ends: receipts are numbered, and money is divided, one at a time. */
export async function lockCall(tx: Database, id: string) {
  const [row] = await tx.select().from(call).where(eq(call.id, id)).for('update');
  return row;
}

/** The versions of a call, oldest first. */
export const selectVersions = (db: Database, callId: string) =>
  db.select().from(callVersion).where(eq(callVersion.callId, callId)).orderBy(asc(callVersion.number));

export type Version = Awaited<ReturnType<typeof selectVersions>>[number];

export async function selectVersion(db: Database, callId: string, number: number): Promise<Version | undefined> {
  const [row] = await db
    .select()
    .from(callVersion)
    .where(and(eq(callVersion.callId, callId), eq(callVersion.number, number)));
  return row;
}

export async function selectNewestVersion(db: Database, callId: string): Promise<Version | undefined> {
  const [row] = await db
    .select()
    .from(callVersion)
    .where(eq(callVersion.callId, callId))
    .orderBy(desc(callVersion.number))
    .limit(1);
  return row;
}

export async function insertCall(db: Database, values: typeof call.$inferInsert): Promise<string> {
  const [row] = await db.insert(call).values(values).returning({ id: call.id });
  return row!.id;
}

export async function insertVersion(db: Database, values: typeof callVersion.$inferInsert): Promise<void> {
  await db.insert(callVersion).values(values);
}

export async function insertRights(db: Database, rights: (typeof drawingRight.$inferInsert)[]): Promise<void> {
  if (rights.length > 0) await db.insert(drawingRight).values(rights);
}

export const selectRights = (db: Database, callId: string, versionNumber: number) =>
  db
    .select({ areaCode: drawingRight.areaCode, cents: drawingRight.cents })
    .from(drawingRight)
    .where(and(eq(drawingRight.callId, callId), eq(drawingRight.versionNumber, versionNumber)))
    .orderBy(asc(drawingRight.areaCode));
