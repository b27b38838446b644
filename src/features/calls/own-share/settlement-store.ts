import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { publication, withdrawal } from '../../plans/tables.ts';
import { application, applicationMeasure, applicationWithdrawal, type SettledReceipts } from '../applying/tables.ts';

interface OfMeasure {
  planId: string;
  measureId: string;
}

const ofMeasure = ({ planId, measureId }: OfMeasure) =>
  and(eq(applicationMeasure.planId, planId), eq(applicationMeasure.measureId, measureId));

/** The measures that an application pays for, by plan, with what became of its receipts there. */
export const selectPaidMeasures = (db: Database, applicationId: string) =>
  db
    .select({
      planId: applicationMeasure.planId,
      measureId: applicationMeasure.measureId,
      settled: applicationMeasure.settled,
    })
    .from(applicationMeasure)
    .where(eq(applicationMeasure.applicationId, applicationId))
    .orderBy(asc(applicationMeasure.planId), asc(applicationMeasure.measureId));

/** The applications to a call that pay for a measure, in the order in which they were started. */
export async function selectPaying(db: Database, callId: string, measure: OfMeasure) {
  const rows = await db
    .select({
      id: application.id,
      title: application.title,
      settled: applicationMeasure.settled,
      withdrawnAt: applicationWithdrawal.at,
    })
    .from(applicationMeasure)
    .innerJoin(application, eq(application.id, applicationMeasure.applicationId))
    .leftJoin(applicationWithdrawal, eq(applicationWithdrawal.applicationId, application.id))
    .where(and(ofMeasure(measure), eq(application.callId, callId), isNull(application.removedAt)))
    .orderBy(asc(application.createdAt), asc(application.ordinal), asc(application.id));
  return rows.map(({ settled, withdrawnAt, ...one }) => ({
    ...one,
    isSettled: settled !== null,
    mayHope: withdrawnAt === null && (settled === null || settled.left.length === 0),
  }));
}

export type Paying = Awaited<ReturnType<typeof selectPaying>>[number];

export const updateSettled = (
  tx: Database,
  { applicationId, ...measure }: OfMeasure & { applicationId: string },
  settled: SettledReceipts,
) =>
  tx
    .update(applicationMeasure)
    .set({ settled })
    .where(and(eq(applicationMeasure.applicationId, applicationId), ofMeasure(measure)));

/** Whether a plan was published after a moment, and is still to be read so. */
export async function isPublishedSince(db: Database, planId: string, moment: Date): Promise<boolean> {
  const rows = await db
    .select({ id: publication.id })
    .from(publication)
    .leftJoin(withdrawal, eq(withdrawal.publicationId, publication.id))
    .where(and(eq(publication.planId, planId), gt(publication.publishedAt, moment), isNull(withdrawal.publicationId)))
    .limit(1);
  return rows.length > 0;
}
