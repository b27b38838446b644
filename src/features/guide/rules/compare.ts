import { isDeepStrictEqual } from 'node:util';
import { grouped } from './grouped.ts';

/** What a comparison looks at in a section. */
export interface ComparedSection {
  key: string;
  parentKey: string | null;
  position: number;
  title: string;
  body: string;
  pillar: string | null;
  themes: readonly string[];
  level: string | null;
  hints: Readonly<Record<string, string>>;
  examples: readonly ComparedExample[];
}

export interface ComparedExample {
  key: string;
  title: string;
  description: string;
  kind: string;
  themes: readonly string[];
  targetGroups: readonly string[];
  level: string | null;
  place: string | null;
}

/** What became of a section of the edition before; an empty `toKey` says that it is gone. */
export interface MappingRow {
  fromKey: string;
  toKey: string;
  note: string;
}

export type ChangeKind = 'new' | 'gone' | 'moved' | 'renamed' | 'split' | 'merged' | 'changed';

/** One section beside what became of it; without kinds it is the same. */
export interface SectionChange<Section> {
  from: Section | null;
  to: Section | null;
  kinds: ChangeKind[];
  note: string;
}

/**
 * What became of each section between two editions, in the order of the newer one; what is gone stands where it stood. Every section of
 * both editions occurs. Without a row in the mapping a section is found again by its key.
 * Both lists are in reading order.
 */
export function compareEditions<Section extends ComparedSection>(
  before: readonly Section[],
  after: readonly Section[],
  mapping: readonly MappingRow[],
): SectionChange<Section>[] {
  const links = linksBetween(before, after, mapping);
  const bySource = grouped(links, ({ from }) => from.key);
  const byTarget = grouped(links, ({ to }) => to.key);
  const moved = movedKeys(before, after, links);
  const changes: SectionChange<Section>[] = [];
  for (const to of after) {
    const sources = byTarget.get(to.key) ?? [];
    if (sources.length === 0) changes.push({ from: null, to, kinds: ['new'], note: '' });
    for (const { from, note } of sources) {
      const kinds: ChangeKind[] = [];
      if (moved.has(to.key)) kinds.push('moved');
      if (from.title !== to.title) kinds.push('renamed');
      if (bySource.get(from.key)!.length > 1) kinds.push('split');
      if (sources.length > 1) kinds.push('merged');
      if (!isDeepStrictEqual(textOf(from), textOf(to))) kinds.push('changed');
      changes.push({ from, to, kinds, note });
    }
  }
  return withGone(before, changes, mapping);
}

interface Link<Section> {
  from: Section;
  to: Section;
  note: string;
}

function linksBetween<Section extends ComparedSection>(
  before: readonly Section[],
  after: readonly Section[],
  mapping: readonly MappingRow[],
): Link<Section>[] {
  const rows = grouped(mapping, ({ fromKey }) => fromKey);
  const targets = new Map(after.map((section) => [section.key, section]));
  return before.flatMap((from) =>
    (rows.get(from.key) ?? [{ fromKey: from.key, toKey: from.key, note: '' }]).flatMap(({ toKey, note }) => {
      const to = targets.get(toKey);
      return to ? [{ from, to, note }] : [];
    }),
  );
}

/** What is gone comes after the section that it stood behind, or first. */
function withGone<Section extends ComparedSection>(
  before: readonly Section[],
  found: readonly SectionChange<Section>[],
  mapping: readonly MappingRow[],
): SectionChange<Section>[] {
  const changes = [...found];
  const there = new Set(found.map(({ from }) => from?.key));
  const notes = new Map(mapping.filter(({ toKey }) => toKey === '').map(({ fromKey, note }) => [fromKey, note]));
  for (const [index, from] of before.entries()) {
    if (there.has(from.key)) continue;
    const neighbour = before[index - 1]?.key;
    const place = neighbour === undefined ? 0 : changes.findLastIndex((change) => change.from?.key === neighbour) + 1;
    changes.splice(place, 0, { from, to: null, kinds: ['gone'], note: notes.get(from.key) ?? '' });
  }
  return changes;
}

/**
 * The sections that stand in another chapter, or elsewhere among those of their chapter: as few of them as explain the new order.
 */
function movedKeys<Section extends ComparedSection>(
  before: readonly Section[],
  after: readonly Section[],
  links: readonly Link<Section>[],
): Set<string> {
  const moved = new Set<string>();
  const first = new Map<string, Section>();
  for (const { from, to } of links) if (!first.has(to.key)) first.set(to.key, from);
  const newKeys = grouped(links, ({ from }) => from.key);
  const stays = (from: Section, to: Section) =>
    from.parentKey === null || to.parentKey === null
      ? from.parentKey === to.parentKey
      : from.parentKey === to.parentKey ||
        (newKeys.get(from.parentKey) ?? []).some((link) => link.to.key === to.parentKey);
  const places = new Map(before.map(({ key }, index) => [key, index]));
  for (const siblings of grouped(after, ({ parentKey }) => parentKey).values()) {
    const staying = siblings.filter(({ key }) => first.has(key) && stays(first.get(key)!, siblings[0]!));
    for (const { key } of siblings) if (first.has(key) && !staying.some((one) => one.key === key)) moved.add(key);
    const kept = longestRise(staying.map(({ key }) => places.get(first.get(key)!.key)!));
    for (const [index, { key }] of staying.entries()) if (!kept.has(index)) moved.add(key);
  }
  return moved;
}

/** Indexes of a longest run of numbers, not necessarily side by side, that never falls. */
function longestRise(numbers: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  for (const [index, number] of numbers.entries()) {
    previous[index] = -1;
    lengths[index] = 1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      if (numbers[earlier]! > number || lengths[earlier]! + 1 <= lengths[index]!) continue;
      lengths[index] = lengths[earlier]! + 1;
      previous[index] = earlier;
    }
  }
  const kept = new Set<number>();
  for (let at = lengths.indexOf(Math.max(...lengths)); at !== undefined && at >= 0; at = previous[at]!) kept.add(at);
  return kept;
}

/** What is read in a section, apart from its title and its place. */
function textOf({ body, pillar, themes, level, hints, examples }: ComparedSection) {
  return {
    body,
    pillar,
    themes: themes.toSorted(),
    level,
    hints,
    examples: examples.map(({ key, title, description, kind, themes, targetGroups, level, place }) => ({
      key,
      title,
      description,
      kind,
      themes: themes.toSorted(),
      targetGroups: targetGroups.toSorted(),
      level,
      place,
    })),
  };
}

/**
 * What became of sections over several editions: the mappings of each edition after the first one, in order, told as one.
 * `keys` are the sections of each edition from the first to the last, so one more than there are mappings.
 */
export function joinMappings(
  keys: readonly (readonly string[])[],
  mappings: readonly (readonly MappingRow[])[],
): MappingRow[] {
  let rows: MappingRow[] = (keys[0] ?? []).map((key) => ({ fromKey: key, toKey: key, note: '' }));
  for (const [index, mapping] of mappings.entries()) {
    const byKey = grouped(mapping, ({ fromKey }) => fromKey);
    const there = new Set(keys[index + 1]);
    const next = rows.flatMap((row) => {
      if (row.toKey === '') return [row];
      const told = byKey.get(row.toKey) ?? [{ fromKey: row.toKey, toKey: row.toKey, note: '' }];
      return told.map(({ toKey, note }) => ({
        fromKey: row.fromKey,
        toKey: there.has(toKey) ? toKey : '',
        note: [row.note, note].filter(Boolean).join(' '),
      }));
    });
    const found = new Set(next.filter(({ toKey }) => toKey !== '').map(({ fromKey }) => fromKey));
    const told = new Map(next.map((row) => [`${row.fromKey} ${row.toKey}`, row]));
    rows = [...told.values()].filter(({ fromKey, toKey }) => toKey !== '' || !found.has(fromKey));
  }
  return rows;
}
