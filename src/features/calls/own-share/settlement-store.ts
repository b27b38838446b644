import { asc, eq } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { applicationMeasure } from '../applying/tables.ts';

/** The measures that an application pays for, by plan. */
export const selectPaidMeasures = (db: Database, applicationId: string) =>
  db
    .select({ planId: applicationMeasure.planId, measureId: applicationMeasure.measureId })
    .from(applicationMeasure)
    .where(eq(applicationMeasure.applicationId, applicationId))
    .orderBy(asc(applicationMeasure.planId), asc(applicationMeasure.measureId));
