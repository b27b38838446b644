import { and, asc, desc, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { guideEdition, guidePublication, guideSection } from '../tables.ts';
import type { Contribution } from './store.ts';

/** What the section is called that someone wrote about, in the edition that they read. */
export async function sectionTitle(
  db: Database,
  { programmeCode, editionNumber, sectionKey }: Pick<Contribution, 'programmeCode' | 'editionNumber' | 'sectionKey'>,
): Promise<string | null> {
  if (sectionKey === '' || editionNumber === null) return null;
  const [found] = await db
    .select({ title: guideSection.title })
    .from(guideSection)
    .innerJoin(guideEdition, eq(guideEdition.id, guideSection.editionId))
    .where(
      and(
        eq(guideEdition.programmeCode, programmeCode),
        eq(guideEdition.number, editionNumber),
        eq(guideSection.key, sectionKey),
      ),
    );
  return found?.title ?? sectionKey;
}

/** Every section that a published edition of a guide has or had, by the title that it bears last. */
export async function knownSections(db: Database, programmeCode: string): Promise<{ key: string; title: string }[]> {
  const rows = await db
    .selectDistinctOn([guideSection.key], { key: guideSection.key, title: guideSection.title })
    .from(guideSection)
    .innerJoin(guideEdition, eq(guideEdition.id, guideSection.editionId))
    .innerJoin(guidePublication, eq(guidePublication.editionId, guideEdition.id))
    .where(and(eq(guideEdition.programmeCode, programmeCode), isNotNull(guidePublication.at)))
    .orderBy(asc(guideSection.key), desc(guideEdition.number));
  return rows.sort((one, other) => one.title.localeCompare(other.title, 'nl'));
}
