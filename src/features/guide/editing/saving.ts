import type { Database } from '../../../platform/database/index.ts';
import { record } from '../../../platform/journal.ts';
import { type Merge, mergeValues, same, type Values } from '../../plans/index.ts';
import { holdDraft } from '../edition-store.ts';
import type { GuideActor } from '../programmes.ts';
import { sectionsOf } from '../store.ts';
import type { Place } from './addresses.ts';
import { contentOf, type SectionContent } from './content.ts';
import type { Prepared } from './editions.ts';
import { insertVersion, type Saver, updateHead, type Version, versionsOf, writeSection } from './section-store.ts';
import type { EditAct } from './tables.ts';
import { type Content, type Head, type Target, targetOf } from './targets.ts';

export interface Saving {
  place: Place;
  basedOn: number;
  values: Values;
  act?: EditAct;
}

interface Contested {
  field: string;
  /** Who saved the other value last, and when. */
  by: string | null;
  at: Date;
}

export type Saved =
  | { outcome: 'saved' | 'unchanged'; revision: number }
  | { outcome: 'conflict'; revision: number; theirs: Values; merge: Merge; contested: Contested[] }
  | { outcome: 'gone' };

/** What stands in a section, or in the head of an edition, and which save that is. */
export interface Standing {
  revision: number;
  content: Content;
  /** Every earlier save that is kept, oldest first. */
  versions: Version[];
}

/** The head when no section is named; undefined when there is no such section (any more). */
export async function standing(
  db: Database,
  editionId: string,
  section: string | undefined,
  head: Head,
): Promise<Standing | undefined> {
  const versions = await versionsOf(db, editionId, section ?? '');
  if (section === undefined) return { revision: versions.at(-1)?.revision ?? 1, content: head, versions };
  const found = (await sectionsOf(db, editionId)).find(({ key }) => key === section);
  return found && { revision: found.revision, content: contentOf(found), versions };
}

export const headOf = ({ title, dated, introduction, provenance, sources }: Head): Head => ({
  title,
  dated,
  introduction,
  provenance,
  sources,
});

/**
 * Saves what a form posted on top of what others saved since it was opened. Writes only when no field was changed by both;
 * otherwise nothing is written, and the answer tells which fields, by whom and when.
 * @throws Conflict when the edition is published
 */
export function saveForm(db: Database, actor: GuideActor, prepared: Prepared, saving: Saving): Promise<Saved> {
  const { place, basedOn, values } = saving;
  const target = targetOf(place);
  return db.transaction(async (tx): Promise<Saved> => {
    const held = await holdDraft(tx, prepared.edition.id);
    const now = await standing(tx, held.id, place.section, headOf(held));
    const theirs = now && target.read(now.content);
    if (!now || !theirs) return { outcome: 'gone' };
    const base = contentAt(now, basedOn);
    const merge = mergeValues((base && target.read(base)) ?? {}, values, theirs);
    if (merge.contested.length > 0) {
      const contested = merge.contested.map((field) => ({ field, ...lastToChange(now, target, field) }));
      return { outcome: 'conflict', revision: now.revision, theirs, merge, contested };
    }
    if (same(merge.values, theirs)) return { outcome: 'unchanged', revision: now.revision };
    const content = target.write(now.content, merge.values);
    const revision = await write(tx, actor, prepared, { place, now, content, act: saving.act ?? 'saved' });
    return { outcome: 'saved', revision };
  });
}

/** What stood there at a save; undefined when that save is not kept. */
export const contentAt = ({ revision, content, versions }: Standing, asked: number): Content | undefined =>
  asked === revision ? content : (versions.find((version) => version.revision === asked)?.content ?? undefined);

interface Writing {
  place: Place;
  now: Standing;
  content: Content;
  act: EditAct;
}

/** Writes content as a new save in an edition that the transaction holds, and keeps the one before it. Gives its revision. */
export async function write(
  tx: Database,
  { viewer, clock }: GuideActor,
  { programme, edition }: Prepared,
  { place, now, content, act }: Writing,
): Promise<number> {
  const { section = '', example } = place;
  const saver: Saver = { personId: viewer?.personId ?? null, at: clock.now() };
  const kept = { editionId: edition.id, key: section };
  const revision = now.revision + 1;
  const before = { ...kept, revision: now.revision, content: now.content, act: 'started' as const, at: saver.at };
  if (now.revision > 0) await insertVersion(tx, before);
  await insertVersion(tx, { ...kept, revision, content, act, ...saver });
  if (section === '') await updateHead(tx, edition.id, content as Head);
  else await writeSection(tx, { ...kept, revision }, content as SectionContent, saver);
  await record(tx, {
    act: `guide.section-${act}`,
    subject: { type: 'guide-edition', id: edition.id },
    viewer,
    organisationId: programme.organisationId,
    details: { programme: programme.code, edition: edition.number, section, revision, ...(example && { example }) },
  });
  return revision;
}

function lastToChange({ versions }: Standing, target: Target, field: string): { by: string | null; at: Date } {
  const value = ({ content }: Version) => content && target.read(content)?.[field];
  let last = versions.length - 1;
  while (last > 1 && same(value(versions[last]!), value(versions[last - 1]!))) last -= 1;
  const { by = null, at = new Date(0) } = versions[last] ?? {};
  return { by, at };
}
