import type { VNode } from 'preact';
import type { z } from 'zod';
import type { Answers, FieldErrors } from '../../../platform/forms.ts';
import type { PlanDocument } from '../document/schema.ts';
import type { Values } from './part.ts';

/** One thing of a list in the document. `item` is its id; `parent` is the goal a measure is under, else ''. */
export interface Entry<Item = unknown> {
  item: string;
  parent: string;
  value: Item;
}

/** Where a kind of list is in the document: reading and writing it whole is all that adding, moving, removing and undoing need. */
export interface Lens<Item = unknown> {
  /** In the order of the document. */
  read(document: PlanDocument): Entry<Item>[];
  /** A new document with these entries in this order, each under its parent; `item` of an entry is not written. */
  write(document: PlanDocument, entries: readonly Entry<Item>[]): PlanDocument;
  /** Where items can be put (the goals of measures); without it there is one list. */
  parents?(document: PlanDocument): { parent: string; title: string }[];
  /** The same thing with ids that are free in this document. */
  adopt(document: PlanDocument, value: Item): Item;
}

/**
 * A list whose items people add, move, remove and put back: the goals, the measures. (The needs, the parties and
 * other short lists are rows in one form.) An item is edited on the pages of its parts (all with `hasItem`), whose `item` is the entry's.
 */
export interface Collection<Item = unknown, V extends Values = Values> extends Lens<Item> {
  /** In the address of the list: `doelstellingen`, `maatregelen`. */
  slug: string;
  /** Key of its words in `locales/<language>/builder.json`: `builder.<key>.list` (heading), `.add` (button), `.none` (empty). */
  key: string;
  /** Slugs of the parts that are about one item, in the order people fill them in; the first opens when an item is chosen. */
  parts: readonly [string, ...string[]];
  /** How an item is called in lists. */
  title(value: Item): string;
  /** What must be known before there is an item: a title, a kind. */
  creation: Creation<Item, V>;
}

export interface Creation<Item = unknown, V extends Values = Values> {
  shape(document: PlanDocument): z.ZodType<V>;
  fields(props: { document: PlanDocument; answers: Answers; errors: FieldErrors }): VNode;
  /** The new item, with any id: `adopt` gives it a free one. */
  make(values: V): Item;
}
