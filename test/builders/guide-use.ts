import { replaceUses } from '../../src/features/guide/carrying/use-store.ts';
import { selectEdition } from '../../src/features/guide/store.ts';
import type { TestApp } from '../app.ts';

/** A plan says that it uses a section of an edition. */
export async function buildGuideUse(
  { db, clock }: TestApp,
  { planId, programme, number, section }: { planId: string; programme: string; number: number; section: string },
): Promise<void> {
  const edition = await selectEdition(db, programme, number);
  const use = { sectionKey: section, exampleKey: '', measureId: '' };
  await replaceUses(db, { planId, editionId: edition!.id, at: clock.now() }, [use]);
}
