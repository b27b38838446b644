import { randomUUID } from 'node:crypto';
import type { Database } from '../../../platform/database/index.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { freeSlug, mergeValues, slugOf } from '../../plans/index.ts';
import { holdDraft } from '../edition-store.ts';
import type { GuideActor } from '../programmes.ts';
import { sectionsOf } from '../store.ts';
import type { ExampleContent, SectionContent } from './content.ts';
import type { Prepared } from './editions.ts';
import { removeKept } from './removal.ts';
import { contentAt, headOf, type Standing, standing, write } from './saving.ts';
import { takenKeys, versionsOf } from './section-store.ts';
import type { EditAct } from './tables.ts';
import type { Content } from './targets.ts';

/** A new section at the end of a chapter, or a new chapter when there is none. Gives its key. */
export async function addSection(
  db: Database,
  actor: GuideActor,
  prepared: Prepared,
  { title, parentKey }: { title: string; parentKey: string | null },
): Promise<string> {
  return db.transaction(async (tx) => {
    const { id } = await holdDraft(tx, prepared.edition.id);
    const sections = await sectionsOf(tx, id);
    const parent = sections.find(({ key }) => key === parentKey);
    if (parentKey !== null && !parent) throw new NotFound();
    const section = freeSlug(slugOf(title, 'deel'), await takenKeys(tx, prepared.programme.code));
    const content: SectionContent = {
      id: randomUUID(),
      parentKey,
      position: Math.max(-1, ...sections.map(({ position }) => position)) + 1,
      title,
      body: '',
      pillar: parent?.pillar ?? null,
      themes: [],
      level: null,
      hints: {},
      sources: [],
      credits: [],
      examples: [],
    };
    await write(tx, actor, prepared, { place: { section }, now: nothing(content), content, act: 'added' });
    return section;
  });
}

// Before it was added there was nothing, which needs no save of its own.
const nothing = (content: Content): Standing => ({ revision: 0, content, versions: [] });

/** A new example at the end of a section. Gives its key, and the section's revision. */
export async function addExample(
  db: Database,
  actor: GuideActor,
  prepared: Prepared,
  section: string,
  example: Pick<ExampleContent, 'title' | 'kind'>,
): Promise<{ key: string; revision: number }> {
  return changeSection(db, actor, prepared, section, 'added', async (content, tx) => {
    const key = freeSlug(slugOf(example.title, 'voorbeeld'), await takenKeys(tx, prepared.programme.code));
    const blank = { description: '', themes: [], targetGroups: [], level: null, place: null, sources: [] };
    return { key, content: { ...content, examples: [...content.examples, { ...blank, ...example, key }] } };
  });
}

/** An example one place up or down, or out of its section. Gives the section's revision, the same when nothing changes. */
export async function changeExample(
  db: Database,
  actor: GuideActor,
  prepared: Prepared,
  place: { section: string; example: string },
  step: -1 | 1 | 'remove',
): Promise<number> {
  const act: EditAct = step === 'remove' ? 'removed' : 'moved';
  const { revision } = await changeSection(db, actor, prepared, place.section, act, (content) => {
    const examples = [...content.examples];
    const at = examples.findIndex(({ key }) => key === place.example);
    if (at < 0) throw new NotFound();
    if (step === 'remove') examples.splice(at, 1);
    else if (examples[at + step]) [examples[at], examples[at + step]] = [examples[at + step]!, examples[at]!];
    return { key: place.example, content: { ...content, examples } };
  });
  return revision;
}

type Decide = (
  content: SectionContent,
  tx: Database,
) => { key: string; content: SectionContent } | Promise<{ key: string; content: SectionContent }>;

async function changeSection(
  db: Database,
  actor: GuideActor,
  prepared: Prepared,
  section: string,
  act: EditAct,
  decide: Decide,
): Promise<{ key: string; revision: number }> {
  return db.transaction(async (tx) => {
    const held = await holdDraft(tx, prepared.edition.id);
    const now = await standing(tx, held.id, section, headOf(held));
    if (!now) throw new NotFound();
    const { key, content } = await decide(now.content as SectionContent, tx);
    const place = { section, example: key };
    return { key, revision: await write(tx, actor, prepared, { place, now, content, act }) };
  });
}

/**
 * Takes one save of a section or the head back, and only that: what others did since stays. False when others went on from it.
 */
export async function undoSave(
  db: Database,
  actor: GuideActor,
  prepared: Prepared,
  section: string | undefined,
  revision: number,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const held = await holdDraft(tx, prepared.edition.id);
    const now = await standing(tx, held.id, section, headOf(held));
    const [before, after] = now ? [contentAt(now, revision - 1), contentAt(now, revision)] : [];
    if (!now || !after) throw new NotFound();
    if (!before) return undoAddition(tx, actor, prepared, section, now);
    const merge = mergeValues({ ...after }, { ...before }, { ...now.content });
    if (merge.contested.length > 0) return false;
    const content = merge.values as unknown as Content;
    await write(tx, actor, prepared, { place: { section }, now, content, act: 'undone' });
    return true;
  });
}

async function undoAddition(
  tx: Database,
  actor: GuideActor,
  prepared: Prepared,
  section: string | undefined,
  now: Standing,
): Promise<boolean> {
  if (section === undefined || now.revision !== 1 || now.versions[0]?.act !== 'added') return false;
  await removeKept(tx, actor, prepared, section, now);
  return true;
}

/** Takes a section out of an edition; it can be put back as it was. */
export async function removeSection(
  db: Database,
  actor: GuideActor,
  prepared: Prepared,
  section: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const held = await holdDraft(tx, prepared.edition.id);
    const now = await standing(tx, held.id, section, headOf(held));
    // Removed meanwhile: to remove it once more is to have what one wants.
    if (!now) return;
    if ((await sectionsOf(tx, held.id)).some(({ parentKey }) => parentKey === section)) throw new Conflict('holds');
    await removeKept(tx, actor, prepared, section, now);
  });
}

/** Puts a removed section back where it stood; as a chapter when its own is gone. */
export async function putBackSection(
  db: Database,
  actor: GuideActor,
  prepared: Prepared,
  section: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdDraft(tx, prepared.edition.id);
    const sections = await sectionsOf(tx, id);
    if (sections.some(({ key }) => key === section)) return;
    const versions = await versionsOf(tx, id, section);
    const last = versions.findLast(({ content }) => content !== null)?.content as SectionContent | undefined;
    if (!last) throw new NotFound();
    const hasChapter = sections.some(({ key }) => key === last.parentKey);
    const content = { ...last, parentKey: hasChapter ? last.parentKey : null };
    const now = { revision: versions.at(-1)!.revision, content, versions };
    await write(tx, actor, prepared, { place: { section }, now, content, act: 'put-back' });
  });
}
