import { and, asc, eq, max, notInArray } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { person } from '../../accounts/tables.ts';
import { guideEdition, guideExample, guideSection } from '../tables.ts';
import type { ExampleContent, SectionContent } from './content.ts';
import { type EditAct, guideSectionVersion } from './tables.ts';
import type { Content, Head } from './targets.ts';

/** Who saved, and when. */
export interface Saver {
  personId: string | null;
  at: Date;
}

export interface Version extends Saver {
  revision: number;
  content: Content | null;
  act: EditAct;
  /** Null when the person is no longer known here. */
  by: string | null;
}

/** A section as it is from now on, with its examples. Only for an edition that `holdDraft` holds. */
export async function writeSection(
  tx: Database,
  place: { editionId: string; key: string; revision: number },
  content: SectionContent,
  { personId, at }: Saver,
): Promise<void> {
  const { examples, ...fields } = content;
  const values = { ...fields, ...place, updatedBy: personId, updatedAt: at };
  const { id, editionId: _, key: __, ...set } = values;
  await tx.insert(guideSection).values(values).onConflictDoUpdate({ target: guideSection.id, set });
  await writeExamples(tx, id, examples);
}

async function writeExamples(tx: Database, sectionId: string, examples: readonly ExampleContent[]): Promise<void> {
  const kept = examples.map(({ key }) => key);
  await tx
    .delete(guideExample)
    .where(
      and(eq(guideExample.sectionId, sectionId), kept.length > 0 ? notInArray(guideExample.key, kept) : undefined),
    );
  for (const [position, example] of examples.entries()) {
    const { key: _, ...set } = { ...example, position };
    await tx
      .insert(guideExample)
      .values({ ...example, position, sectionId })
      .onConflictDoUpdate({ target: [guideExample.sectionId, guideExample.key], set });
  }
}

export async function deleteSection(tx: Database, editionId: string, key: string): Promise<void> {
  await tx.delete(guideSection).where(and(eq(guideSection.editionId, editionId), eq(guideSection.key, key)));
}

/** Where sections stand: changes nothing of what they say, so their revisions stay. */
export async function setPositions(tx: Database, editionId: string, keys: readonly string[]): Promise<void> {
  for (const [position, key] of keys.entries()) {
    await tx
      .update(guideSection)
      .set({ position })
      .where(and(eq(guideSection.editionId, editionId), eq(guideSection.key, key)));
  }
}

export async function insertVersion(
  tx: Database,
  values: Omit<typeof guideSectionVersion.$inferInsert, 'at'> & { at: Date },
): Promise<void> {
  await tx.insert(guideSectionVersion).values(values).onConflictDoNothing();
}

/** The saves of a section in an edition, oldest first. A section that was never saved has none. */
export const versionsOf = (db: Database, editionId: string, key: string): Promise<Version[]> =>
  db
    .select({
      revision: guideSectionVersion.revision,
      content: guideSectionVersion.content,
      act: guideSectionVersion.act,
      personId: guideSectionVersion.personId,
      at: guideSectionVersion.at,
      by: person.name,
    })
    .from(guideSectionVersion)
    .leftJoin(person, eq(person.id, guideSectionVersion.personId))
    .where(and(eq(guideSectionVersion.editionId, editionId), eq(guideSectionVersion.key, key)))
    .orderBy(asc(guideSectionVersion.revision));

/** Sections that were removed from an edition while it was prepared, and could be put back. */
export async function removedSections(db: Database, editionId: string): Promise<{ key: string; title: string }[]> {
  const rows = await db
    .select({
      key: guideSectionVersion.key,
      content: guideSectionVersion.content,
      there: guideSection.key,
    })
    .from(guideSectionVersion)
    .leftJoin(
      guideSection,
      and(eq(guideSection.editionId, guideSectionVersion.editionId), eq(guideSection.key, guideSectionVersion.key)),
    )
    .where(eq(guideSectionVersion.editionId, editionId))
    .orderBy(asc(guideSectionVersion.key), asc(guideSectionVersion.revision));
  const last = new Map<string, string>();
  for (const { key, content, there } of rows) if (key !== '' && !there && content) last.set(key, content.title);
  return [...last].map(([key, title]) => ({ key, title }));
}

/** Keys that sections or examples of any edition of a guide bear: one that is new must not look like one that was. */
export async function takenKeys(db: Database, programmeCode: string): Promise<Set<string>> {
  const sections = await db
    .select({ key: guideSection.key })
    .from(guideSection)
    .innerJoin(guideEdition, eq(guideEdition.id, guideSection.editionId))
    .where(eq(guideEdition.programmeCode, programmeCode));
  const examples = await db
    .select({ key: guideExample.key })
    .from(guideExample)
    .innerJoin(guideSection, eq(guideSection.id, guideExample.sectionId))
    .innerJoin(guideEdition, eq(guideEdition.id, guideSection.editionId))
    .where(eq(guideEdition.programmeCode, programmeCode));
  const saved = await db
    .select({ key: guideSectionVersion.key, content: guideSectionVersion.content })
    .from(guideSectionVersion)
    .innerJoin(guideEdition, eq(guideEdition.id, guideSectionVersion.editionId))
    .where(eq(guideEdition.programmeCode, programmeCode));
  const removed = saved.flatMap(({ key, content }) => [key, ...examplesOf(content).map((example) => example.key)]);
  return new Set([...sections, ...examples].map(({ key }) => key).concat(removed));
}

export async function newestNumber(tx: Database, programmeCode: string): Promise<number> {
  const [row] = await tx
    .select({ newest: max(guideEdition.number) })
    .from(guideEdition)
    .where(eq(guideEdition.programmeCode, programmeCode));
  return row?.newest ?? 0;
}

export async function updateHead(tx: Database, editionId: string, head: Head): Promise<void> {
  await tx.update(guideEdition).set(head).where(eq(guideEdition.id, editionId));
}

const examplesOf = (content: Content | null): ExampleContent[] =>
  content && 'examples' in content ? content.examples : [];
