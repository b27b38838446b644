import { arrayContains, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { guideArchiving, guideEdition, guidePublication, guideSection, programme } from './tables.ts';

export interface ThemedSection {
  programmeCode: string;
  programme: string;
  number: number;
  key: string;
  title: string;
}

/** The newest published edition of each guide that is kept up. */
const newest = (db: Database) =>
  db
    .selectDistinctOn([guideEdition.programmeCode], {
      id: guideEdition.id,
      programmeCode: guideEdition.programmeCode,
      number: guideEdition.number,
    })
    .from(guideEdition)
    .innerJoin(guidePublication, eq(guidePublication.editionId, guideEdition.id))
    .leftJoin(guideArchiving, eq(guideArchiving.programmeCode, guideEdition.programmeCode))
    .where(isNull(guideArchiving.programmeCode))
    .orderBy(guideEdition.programmeCode, desc(guideEdition.number))
    .as('newest');

/** The sections on a theme in the newest edition of each guide that is kept up. */
export function themedSections(db: Database, theme: string): Promise<ThemedSection[]> {
  const edition = newest(db);
  return db
    .select({
      programmeCode: edition.programmeCode,
      programme: programme.title,
      number: edition.number,
      key: guideSection.key,
      title: guideSection.title,
    })
    .from(guideSection)
    .innerJoin(edition, eq(edition.id, guideSection.editionId))
    .innerJoin(programme, eq(programme.code, edition.programmeCode))
    .where(arrayContains(guideSection.themes, [theme]))
    .orderBy(asc(programme.title), asc(guideSection.position));
}

/** How many sections of the newest editions there are on each theme. */
export async function countByTheme(db: Database): Promise<Map<string, number>> {
  const edition = newest(db);
  const rows = await db
    .select({ theme: sql<string>`unnest(${guideSection.themes})`.as('theme'), n: count() })
    .from(guideSection)
    .innerJoin(edition, eq(edition.id, guideSection.editionId))
    .groupBy(sql`theme`);
  return new Map(rows.map(({ theme, n }) => [theme, n]));
}
