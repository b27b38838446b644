import type { Database } from '../../../platform/database/index.ts';
import { record } from '../../../platform/journal.ts';
import type { GuideActor } from '../programmes.ts';
import type { Prepared } from './editions.ts';
import type { Standing } from './saving.ts';
import { deleteSection, insertVersion } from './section-store.ts';

/** Takes a section away and keeps what stood in it, in an edition that the transaction holds. */
export async function removeKept(
  tx: Database,
  { viewer, clock }: GuideActor,
  { programme, edition }: Prepared,
  section: string,
  { revision, content }: Standing,
): Promise<void> {
  const kept = { editionId: edition.id, key: section, at: clock.now() };
  await insertVersion(tx, { ...kept, revision, content, act: 'started' });
  const personId = viewer?.personId ?? null;
  await insertVersion(tx, { ...kept, revision: revision + 1, content: null, act: 'removed', personId });
  await deleteSection(tx, edition.id, section);
  await record(tx, {
    act: 'guide.section-removed',
    subject: { type: 'guide-edition', id: edition.id },
    viewer,
    organisationId: programme.organisationId,
    details: { programme: programme.code, edition: edition.number, section },
  });
}
