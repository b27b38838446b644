import { and, count, eq } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import type { Edition } from './store.ts';
import {
  guideArchiving,
  guideEdition,
  guideExample,
  guideMapping,
  guidePublication,
  guideSection,
  programme,
} from './tables.ts';

type NewEdition = Omit<typeof guideEdition.$inferInsert, 'id'>;
export type NewSection = Omit<typeof guideSection.$inferInsert, 'id' | 'editionId' | 'revision'>;
export type NewExample = Omit<typeof guideExample.$inferInsert, 'id' | 'sectionId'>;

/** False when there is a programme of that code already. */
export async function insertProgramme(tx: Database, values: typeof programme.$inferInsert): Promise<boolean> {
  const made = await tx.insert(programme).values(values).onConflictDoNothing().returning({ code: programme.code });
  return made.length > 0;
}

/** False when there is no such programme. */
export async function updateOwner(tx: Database, code: string, organisationId: string | null): Promise<boolean> {
  const set = await tx
    .update(programme)
    .set({ organisationId })
    .where(eq(programme.code, code))
    .returning({ code: programme.code });
  return set.length > 0;
}

export async function upsertArchiving(tx: Database, values: typeof guideArchiving.$inferInsert): Promise<void> {
  const { programmeCode: _, ...set } = values;
  await tx.insert(guideArchiving).values(values).onConflictDoUpdate({ target: guideArchiving.programmeCode, set });
}

export async function deleteArchiving(tx: Database, code: string): Promise<void> {
  await tx.delete(guideArchiving).where(eq(guideArchiving.programmeCode, code));
}

/** The id of a new edition in preparation; undefined when its number is taken. */
export async function insertEdition(tx: Database, values: NewEdition): Promise<string | undefined> {
  const [made] = await tx.insert(guideEdition).values(values).onConflictDoNothing().returning({ id: guideEdition.id });
  return made?.id;
}

/**
 * Holds an edition in preparation until the transaction ends. Everything that writes to an edition comes through here, so that
 * nothing is written to an edition once it is published.
 * @throws NotFound when there is no such edition, Conflict when it is published
 */
export async function holdDraft(tx: Database, editionId: string): Promise<Omit<Edition, 'publishedAt'>> {
  const [held] = await tx.select().from(guideEdition).where(eq(guideEdition.id, editionId)).for('update');
  if (!held) throw new NotFound();
  const [published] = await tx
    .select({ at: guidePublication.at })
    .from(guidePublication)
    .where(eq(guidePublication.editionId, editionId));
  if (published) throw new Conflict('published');
  return held;
}

/** A section with its examples at the end of an edition in preparation. Gives its id. */
export async function insertSection(
  tx: Database,
  editionId: string,
  values: NewSection,
  examples: readonly NewExample[] = [],
): Promise<string> {
  await holdDraft(tx, editionId);
  const [made] = await tx
    .insert(guideSection)
    .values({ ...values, editionId })
    .onConflictDoNothing()
    .returning({ id: guideSection.id });
  if (!made) throw new Conflict('key');
  if (examples.length > 0) {
    await tx.insert(guideExample).values(examples.map((example) => ({ ...example, sectionId: made.id })));
  }
  return made.id;
}

/** Puts what became of the sections of the edition before in the place of what was noted. */
export async function replaceMapping(
  tx: Database,
  editionId: string,
  rows: readonly Omit<typeof guideMapping.$inferInsert, 'editionId'>[],
): Promise<void> {
  await holdDraft(tx, editionId);
  await tx.delete(guideMapping).where(eq(guideMapping.editionId, editionId));
  if (rows.length > 0) await tx.insert(guideMapping).values(rows.map((row) => ({ ...row, editionId })));
}

export async function sectionCount(tx: Database, editionId: string): Promise<number> {
  const [row] = await tx.select({ n: count() }).from(guideSection).where(eq(guideSection.editionId, editionId));
  return row!.n;
}

/** Freezes an edition that `holdDraft` holds. */
export async function insertPublication(tx: Database, values: typeof guidePublication.$inferInsert): Promise<void> {
  await tx.insert(guidePublication).values(values);
}

/** Throws an edition in preparation away, with all that stands in it. */
export async function deleteDraft(tx: Database, programmeCode: string, editionId: string): Promise<void> {
  await holdDraft(tx, editionId);
  await tx
    .delete(guideEdition)
    .where(and(eq(guideEdition.id, editionId), eq(guideEdition.programmeCode, programmeCode)));
}
