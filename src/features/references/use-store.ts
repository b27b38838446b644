import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { guideEdition, guidePublication, guideSection, programme } from '../guide/tables.ts';
import { findStandings, type Standing } from './store.ts';
import { referenceUse } from './tables.ts';

export type SubjectType = (typeof referenceUse.$inferSelect)['subjectType'];

/** A section of the guide that leans on a reference. */
export interface SectionUse {
  referenceId: string;
  sectionId: string;
  key: string;
  title: string;
  programmeCode: string;
  programmeTitle: string;
  edition: number;
  isPublished: boolean;
}

/** The sections that lean on these references, newest edition first. */
export async function sectionsUsing(
  db: Database,
  referenceIds: readonly string[],
  { published = false } = {},
): Promise<SectionUse[]> {
  if (referenceIds.length === 0) return [];
  return db
    .select({
      referenceId: referenceUse.referenceId,
      sectionId: guideSection.id,
      key: guideSection.key,
      title: guideSection.title,
      programmeCode: guideEdition.programmeCode,
      programmeTitle: programme.title,
      edition: guideEdition.number,
      isPublished: sql<boolean>`${guidePublication.editionId} is not null`,
    })
    .from(referenceUse)
    .innerJoin(guideSection, eq(guideSection.id, referenceUse.subjectId))
    .innerJoin(guideEdition, eq(guideEdition.id, guideSection.editionId))
    .innerJoin(programme, eq(programme.code, guideEdition.programmeCode))
    .leftJoin(guidePublication, eq(guidePublication.editionId, guideEdition.id))
    .where(
      and(
        inArray(referenceUse.referenceId, [...referenceIds]),
        eq(referenceUse.subjectType, 'guide-section'),
        published ? isNotNull(guidePublication.editionId) : undefined,
      ),
    )
    .orderBy(desc(guideEdition.number), guideSection.position);
}

/** Sections of the newest published edition and of what is being prepared after it: what a reference can be tied to. */
export async function sectionChoices(db: Database, code: string) {
  const rows = await db
    .select({
      id: guideSection.id,
      key: guideSection.key,
      title: guideSection.title,
      edition: guideEdition.number,
      isPublished: sql<boolean>`${guidePublication.editionId} is not null`,
    })
    .from(guideSection)
    .innerJoin(guideEdition, eq(guideEdition.id, guideSection.editionId))
    .leftJoin(guidePublication, eq(guidePublication.editionId, guideEdition.id))
    .where(eq(guideEdition.programmeCode, code))
    .orderBy(desc(guideEdition.number), guideSection.position);
  const newest = Math.max(0, ...rows.filter((row) => row.isPublished).map((row) => row.edition));
  return rows.filter((row) => row.edition >= newest);
}

/** The sections with these keys, in every edition of a programme. */
export async function sectionsNamed(db: Database, code: string, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .select({ id: guideSection.id })
    .from(guideSection)
    .innerJoin(guideEdition, eq(guideEdition.id, guideSection.editionId))
    .where(and(eq(guideEdition.programmeCode, code), inArray(guideSection.key, [...keys])));
  return rows.map(({ id }) => id);
}

/** The references that each of these things leans on, as they stand on a day; things without any are not in the answer. */
export async function referencesUnder(
  db: Database,
  subjectType: SubjectType,
  ids: readonly string[],
  day: string,
): Promise<Map<string, Standing[]>> {
  if (ids.length === 0) return new Map();
  const uses = await db
    .select({ referenceId: referenceUse.referenceId, subjectId: referenceUse.subjectId })
    .from(referenceUse)
    .where(and(eq(referenceUse.subjectType, subjectType), inArray(referenceUse.subjectId, [...ids])));
  const standings = await findStandings(db, day, { ids: [...new Set(uses.map((use) => use.referenceId))] });
  const found = new Map<string, Standing[]>();
  for (const standing of standings) {
    for (const { subjectId } of uses.filter((use) => use.referenceId === standing.id)) {
      found.set(subjectId, [...(found.get(subjectId) ?? []), standing]);
    }
  }
  return found;
}

/** Ties a thing to exactly these references. */
export async function replaceUsesOf(
  tx: Database,
  subjectType: SubjectType,
  subjectId: string,
  referenceIds: readonly string[],
): Promise<void> {
  await tx
    .delete(referenceUse)
    .where(and(eq(referenceUse.subjectType, subjectType), eq(referenceUse.subjectId, subjectId)));
  await addUses(
    tx,
    referenceIds.map((referenceId) => ({ referenceId, subjectType, subjectId })),
  );
}

/** Ties a reference to exactly these of the things that could be chosen; other ties of it stay. */
export async function replaceUsesBy(
  tx: Database,
  referenceId: string,
  { chosen, among }: { chosen: readonly string[]; among: readonly string[] },
): Promise<void> {
  const subjectType = 'guide-section' as const;
  if (among.length > 0) {
    await tx
      .delete(referenceUse)
      .where(
        and(
          eq(referenceUse.referenceId, referenceId),
          eq(referenceUse.subjectType, subjectType),
          inArray(referenceUse.subjectId, [...among]),
        ),
      );
  }
  const known = chosen.filter((id) => among.includes(id));
  await addUses(
    tx,
    known.map((subjectId) => ({ referenceId, subjectType, subjectId })),
  );
}

/** Gives things that were copied the ties of what they were copied from: `from` → `to`. */
export async function copyUses(
  tx: Database,
  subjectType: SubjectType,
  copies: ReadonlyMap<string, string>,
): Promise<void> {
  if (copies.size === 0) return;
  const uses = await tx
    .select()
    .from(referenceUse)
    .where(and(eq(referenceUse.subjectType, subjectType), inArray(referenceUse.subjectId, [...copies.keys()])));
  await addUses(
    tx,
    uses.map(({ referenceId, subjectId }) => ({ referenceId, subjectType, subjectId: copies.get(subjectId)! })),
  );
}

export async function addUses(tx: Database, uses: (typeof referenceUse.$inferInsert)[]): Promise<void> {
  if (uses.length > 0) await tx.insert(referenceUse).values(uses).onConflictDoNothing();
}
