import { and, countDistinct, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { organisation } from '../../accounts/tables.ts';
import { area } from '../../areas/tables.ts';
import { borrowing } from '../../plans/borrowing/tables.ts';
import { plan, publication, withdrawal } from '../../plans/tables.ts';

/** A borrowing that everyone may know of, since a publication that stands says so. */
export interface PublicBorrowing {
  planId: string;
  measure: string;
  cardId: string | null;
  fromPlan: string | null;
  fromMeasure: string | null;
  originTitle: string;
  title: string;
  status: string | null;
  since: Date;
}

/** A measure of a plan by its place. */
export interface MeasurePlace {
  planId: string;
  measure: string;
}

const most = 200;

/** The borrowings that are public and touch one of these: from a card, from a measure, or as the measure that was made. */
export async function borrowingsAround(
  db: Database,
  { cards, measures }: { cards: readonly string[]; measures: readonly MeasurePlace[] },
): Promise<PublicBorrowing[]> {
  const touching: SQL[] = [];
  if (cards.length > 0) touching.push(inArray(borrowing.cardId, [...cards]));
  if (measures.length > 0) {
    const places = sql.join(
      measures.map(({ planId, measure }) => sql`(${planId}::uuid, ${measure})`),
      sql`, `,
    );
    touching.push(sql`(${borrowing.planId}, ${borrowing.measure}) in (${places})`);
    touching.push(sql`(${borrowing.fromPlan}, ${borrowing.fromMeasure}) in (${places})`);
  }
  if (touching.length === 0) return [];
  const rows = await db
    .select({
      planId: borrowing.planId,
      measure: borrowing.measure,
      cardId: borrowing.cardId,
      fromPlan: borrowing.fromPlan,
      fromMeasure: borrowing.fromMeasure,
      originTitle: borrowing.originTitle,
      title: borrowing.publicTitle,
      status: borrowing.publicStatus,
      since: borrowing.publicSince,
    })
    .from(borrowing)
    .where(and(isNotNull(borrowing.publicTitle), or(...touching)))
    .orderBy(borrowing.publicSince, borrowing.id)
    .limit(most);
  return rows.map(({ title, since, ...row }) => ({ ...row, title: title!, since: since! }));
}

/** A plan that everyone may read now. */
export interface PublicPlan {
  planId: string;
  slug: string;
  areaName: string;
  isExample: boolean;
}

/** Of these plans the ones that everyone may read. */
export async function findPublicPlans(db: Database, ids: readonly string[]): Promise<Map<string, PublicPlan>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([publication.planId], {
      planId: publication.planId,
      slug: plan.slug,
      areaName: sql<string>`coalesce(${area.name}, ${publication.areaCode})`,
      isExample: organisation.isExample,
    })
    .from(publication)
    .innerJoin(plan, eq(plan.id, publication.planId))
    .innerJoin(organisation, eq(organisation.id, plan.organisationId))
    .leftJoin(area, eq(area.code, publication.areaCode))
    .leftJoin(withdrawal, eq(withdrawal.publicationId, publication.id))
    .where(and(inArray(publication.planId, [...ids]), isNull(withdrawal.publicationId)))
    .orderBy(publication.planId, desc(publication.number));
  return new Map(rows.map((row) => [row.planId, row]));
}

/**
 * In how many published plans each card was taken over, examples not counted; a card that is in none is not there.
 * @param cards only these; all when not given
 */
export async function usesOfCards(db: Database, cards?: readonly string[]): Promise<Map<string, number>> {
  if (cards?.length === 0) return new Map();
  const rows = await db
    .select({ cardId: borrowing.cardId, uses: countDistinct(borrowing.planId) })
    .from(borrowing)
    .innerJoin(plan, eq(plan.id, borrowing.planId))
    .innerJoin(organisation, eq(organisation.id, plan.organisationId))
    .where(
      and(
        isNotNull(borrowing.publicTitle),
        isNotNull(borrowing.cardId),
        eq(organisation.isExample, false),
        cards && inArray(borrowing.cardId, [...cards]),
      ),
    )
    .groupBy(borrowing.cardId);
  return new Map(rows.map(({ cardId, uses }) => [cardId!, uses]));
}
