import { and, desc, eq, gt, inArray, isNull, like, lt, notExists, or, sql } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { organisation, person } from '../accounts/tables.ts';
import type { PlanDocument } from './document/schema.ts';
import { plan, planRevision, publication, withdrawal } from './tables.ts';

/** A plan as it is worked on, with whose it is. */
export interface Draft {
  id: string;
  organisationId: string;
  organisationName: string;
  organisationArea: string | null;
  isExample: boolean;
  slug: string;
  document: PlanDocument;
  revision: number;
  updatedAt: Date;
  removedAt: Date | null;
}

const draftColumns = {
  id: plan.id,
  organisationId: plan.organisationId,
  organisationName: organisation.name,
  organisationArea: organisation.areaCode,
  isExample: organisation.isExample,
  slug: plan.slug,
  document: plan.document,
  revision: plan.revision,
  updatedAt: plan.updatedAt,
  removedAt: plan.removedAt,
};

const drafts = (db: Database) =>
  db.select(draftColumns).from(plan).innerJoin(organisation, eq(organisation.id, plan.organisationId)).$dynamic();

/** A plan by its id, removed or not. */
export async function selectDraft(db: Database, id: string): Promise<Draft | undefined> {
  const [found] = await drafts(db).where(eq(plan.id, id));
  return found;
}

/** The plan, held until the transaction ends: saves of one plan come one after the other. */
export async function lockDraft(tx: Database, id: string): Promise<Draft | undefined> {
  const [found] = await drafts(tx).where(eq(plan.id, id)).for('update', { of: plan });
  return found;
}

/** The plans, removed ones not, of a programme. */
export const selectDraftsIn = (db: Database, programme: string): Promise<Draft[]> =>
  drafts(db)
    .where(and(isNull(plan.removedAt), eq(sql`${plan.document} ->> 'programme'`, programme)))
    .orderBy(plan.id);

export async function insertPlan(
  tx: Database,
  values: { organisationId: string; slug: string; document: PlanDocument; at: Date },
): Promise<string | undefined> {
  const { at, ...rest } = values;
  const [made] = await tx
    .insert(plan)
    .values({ ...rest, createdAt: at, updatedAt: at })
    .onConflictDoNothing({ target: plan.slug })
    .returning({ id: plan.id });
  return made?.id;
}

export async function takenSlugs(db: Database, slug: string): Promise<Set<string>> {
  const rows = await db
    .select({ slug: plan.slug })
    .from(plan)
    .where(or(eq(plan.slug, slug), like(plan.slug, `${slug}-%`)));
  return new Set(rows.map((row) => row.slug));
}

export async function updateDocument(
  tx: Database,
  id: string,
  { document, revision, at }: { document: PlanDocument; revision: number; at: Date },
): Promise<void> {
  await tx.update(plan).set({ document, revision, updatedAt: at }).where(eq(plan.id, id));
}

export async function setRemoved(tx: Database, id: string, removedAt: Date | null): Promise<void> {
  await tx.update(plan).set({ removedAt }).where(eq(plan.id, id));
}

/** Erases plans that were removed before a moment and never published: what was public keeps its address and its reason. */
export function eraseRemoved(tx: Database, before: Date): Promise<{ id: string; organisationId: string }[]> {
  const published = tx.select({ id: publication.id }).from(publication).where(eq(publication.planId, plan.id));
  return tx
    .delete(plan)
    .where(and(lt(plan.removedAt, before), notExists(published)))
    .returning({ id: plan.id, organisationId: plan.organisationId });
}

/** Whether the public can read a publication of this plan now. */
export async function isPublic(db: Database, planId: string): Promise<boolean> {
  const rows = await db
    .select({ id: publication.id })
    .from(publication)
    .leftJoin(withdrawal, eq(withdrawal.publicationId, publication.id))
    .where(and(eq(publication.planId, planId), isNull(withdrawal.publicationId)))
    .limit(1);
  return rows.length > 0;
}

export interface DraftSummary {
  id: string;
  organisationId: string;
  title: string;
  areaCode: string;
  revision: number;
  updatedAt: Date;
  updatedBy: string | null;
  removedAt: Date | null;
  /** Number of the newest publication that is not withdrawn, and when it was published. */
  publication: number | null;
  publishedAt: Date | null;
}

/** The plans of these organisations, last changed first; of the removed ones those removed after `removedAfter`. */
export async function selectDraftsOf(
  db: Database,
  organisationIds: readonly string[],
  removedAfter: Date,
): Promise<DraftSummary[]> {
  if (organisationIds.length === 0) return [];
  const newest = db
    .selectDistinctOn([publication.planId], {
      planId: publication.planId,
      number: publication.number,
      publishedAt: publication.publishedAt,
    })
    .from(publication)
    .leftJoin(withdrawal, eq(withdrawal.publicationId, publication.id))
    .where(isNull(withdrawal.publicationId))
    .orderBy(publication.planId, desc(publication.number))
    .as('newest');
  return db
    .select({
      id: plan.id,
      organisationId: plan.organisationId,
      title: sql<string>`${plan.document} ->> 'title'`,
      areaCode: sql<string>`${plan.document} ->> 'area'`,
      revision: plan.revision,
      updatedAt: plan.updatedAt,
      updatedBy: person.name,
      removedAt: plan.removedAt,
      publication: newest.number,
      publishedAt: newest.publishedAt,
    })
    .from(plan)
    .leftJoin(planRevision, and(eq(planRevision.planId, plan.id), eq(planRevision.revision, plan.revision)))
    .leftJoin(person, eq(person.id, planRevision.personId))
    .leftJoin(newest, eq(newest.planId, plan.id))
    .where(
      and(
        inArray(plan.organisationId, [...organisationIds]),
        or(isNull(plan.removedAt), gt(plan.removedAt, removedAfter)),
      ),
    )
    .orderBy(desc(plan.updatedAt), plan.id);
}
