import type { Database } from '../../platform/database/index.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { announce, type Topic } from '../../platform/events.ts';
import { record } from '../../platform/journal.ts';
import { holdDraft, insertPublication } from './edition-store.ts';
import type { GuideActor } from './programmes.ts';
import { compareEditions } from './rules/compare.ts';
import { mappingOf, newestPublished, type Section, sectionsOf, selectEdition, selectProgramme } from './store.ts';

/**
 * Publishes an edition that was prepared: from now on it never changes. Who follows the guide, a changed section or a theme of one
 * hears of it. The caller has checked that this viewer may publish this guide.
 * @throws NotFound when there is no such edition; Conflict `published` when it is published already, `empty` when it has no
 * section, `number` when a later edition is published
 */
export async function publishEdition(
  db: Database,
  { viewer, clock }: GuideActor,
  programmeCode: string,
  number: number,
  { tell = true }: { tell?: boolean } = {},
): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await selectProgramme(tx, programmeCode);
    const asked = await selectEdition(tx, programmeCode, number);
    if (!programme || !asked) throw new NotFound();
    const edition = await holdDraft(tx, asked.id);
    const sections = await sectionsOf(tx, edition.id);
    if (sections.length === 0) throw new Conflict('empty');
    const before = await newestPublished(tx, programmeCode);
    if (before && before.number > number) throw new Conflict('number');
    const at = clock.now();
    await insertPublication(tx, { editionId: edition.id, at, personId: viewer?.personId ?? null });
    await record(tx, {
      act: 'guide.edition-published',
      subject: { type: 'guide-edition', id: edition.id },
      viewer,
      organisationId: programme.organisationId,
      details: { programme: programmeCode, number },
    });
    if (!tell) return;
    const old = before ? await sectionsOf(tx, before.id) : [];
    const mapping = before ? await mappingOf(tx, edition.id) : [];
    await announce(tx, {
      key: `guide:${programmeCode}:${number}`,
      kind: 'guide.event.editionPublished',
      values: { programme: programme.title, edition: String(number), title: edition.title },
      path: `/handreiking/${programmeCode}/editie/${number}`,
      topics: [`guide:${programmeCode}`, ...changedTopics(programmeCode, old, sections, mapping)],
      at,
    });
  });
}

/** The sections that a reader would find different, and the themes that they are on. */
function changedTopics(
  code: string,
  old: Section[],
  sections: Section[],
  mapping: Parameters<typeof compareEditions>[2],
): Topic[] {
  const topics = new Set<Topic>();
  for (const { from, to, kinds } of compareEditions(old, sections, mapping)) {
    if (kinds.length === 0) continue;
    for (const section of [from, to]) {
      if (!section) continue;
      topics.add(`section:${code}/${section.key}`);
      for (const theme of section.themes) topics.add(`theme:${theme}`);
    }
  }
  return [...topics];
}
