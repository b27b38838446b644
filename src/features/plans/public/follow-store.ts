import { desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { plan, publication, withdrawal } from '../tables.ts';

const standing = (db: Database) =>
  db
    .selectDistinctOn([publication.planId], {
      planId: publication.planId,
      slug: plan.slug,
      title: publication.title,
      document: publication.document,
    })
    .from(publication)
    .innerJoin(plan, eq(plan.id, publication.planId))
    .leftJoin(withdrawal, eq(withdrawal.publicationId, publication.id))
    .where(isNull(withdrawal.publicationId))
    .orderBy(publication.planId, desc(publication.number))
    .as('standing');

/** The newest publication of a plan that was not withdrawn. */
export async function findStanding(db: Database, planId: string) {
  const plans = standing(db);
  const [row] = await db.select({ slug: plans.slug, title: plans.title }).from(plans).where(eq(plans.planId, planId));
  return row;
}

const themesOf = (document: unknown) => sql`jsonb_path_query(${document}, '$.goals[*].measures[*].themes[*]') #>> '{}'`;

/** How many published plans have a measure about each theme. */
export async function countByTheme(db: Database): Promise<Map<string, number>> {
  const plans = standing(db);
  const pairs = db
    .selectDistinct({ planId: plans.planId, theme: themesOf(plans.document).mapWith(String).as('theme') })
    .from(plans)
    .as('pairs');
  const rows = await db
    .select({ theme: pairs.theme, count: sql<number>`count(*)::int` })
    .from(pairs)
    .groupBy(pairs.theme);
  return new Map(rows.map(({ theme, count }) => [theme, count]));
}

/** Ids of the published plans that have a measure about a theme. */
export async function plansAbout(db: Database, theme: string): Promise<Set<string>> {
  const plans = standing(db);
  const rows = await db
    .select({ planId: plans.planId })
    .from(plans)
    .where(sql`jsonb_path_query_array(${plans.document}, '$.goals[*].measures[*].themes[*]') ? ${theme}`);
  return new Set(rows.map(({ planId }) => planId));
}
