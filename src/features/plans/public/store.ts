import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { type Database, literal } from '../../../platform/database/index.ts';
import { organisation } from '../../accounts/tables.ts';
import { area } from '../../areas/tables.ts';
import { plan, publication, withdrawal } from '../tables.ts';
import type { Decision, Published, Version } from './published.ts';

const decision = {
  date: publication.decisionDate,
  body: publication.decisionBody,
  reference: publication.decisionReference,
};

const head = {
  id: publication.id,
  planId: publication.planId,
  slug: plan.slug,
  number: publication.number,
  areaCode: publication.areaCode,
  areaName: sql<string>`coalesce(${area.name}, ${publication.areaCode})`,
  publishedAt: publication.publishedAt,
  decisionDate: decision.date,
  decisionBody: decision.body,
  decisionReference: decision.reference,
  organisationName: organisation.name,
  isExample: organisation.isExample,
  withdrawnAt: withdrawal.at,
  withdrawnFor: withdrawal.reason,
};

/** One publication of the plan at this address, withdrawn or not. */
export const findPublication = (db: Database, slug: string, number: number): Promise<Published | undefined> =>
  selectPublication(db, and(eq(plan.slug, slug), eq(publication.number, number)));

/** One publication by its own id, withdrawn or not. */
export const findPublicationById = (db: Database, id: string): Promise<Published | undefined> =>
  selectPublication(db, eq(publication.id, id));

async function selectPublication(db: Database, which: SQL | undefined): Promise<Published | undefined> {
  const [row] = await db
    .select({ ...head, document: publication.document })
    .from(publication)
    .innerJoin(plan, eq(plan.id, publication.planId))
    .innerJoin(organisation, eq(organisation.id, plan.organisationId))
    .leftJoin(area, eq(area.code, publication.areaCode))
    .leftJoin(withdrawal, eq(withdrawal.publicationId, publication.id))
    .where(which);
  if (!row) return undefined;
  const { decisionDate, decisionBody, decisionReference, withdrawnAt, withdrawnFor, ...rest } = row;
  return {
    ...rest,
    decision: { date: decisionDate, body: decisionBody, reference: decisionReference },
    withdrawal: withdrawnAt && { at: withdrawnAt, reason: withdrawnFor ?? '' },
  };
}

/** All publications of a plan, newest first; none for a plan that was never published. */
export async function findVersions(db: Database, by: { slug: string } | { planId: string }): Promise<Version[]> {
  const rows = await db
    .select({
      number: publication.number,
      publishedAt: publication.publishedAt,
      decision,
      withdrawnAt: withdrawal.at,
      reason: withdrawal.reason,
    })
    .from(publication)
    .innerJoin(plan, eq(plan.id, publication.planId))
    .leftJoin(withdrawal, eq(withdrawal.publicationId, publication.id))
    .where('slug' in by ? eq(plan.slug, by.slug) : eq(plan.id, by.planId))
    .orderBy(desc(publication.number));
  return rows.map(({ withdrawnAt, reason, ...row }) => ({
    ...row,
    withdrawal: withdrawnAt && { at: withdrawnAt, reason: reason ?? '' },
  }));
}

/** A line in the list of published plans. */
export interface ListedPlan {
  /** Of the publication. */
  id: string;
  planId: string;
  slug: string;
  number: number;
  title: string;
  areaCode: string;
  areaName: string;
  pillars: string[];
  publishedAt: Date;
  decision: Decision;
  organisationName: string;
  isExample: boolean;
}

interface PlanQuery {
  search?: string | undefined;
  pillar?: string | undefined;
  /** Codes of areas; a plan of any of them is found. */
  areas?: readonly string[] | undefined;
}

/** Every plan that stands and answers the query: found words by how well they fit, else the newest first. */
export async function findPlans(db: Database, { search, pillar, areas }: PlanQuery): Promise<ListedPlan[]> {
  const standing = db
    .selectDistinctOn([publication.planId], {
      id: publication.id,
      planId: publication.planId,
      number: publication.number,
      title: publication.title,
      areaCode: publication.areaCode,
      pillars: publication.pillars,
      publishedAt: publication.publishedAt,
      decisionDate: decision.date,
      decisionBody: decision.body,
      decisionReference: decision.reference,
      searchText: publication.searchText,
    })
    .from(publication)
    .leftJoin(withdrawal, eq(withdrawal.publicationId, publication.id))
    .where(isNull(withdrawal.publicationId))
    .orderBy(publication.planId, desc(publication.number))
    .as('standing');
  const words = sql`to_tsvector('dutch', ${standing.searchText})`;
  const asked = sql`websearch_to_tsquery('dutch', ${search ?? ''})`;
  const name = sql<string>`coalesce(${area.name}, ${standing.areaCode})`;
  const conditions: SQL[] = [];
  if (search) conditions.push(sql`(${words} @@ ${asked} or ${name} ilike ${`%${literal(search)}%`})`);
  if (pillar) conditions.push(sql`${pillar} = any(${standing.pillars})`);
  if (areas) conditions.push(sql`${standing.areaCode} = any(${sql.param([...areas])}::text[])`);
  return db
    .select({
      id: standing.id,
      planId: standing.planId,
      slug: plan.slug,
      number: standing.number,
      title: standing.title,
      areaCode: standing.areaCode,
      areaName: name,
      pillars: standing.pillars,
      publishedAt: standing.publishedAt,
      decision: { date: standing.decisionDate, body: standing.decisionBody, reference: standing.decisionReference },
      organisationName: organisation.name,
      isExample: organisation.isExample,
    })
    .from(standing)
    .innerJoin(plan, eq(plan.id, standing.planId))
    .innerJoin(organisation, eq(organisation.id, plan.organisationId))
    .leftJoin(area, eq(area.code, standing.areaCode))
    .where(and(...conditions))
    .orderBy(...(search ? [desc(sql`ts_rank(${words}, ${asked})`)] : []), desc(standing.publishedAt), asc(plan.slug));
}
