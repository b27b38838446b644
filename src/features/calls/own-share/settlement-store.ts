import { asc, eq, like, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { event } from '../../../platform/tables.ts';
import { applicationMeasure } from '../applying/tables.ts';

/** The measures that an application pays for, by plan. */
export const selectPaidMeasures = (db: Database, applicationId: string) =>
  db
    .select({ planId: applicationMeasure.planId, measureId: applicationMeasure.measureId })
    .from(applicationMeasure)
    .where(eq(applicationMeasure.applicationId, applicationId))
    .orderBy(asc(applicationMeasure.planId), asc(applicationMeasure.measureId));

/** What every event of a settlement has as its key's beginning. */
export const settledKey = (applicationId: string): string => `receipts:${applicationId}:`;

/** The amounts, as text of cents, that the editors of plans were told of an application's decisions so far. */
export async function selectToldAmounts(db: Database, applicationId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ cents: sql<string>`${event.values} ->> 'cents'` })
    .from(event)
    .where(like(event.key, `${settledKey(applicationId)}%`));
  return rows.map(({ cents }) => cents);
}
