import type { Database } from '../../../platform/database/index.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { holdDraft } from '../edition-store.ts';
import type { GuideActor } from '../programmes.ts';
import { inReadingOrder } from '../rules/order.ts';
import { type Section, sectionsOf } from '../store.ts';
import { contentOf } from './content.ts';
import type { Prepared } from './editions.ts';
import { write } from './saving.ts';
import { setPositions, versionsOf } from './section-store.ts';

/** Where a section goes: one place up or down, or to a place in a chapter (`null` for among the chapters, at the end without one). */
export type Destination = -1 | 1 | { parentKey: string | null; place?: number | undefined };

/** The chapter a section stood in, and its place there from 0: what puts it back. */
export interface Stood {
  parentKey: string | null;
  place: number;
}

/**
 * Moves a section, with what stands in it. Says nothing of what it holds, so nobody who is writing in it is in anyone's way.
 * Gives where it stood; undefined when it stays where it is.
 * @throws Conflict when it would come to stand in itself
 */
export async function moveSection(
  db: Database,
  actor: GuideActor,
  prepared: Prepared,
  section: string,
  destination: Destination,
): Promise<Stood | undefined> {
  return db.transaction(async (tx) => {
    const { id } = await holdDraft(tx, prepared.edition.id);
    const sections = await sectionsOf(tx, id);
    const moved = sections.find(({ key }) => key === section);
    if (!moved) throw new NotFound();
    const there = stoodAt(sections, moved);
    const to = targetPlace(sections, moved, there, destination);
    if (!to) return undefined;
    const now = { revision: moved.revision, content: contentOf(moved), versions: await versionsOf(tx, id, section) };
    const content = { ...contentOf(moved), parentKey: to.parentKey };
    await write(tx, actor, prepared, { place: { section }, now, content, act: 'moved' });
    await setPositions(tx, id, keysInOrder(sections, { ...moved, parentKey: to.parentKey }, to.place));
    return there;
  });
}

const chapterOf = (sections: readonly Section[], { parentKey }: Section): string | null =>
  sections.some(({ key }) => key === parentKey) ? parentKey : null;

const inChapter = (sections: readonly Section[], parentKey: string | null): Section[] =>
  sections.filter((section) => chapterOf(sections, section) === parentKey);

function stoodAt(sections: readonly Section[], moved: Section): Stood {
  const parentKey = chapterOf(sections, moved);
  return { parentKey, place: inChapter(sections, parentKey).indexOf(moved) };
}

function targetPlace(
  sections: readonly Section[],
  moved: Section,
  there: Stood,
  destination: Destination,
): Stood | undefined {
  if (typeof destination === 'number') {
    const place = there.place + destination;
    return inChapter(sections, there.parentKey)[place] && { ...there, place };
  }
  const { parentKey } = destination;
  if (parentKey !== null && !sections.some(({ key }) => key === parentKey)) throw new NotFound();
  if (parentKey !== null && isWithin(sections, parentKey, moved.key)) throw new Conflict('within');
  const others = inChapter(sections, parentKey).filter(({ key }) => key !== moved.key);
  const place = Math.min(destination.place ?? others.length, others.length);
  return parentKey === there.parentKey && place === there.place ? undefined : { parentKey, place };
}

function isWithin(sections: readonly Section[], key: string, outer: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = key; at !== null && !seen.has(at); ) {
    if (at === outer) return true;
    seen.add(at);
    at = sections.find((section) => section.key === at)?.parentKey ?? null;
  }
  return false;
}

function keysInOrder(sections: readonly Section[], moved: Section, place: number): string[] {
  const others = sections.filter(({ key }) => key !== moved.key);
  const siblings = others.filter((section) => chapterOf(sections, section) === moved.parentKey);
  const before = siblings[place];
  others.splice(before ? others.indexOf(before) : others.length, 0, moved);
  return inReadingOrder(others.map((section, position) => ({ ...section, position }))).map(({ key }) => key);
}
