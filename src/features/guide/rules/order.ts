import { grouped } from './grouped.ts';

interface Placed {
  key: string;
  parentKey: string | null;
  position: number;
}

/**
 * Sections as they are read: by position, each chapter directly before what stands in it. What stands in a chapter that is not
 * there counts as a chapter itself, so that nothing is ever left out.
 */
export function inReadingOrder<Thing extends Placed>(sections: readonly Thing[]): Thing[] {
  const keys = new Set(sections.map(({ key }) => key));
  const children = grouped(
    sections.toSorted((one, other) => one.position - other.position),
    ({ key, parentKey }) => (parentKey !== null && parentKey !== key && keys.has(parentKey) ? parentKey : null),
  );
  const ordered = new Set<Thing>();
  const visit = (one: Thing) => {
    if (ordered.has(one)) return;
    ordered.add(one);
    for (const child of children.get(one.key) ?? []) visit(child);
  };
  for (const one of children.get(null) ?? []) visit(one);
  for (const one of sections) visit(one);
  return [...ordered];
}

/** How deep a section stands: 0 for a chapter. */
export function depthsOf(sections: readonly Placed[]): Map<string, number> {
  const parents = new Map(sections.map(({ key, parentKey }) => [key, parentKey]));
  const depth = (key: string, seen: readonly string[] = []): number => {
    const parent = parents.get(key) ?? null;
    if (parent === null || !parents.has(parent) || seen.includes(key)) return 0;
    return 1 + depth(parent, [...seen, key]);
  };
  return new Map(sections.map(({ key }) => [key, depth(key)]));
}

/** Whether a section stands directly in another one. */
export const isPart = (section: Placed, chapter: Placed): boolean =>
  section.parentKey === chapter.key && section.key !== chapter.key;
