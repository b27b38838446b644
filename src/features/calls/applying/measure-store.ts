import { asc, eq } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { plan } from '../../plans/tables.ts';
import { applicationMeasure } from './tables.ts';

/** The measures of an application, each with the draft of its plan as it is now. */
export const selectLinkedMeasures = (db: Database, applicationId: string) =>
  db
    .select({
      planId: applicationMeasure.planId,
      measureId: applicationMeasure.measureId,
      organisationId: plan.organisationId,
      document: plan.document,
    })
    .from(applicationMeasure)
    .innerJoin(plan, eq(plan.id, applicationMeasure.planId))
    .where(eq(applicationMeasure.applicationId, applicationId))
    .orderBy(asc(applicationMeasure.planId), asc(applicationMeasure.measureId));

/** Only which measures they are. */
export const selectMeasureIds = (db: Database, applicationId: string) =>
  db
    .select({ planId: applicationMeasure.planId, measureId: applicationMeasure.measureId })
    .from(applicationMeasure)
    .where(eq(applicationMeasure.applicationId, applicationId))
    .orderBy(asc(applicationMeasure.planId), asc(applicationMeasure.measureId));

export async function replaceMeasures(
  tx: Database,
  applicationId: string,
  measures: readonly { planId: string; measureId: string }[],
): Promise<void> {
  await tx.delete(applicationMeasure).where(eq(applicationMeasure.applicationId, applicationId));
  if (measures.length === 0) return;
  await tx.insert(applicationMeasure).values(measures.map((one) => ({ applicationId, ...one })));
}
