import { NotFound } from '../../../platform/errors.ts';
import type { Collection } from './collection.ts';
import type { Part } from './part.ts';
import { collections, parts } from './parts/index.ts';

export { collections, parts };

const bySlug = new Map(parts.map((part) => [part.slug, part]));
const listOf = new Map(collections.flatMap((list) => list.parts.map((slug) => [slug, list] as const)));

/** The part that an address names; NotFound when there is none, or it wants an item that is not given. */
export function partBySlug(slug: string, hasItem: boolean): Part {
  const part = bySlug.get(slug);
  if (part?.hasItem !== hasItem) throw new NotFound();
  return part;
}

export const partOf = (slug: string): Part => partBySlug(slug, bySlug.get(slug)?.hasItem ?? false);

/** The list that the items of a part are in. */
export const collectionOf = (part: Part): Collection | undefined => listOf.get(part.slug);

export function collectionBySlug(slug: string): Collection {
  const found = collections.find((one) => one.slug === slug);
  if (!found) throw new NotFound();
  return found;
}

/** The parts about the plan as a whole, split where the goals and measures stand in the table. */
export function wholePlanParts(): { before: Part[]; after: Part[] } {
  const first = parts.findIndex((part) => part.hasItem);
  const whole = (some: readonly Part[]) => some.filter((part) => !part.hasItem);
  return { before: whole(parts.slice(0, first)), after: whole(parts.slice(first)) };
}

/** The parts before and after this one: of the same item, or of the plan as a whole. */
export function neighbours(part: Part): { previous: Part | undefined; next: Part | undefined } {
  const row = collectionOf(part)?.parts.map(partOf) ?? parts.filter((one) => !one.hasItem);
  const at = row.indexOf(part);
  return { previous: row[at - 1], next: row[at + 1] };
}
