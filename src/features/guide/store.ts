import { and, asc, desc, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { organisation } from '../accounts/tables.ts';
import { grouped } from './rules/grouped.ts';
import { inReadingOrder } from './rules/order.ts';
import {
  guideArchiving,
  guideEdition,
  guideExample,
  guideMapping,
  guidePublication,
  guideSection,
  programme,
} from './tables.ts';

/** A programme as everyone may know it. */
export interface Programme {
  code: string;
  title: string;
  summary: string;
  organisationId: string | null;
  organisationName: string | null;
  isExample: boolean | null;
  /** Set when the guide is no longer maintained; `since` is a day, or null when it is not known. */
  archived: { since: string | null; notice: string } | null;
}

/** An edition without its text; `publishedAt` is null while it is being prepared. */
export type Edition = typeof guideEdition.$inferSelect & { publishedAt: Date | null };

export type Example = typeof guideExample.$inferSelect;
export type Section = typeof guideSection.$inferSelect & { examples: Example[] };
export type Mapping = Pick<typeof guideMapping.$inferSelect, 'fromKey' | 'toKey' | 'note'>;

const editionColumns = {
  id: guideEdition.id,
  programmeCode: guideEdition.programmeCode,
  number: guideEdition.number,
  title: guideEdition.title,
  dated: guideEdition.dated,
  introduction: guideEdition.introduction,
  provenance: guideEdition.provenance,
  sources: guideEdition.sources,
  createdAt: guideEdition.createdAt,
  publishedAt: guidePublication.at,
};

const programmes = (db: Database) =>
  db
    .select({
      code: programme.code,
      title: programme.title,
      summary: programme.summary,
      organisationId: programme.organisationId,
      organisationName: organisation.name,
      isExample: organisation.isExample,
      // Drizzle takes the first column to tell whether there is a row.
      archived: { notice: guideArchiving.notice, since: guideArchiving.since },
    })
    .from(programme)
    .leftJoin(organisation, eq(organisation.id, programme.organisationId))
    .leftJoin(guideArchiving, eq(guideArchiving.programmeCode, programme.code))
    .$dynamic();

const editions = (db: Database) =>
  db
    .select(editionColumns)
    .from(guideEdition)
    .leftJoin(guidePublication, eq(guidePublication.editionId, guideEdition.id))
    .$dynamic();

export async function selectProgramme(db: Database, code: string): Promise<Programme | undefined> {
  const [found] = await programmes(db).where(eq(programme.code, code));
  return found;
}

/** All programmes: those that are kept up first, in the order of their titles. */
export async function selectProgrammes(db: Database): Promise<Programme[]> {
  const found = await programmes(db).orderBy(asc(programme.title));
  return found.sort((one, other) => Number(one.archived !== null) - Number(other.archived !== null));
}

/** Every edition of a guide, prepared ones too, newest first. */
export const selectEditions = (db: Database, code: string): Promise<Edition[]> =>
  editions(db).where(eq(guideEdition.programmeCode, code)).orderBy(desc(guideEdition.number));

/** The editions that everyone may read, newest first. */
export const publishedEditions = (db: Database, code: string): Promise<Edition[]> =>
  editions(db)
    .where(and(eq(guideEdition.programmeCode, code), isNotNull(guidePublication.at)))
    .orderBy(desc(guideEdition.number));

/** An edition by its number, published or not. */
export async function selectEdition(db: Database, code: string, number: number): Promise<Edition | undefined> {
  const [found] = await editions(db).where(and(eq(guideEdition.programmeCode, code), eq(guideEdition.number, number)));
  return found;
}

/** The edition that readers are given when they name none. */
export async function newestPublished(db: Database, code: string): Promise<Edition | undefined> {
  const [found] = await editions(db)
    .where(and(eq(guideEdition.programmeCode, code), isNotNull(guidePublication.at)))
    .orderBy(desc(guideEdition.number))
    .limit(1);
  return found;
}

/** The sections of an edition with their examples, as they are read: each chapter before what stands in it. */
export async function sectionsOf(db: Database, editionId: string): Promise<Section[]> {
  const sections = await db
    .select()
    .from(guideSection)
    .where(eq(guideSection.editionId, editionId))
    .orderBy(asc(guideSection.position), asc(guideSection.key));
  const examples = await db
    .select({ example: guideExample })
    .from(guideExample)
    .innerJoin(guideSection, eq(guideSection.id, guideExample.sectionId))
    .where(eq(guideSection.editionId, editionId))
    .orderBy(asc(guideExample.position), asc(guideExample.key));
  const bySection = grouped(
    examples.map(({ example }) => example),
    (example) => example.sectionId,
  );
  return inReadingOrder(sections.map((section) => ({ ...section, examples: bySection.get(section.id) ?? [] })));
}

/** What became of the sections of the edition before. */
export const mappingOf = (db: Database, editionId: string): Promise<Mapping[]> =>
  db
    .select({ fromKey: guideMapping.fromKey, toKey: guideMapping.toKey, note: guideMapping.note })
    .from(guideMapping)
    .where(eq(guideMapping.editionId, editionId))
    .orderBy(asc(guideMapping.fromKey), asc(guideMapping.toKey));
