import type { VNode } from 'preact';
import type { Language } from '../../../platform/i18n.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import type { Edition, Programme, Section } from '../store.ts';

/** The sections that a page is about to show, and for whom. */
export interface ReadSections {
  programme: Programme;
  edition: Edition;
  sections: readonly Section[];
  language: Language;
  viewer: Viewer | null;
}

/** What another part tells under sections, by the id of the section. For who is not signed in it is the same for all. */
export type UnderSections = (read: ReadSections) => Promise<ReadonlyMap<string, VNode>>;

/** What others tell, gathered for each section in the order in which the parts are given. */
export async function gather(parts: readonly UnderSections[], read: ReadSections): Promise<Map<string, VNode[]>> {
  const found = new Map<string, VNode[]>();
  for (const told of await Promise.all(parts.map((part) => part(read)))) {
    for (const [id, view] of told) found.set(id, [...(found.get(id) ?? []), view]);
  }
  return found;
}
