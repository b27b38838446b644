import { compareEditions, type MappingRow } from '../rules/compare.ts';
import { depthsOf } from '../rules/order.ts';
import type { Section } from '../store.ts';

export type SectionState = 'same' | 'changed' | 'moved' | 'new';

/** A section of an edition in preparation as its editors see it in the list. */
export interface OutlineItem {
  section: Section;
  state: SectionState;
  depth: number;
  parentKey: string | null;
  isFirst: boolean;
  isLast: boolean;
  /** What stands in it, without what stands in those. */
  children: OutlineItem[];
}

/** The sections of an edition as a tree of chapters, each with its state beside the edition before. */
export function outlineOf(
  sections: readonly Section[],
  before: readonly Section[],
  mapping: readonly MappingRow[],
): OutlineItem[] {
  const states = new Map<string, SectionState>();
  for (const { from, to, kinds } of compareEditions(before, sections, mapping)) {
    if (!to) continue;
    const state = !from ? 'new' : kinds.some((kind) => kind !== 'moved') ? 'changed' : kinds[0] ? 'moved' : 'same';
    const earlier = states.get(to.key);
    if (earlier === undefined || earlier === 'same' || earlier === 'moved') states.set(to.key, state);
  }
  const depths = depthsOf(sections);
  const keys = new Set(sections.map(({ key }) => key));
  const chapterOf = ({ parentKey }: Section) => (parentKey !== null && keys.has(parentKey) ? parentKey : null);
  const within = (parentKey: string | null): OutlineItem[] => {
    const siblings = sections.filter((section) => chapterOf(section) === parentKey && section.key !== parentKey);
    return siblings.map((section, index) => ({
      section,
      parentKey,
      state: states.get(section.key) ?? 'new',
      depth: depths.get(section.key) ?? 0,
      isFirst: index === 0,
      isLast: index === siblings.length - 1,
      children: within(section.key),
    }));
  };
  return within(null);
}

/** Sections of the edition before that are nowhere in this one, and of which nobody wrote down what became of them. */
export function unmapped(
  sections: readonly Section[],
  before: readonly Section[],
  mapping: readonly MappingRow[],
): Section[] {
  const told = new Set(mapping.map(({ fromKey }) => fromKey));
  const there = new Set(sections.map(({ key }) => key));
  return before.filter(({ key }) => !there.has(key) && !told.has(key));
}
