import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { organisation } from '../../accounts/tables.ts';
import { targetReport } from './tables.ts';

const columns = {
  id: targetReport.id,
  areaCode: targetReport.areaCode,
  day: targetReport.day,
  number: targetReport.number,
  source: targetReport.source,
  organisationId: targetReport.organisationId,
  organisationName: organisation.name,
  reportedAt: targetReport.reportedAt,
};

const counting = (callId: string) => and(eq(targetReport.callId, callId), isNull(targetReport.takenBackAt));

/** The reports of a call that count, the newest first. */
export const selectReports = (db: Database, callId: string, areaCodes?: readonly string[]) =>
  db
    .select(columns)
    .from(targetReport)
    .leftJoin(organisation, eq(organisation.id, targetReport.organisationId))
    .where(and(counting(callId), areaCodes ? inArray(targetReport.areaCode, [...areaCodes]) : undefined))
    .orderBy(desc(targetReport.day), desc(targetReport.reportedAt));

export type KeptReport = Awaited<ReturnType<typeof selectReports>>[number];

export async function insertReports(tx: Database, reports: (typeof targetReport.$inferInsert)[]): Promise<string[]> {
  const rows = await tx.insert(targetReport).values(reports).returning({ id: targetReport.id });
  return rows.map(({ id }) => id);
}

/** A report of a call, held until the transaction ends; undefined when it does not count any more. */
export async function lockReport(tx: Database, callId: string, id: string) {
  const [row] = await tx
    .select()
    .from(targetReport)
    .where(and(counting(callId), eq(targetReport.id, id)))
    .for('update');
  return row;
}

/** Takes back all that was reported in the same act as this one. Gives how many. */
export async function takeBackWith(tx: Database, report: typeof targetReport.$inferSelect, at: Date): Promise<number> {
  const { callId, organisationId, reportedBy, reportedAt } = report;
  const rows = await tx
    .update(targetReport)
    .set({ takenBackAt: at })
    .where(
      and(
        counting(callId),
        eq(targetReport.reportedAt, reportedAt),
        organisationId === null ? isNull(targetReport.organisationId) : eq(targetReport.organisationId, organisationId),
        reportedBy === null ? isNull(targetReport.reportedBy) : eq(targetReport.reportedBy, reportedBy),
      ),
    )
    .returning({ id: targetReport.id });
  return rows.length;
}
