import type { PlanDocument } from '../document/schema.ts';
import type { Entry, Lens } from './collection.ts';
import { entryOf } from './lenses.ts';
import { same } from './merge.ts';

interface Placed {
  document: PlanDocument;
  /** What the item is called in that document. */
  item: string;
}

/** The document with a new item at the end of its list, under an id that is free. */
export function addItem<Item>(lens: Lens<Item>, document: PlanDocument, value: Item, parent: string): Placed {
  return insert(lens, document, value, parent, Number.POSITIVE_INFINITY);
}

/** The document without the item. */
export const removeItem = <Item>(lens: Lens<Item>, document: PlanDocument, item: string): PlanDocument =>
  lens.write(
    document,
    lens.read(document).filter((entry) => entry.item !== item),
  );

/** The document with the item one place up or down among those of the same parent; the same when it is at the end. */
export function moveItem<Item>(lens: Lens<Item>, document: PlanDocument, item: string, step: -1 | 1): PlanDocument {
  const entries = lens.read(document);
  const at = entries.findIndex((entry) => entry.item === item);
  const siblings = entries.flatMap(({ parent }, index) => (parent === entries[at]?.parent ? [index] : []));
  const other = siblings[siblings.indexOf(at) + step];
  if (at < 0 || other === undefined) return document;
  [entries[at], entries[other]] = [entries[other]!, entries[at]!];
  return lens.write(document, entries);
}

/** The document with the item at the end of another parent's list. */
export function moveToParent<Item>(
  lens: Lens<Item>,
  document: PlanDocument,
  item: string,
  parent: string,
): PlanDocument {
  const entry = entryOf(lens, document, item);
  if (!entry || entry.parent === parent || !hasParent(lens, document, parent)) return document;
  const others = lens.read(document).filter((one) => one.item !== item);
  return lens.write(document, [...others, { ...entry, parent }]);
}

/**
 * The document with an item of an earlier document back in its place; under a new id when its own is taken by now.
 * Undefined when that document has no such item, or the goal it was under is gone. Twice is the same as once.
 */
export function putBackItem<Item>(
  lens: Lens<Item>,
  document: PlanDocument,
  earlier: PlanDocument,
  item: string,
): Placed | undefined {
  const entry = entryOf(lens, earlier, item);
  if (!entry || !hasParent(lens, document, entry.parent)) return undefined;
  const back = lens.read(document).find((one) => one.parent === entry.parent && same(one.value, entry.value));
  if (back) return { document, item: back.item };
  const siblings = lens.read(earlier).filter(({ parent }) => parent === entry.parent);
  const place = siblings.findIndex((one) => one.item === item);
  return insert(lens, document, entry.value, entry.parent, place);
}

const hasParent = (lens: Lens, document: PlanDocument, parent: string): boolean =>
  lens.parents?.(document).some((one) => one.parent === parent) ?? true;

function insert<Item>(lens: Lens<Item>, document: PlanDocument, value: Item, parent: string, place: number): Placed {
  const entries = lens.read(document);
  const added: Entry<Item> = { item: '', parent, value: lens.adopt(document, value) };
  const before = entries.filter((entry) => entry.parent === parent)[place];
  entries.splice(before ? entries.indexOf(before) : entries.length, 0, added);
  const written = lens.write(document, entries);
  const item = lens.read(written).find((entry) => entry.value === added.value)?.item;
  return { document: written, item: item! };
}
