import { and, asc, desc, eq, getTableColumns, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { organisation } from '../../accounts/tables.ts';
import { measureCard } from '../cards/tables.ts';
import { measureExperience } from './tables.ts';

const columns = {
  ...getTableColumns(measureExperience),
  organisationName: organisation.name,
  cardSlug: measureCard.slug,
  cardTitle: measureCard.title,
  isCardPublic: sql<boolean>`(${measureCard.publishedAt} is not null and ${measureCard.removedAt} is null)`,
};

export type Experience = typeof measureExperience.$inferSelect & {
  organisationName: string;
  cardSlug: string;
  cardTitle: string;
  isCardPublic: boolean;
};

const experiences = (db: Database) =>
  db
    .select(columns)
    .from(measureExperience)
    .innerJoin(organisation, eq(organisation.id, measureExperience.organisationId))
    .innerJoin(measureCard, eq(measureCard.id, measureExperience.cardId))
    .$dynamic();

export async function findExperience(db: Database, id: string): Promise<Experience | undefined> {
  const [row] = await experiences(db).where(eq(measureExperience.id, id));
  return row;
}

/** What everyone may read about a card, oldest first. */
export const findPublicExperiences = (db: Database, cardId: string): Promise<Experience[]> =>
  experiences(db)
    .where(
      and(
        eq(measureExperience.cardId, cardId),
        isNotNull(measureExperience.publishedAt),
        isNull(measureExperience.removedAt),
      ),
    )
    .orderBy(asc(measureExperience.publishedAt), measureExperience.id);

/** What an organisation wrote, newest first. */
export const findExperiencesOf = (db: Database, cardId: string): Promise<Experience[]> =>
  experiences(db)
    .where(and(eq(measureExperience.cardId, cardId), isNull(measureExperience.removedAt)))
    .orderBy(desc(measureExperience.updatedAt));

export async function insertExperience(tx: Database, values: typeof measureExperience.$inferInsert): Promise<string> {
  const [row] = await tx.insert(measureExperience).values(values).returning({ id: measureExperience.id });
  return row!.id;
}

/** False when someone else saved it since this revision. */
export async function updateExperience(
  tx: Database,
  { id, revision }: Pick<Experience, 'id' | 'revision'>,
  changes: Partial<typeof measureExperience.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(measureExperience)
    .set({ ...changes, revision: revision + 1 })
    .where(and(eq(measureExperience.id, id), eq(measureExperience.revision, revision)))
    .returning({ id: measureExperience.id });
  return rows.length > 0;
}
