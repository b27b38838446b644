import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { guideEdition, guideUse } from '../tables.ts';
import type { Use } from './rules/guide.ts';

/**
 * What a plan uses of an edition: as it was said for that edition, and else as it was last said for another one of the same
 * guide, for a section keeps its key.
 */
export async function usesOf(
  db: Database,
  planId: string,
  edition: { id: string; programmeCode: string },
): Promise<Use[]> {
  const rows = await db
    .select({
      editionId: guideUse.editionId,
      sectionKey: guideUse.sectionKey,
      exampleKey: guideUse.exampleKey,
      measureId: guideUse.measureId,
    })
    .from(guideUse)
    .innerJoin(guideEdition, eq(guideEdition.id, guideUse.editionId))
    .where(and(eq(guideUse.planId, planId), eq(guideEdition.programmeCode, edition.programmeCode)))
    .orderBy(desc(guideUse.at), guideUse.sectionKey, guideUse.exampleKey, guideUse.measureId);
  const chosen = rows.some(({ editionId }) => editionId === edition.id) ? edition.id : rows[0]?.editionId;
  const said = rows.filter(({ editionId, sectionKey }) => editionId === chosen && sectionKey !== '');
  return said.map(({ editionId: _, ...use }) => use);
}

/** Puts what a plan uses of an edition in the place of what was said of that edition before. */
export async function replaceUses(
  tx: Database,
  place: { planId: string; editionId: string; at: Date },
  uses: readonly Use[],
): Promise<void> {
  const { planId, editionId } = place;
  await tx.delete(guideUse).where(and(eq(guideUse.planId, planId), eq(guideUse.editionId, editionId)));
  // To use nothing of an edition is something that was said too.
  const said = uses.length > 0 ? uses : [{ sectionKey: '', exampleKey: '', measureId: '' }];
  await tx.insert(guideUse).values(said.map((use) => ({ ...use, ...place })));
}
