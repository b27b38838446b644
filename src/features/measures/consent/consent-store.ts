import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { organisation } from '../../accounts/tables.ts';
import type { PlanDocument } from '../../plans/index.ts';
import { plan, publication, withdrawal } from '../../plans/tables.ts';
import { measureCard } from '../cards/tables.ts';
import { libraryConsent } from './tables.ts';

export async function findConsent(db: Database, planId: string): Promise<{ at: Date } | undefined> {
  const [row] = await db
    .select({ at: libraryConsent.at })
    .from(libraryConsent)
    .where(eq(libraryConsent.planId, planId));
  return row;
}

/** False when it was given before. */
export async function insertConsent(tx: Database, values: typeof libraryConsent.$inferInsert): Promise<boolean> {
  const made = await tx
    .insert(libraryConsent)
    .values(values)
    .onConflictDoNothing()
    .returning({ at: libraryConsent.at });
  return made.length > 0;
}

export async function deleteConsent(tx: Database, planId: string): Promise<boolean> {
  const gone = await tx
    .delete(libraryConsent)
    .where(eq(libraryConsent.planId, planId))
    .returning({ at: libraryConsent.at });
  return gone.length > 0;
}

export interface SharedPlan {
  slug: string;
  number: number;
  document: PlanDocument;
  organisationId: string;
  organisationName: string;
  isExample: boolean;
}

/** The newest publication that stands of a plan whose publisher said yes; nothing without that yes or without publication. The plan is held. */
export async function findSharedPlan(tx: Database, planId: string): Promise<SharedPlan | undefined> {
  await tx.select({ id: plan.id }).from(plan).where(eq(plan.id, planId)).for('update');
  const [row] = await tx
    .select({
      slug: plan.slug,
      number: publication.number,
      document: publication.document,
      organisationId: plan.organisationId,
      organisationName: organisation.name,
      isExample: organisation.isExample,
    })
    .from(libraryConsent)
    .innerJoin(plan, and(eq(plan.id, libraryConsent.planId), isNull(plan.removedAt)))
    .innerJoin(organisation, eq(organisation.id, plan.organisationId))
    .innerJoin(publication, eq(publication.planId, plan.id))
    .leftJoin(withdrawal, eq(withdrawal.publicationId, publication.id))
    .where(and(eq(libraryConsent.planId, planId), isNull(withdrawal.publicationId)))
    .orderBy(desc(publication.number))
    .limit(1);
  return row;
}

const ofPlan = (planId: string) =>
  sql`${measureCard.origin} = 'plan' and starts_with(${measureCard.originKey}, ${`${planId}:`})`;

/** The cards of a plan, there or taken away. */
export const findPlanCards = (db: Database, planId: string) => db.select().from(measureCard).where(ofPlan(planId));

/** Takes cards away, or puts them back. */
export async function setCardsRemoved(tx: Database, ids: readonly string[], removedAt: Date | null): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(measureCard)
    .set({ removedAt })
    .where(sql`${measureCard.id} = any(${sql.param([...ids])}::uuid[])`);
}
