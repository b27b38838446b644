import { and, asc, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { plan } from '../plans/tables.ts';

/** The measures in the drafts of these organisations' plans, plan by plan and in the order of the plan, without the rest of it. */
export const selectOwnMeasures = (db: Database, organisationIds: readonly string[]) =>
  db
    .select({
      planId: plan.id,
      planTitle: sql<string>`${plan.document} ->> 'title'`,
      id: sql<string>`measure.one ->> 'id'`,
      title: sql<string>`measure.one ->> 'title'`,
    })
    .from(plan)
    .innerJoin(
      sql`jsonb_path_query(${plan.document}, '$.goals[*].measures[*]') with ordinality as measure(one, place)`,
      sql`true`,
    )
    .where(and(inArray(plan.organisationId, [...organisationIds]), isNull(plan.removedAt)))
    .orderBy(asc(plan.id), sql`measure.place`);
