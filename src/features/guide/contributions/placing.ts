import { today } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { translator } from '../../../platform/i18n.ts';
import { freeSlug, slugOf } from '../../plans/index.ts';
import { addSection } from '../editing/acts.ts';
import type { SectionContent } from '../editing/content.ts';
import type { Prepared } from '../editing/editions.ts';
import { headOf, standing, write } from '../editing/saving.ts';
import { takenKeys } from '../editing/section-store.ts';
import { holdDraft } from '../edition-store.ts';
import { type Programme, selectEditions } from '../store.ts';
import type { Actor } from './actor.ts';
import type { Target } from './schema.ts';
import type { Contribution } from './store.ts';

/** How it goes in: as text or example of a section, or as a section of its own (in a chapter, or as a chapter). */
interface Place {
  target: Exclude<Target, 'card'>;
  section?: string | undefined;
}

/**
 * Puts a contribution into the edition that is being prepared, with its credit, as a save like any other. Gives where.
 * @throws NotFound when the section is not there (any more), Conflict when no edition is being prepared
 */
export async function placeInEdition(
  tx: Database,
  actor: Actor,
  programme: Programme,
  contribution: Contribution,
  { target, section }: Place,
): Promise<{ editionId: string; sectionKey: string }> {
  const edition = (await selectEditions(tx, programme.code)).find(({ publishedAt }) => publishedAt === null);
  if (!edition) throw new Conflict('published');
  const prepared: Prepared = { programme, edition };
  const key =
    target === 'section'
      ? await addSection(tx, actor, prepared, { title: contribution.title, parentKey: section ?? null })
      : section!;
  const held = await holdDraft(tx, edition.id);
  const now = await standing(tx, held.id, key, headOf(held));
  if (!now) throw new NotFound();
  const before = now.content as SectionContent;
  const example = target === 'example' ? await exampleOf(tx, actor, contribution) : undefined;
  const content: SectionContent = {
    ...before,
    body: example ? before.body : [before.body, contribution.body].filter(Boolean).join('\n\n'),
    examples: example ? [...before.examples, example] : before.examples,
    themes: target === 'section' ? [...new Set([...before.themes, ...contribution.themes])] : before.themes,
    credits: [...new Set([...before.credits, contribution.credit])],
  };
  const place = { section: key, ...(example && { example: example.key }) };
  await write(tx, actor, prepared, { place, now, content, act: example ? 'added' : 'saved' });
  return { editionId: edition.id, sectionKey: key };
}

async function exampleOf(tx: Database, { clock }: Actor, contribution: Contribution) {
  const { title, body, measureKind, themes, targetGroups, areaName, credit, programmeCode } = contribution;
  return {
    key: freeSlug(slugOf(title, 'voorbeeld'), await takenKeys(tx, programmeCode)),
    title,
    description: body,
    kind: measureKind ?? 'other',
    themes,
    targetGroups,
    level: null,
    place: areaName,
    sources: [{ document: translator('nl')('contributions.accept.source', { credit }), date: today(clock) }],
  };
}
