import { isDeepStrictEqual } from 'node:util';
import type { CallDocument } from '../../document/schema.ts';
import { type CallList, entryOf } from './part.ts';

/** Puts a new thing last in its group. Gives how it is called in addresses. */
export function addThing(list: CallList, document: CallDocument, group: string, thing: object) {
  const things = list.read(document, group);
  const taken = new Set(things.map((one, index) => list.idOf(one, index)));
  const added = list.finish(thing, taken);
  const id = list.idOf(added, things.length);
  return { document: list.write(document, group, [...things, added]), item: [group, id].filter(Boolean).join('.') };
}

/** One place up or down; at an end it stays. */
export function moveThing(list: CallList, document: CallDocument, item: string, step: -1 | 1): CallDocument {
  const entry = entryOf(list, document, item);
  if (!entry) return document;
  const things = [...list.read(document, entry.group)];
  const to = entry.index + step;
  if (to < 0 || to >= things.length) return document;
  [things[entry.index], things[to]] = [things[to]!, things[entry.index]!];
  return list.write(document, entry.group, things);
}

export function removeThing(list: CallList, document: CallDocument, item: string): CallDocument {
  const entry = entryOf(list, document, item);
  if (!entry) return document;
  const things = list.read(document, entry.group);
  return list.write(document, entry.group, things.toSpliced(entry.index, 1));
}

/**
 * Whether things of a list stand in other places in the second state than in the first, so that a place may hold another thing. A change
 * of one of them in its place, and what came or went at the end, moves none of the others.
 */
export function hasShifted(before: readonly object[], after: readonly object[]): boolean {
  const both = Math.min(before.length, after.length);
  const others = before.slice(0, both).filter((thing, index) => !isDeepStrictEqual(thing, after[index]));
  return others.length > (before.length === after.length ? 1 : 0);
}
