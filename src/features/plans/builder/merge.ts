import { isDeepStrictEqual } from 'node:util';
import { mergeCodes, mergeLists } from './merge-lists.ts';
import type { Values } from './part.ts';

export interface Merge {
  /** What both changed, put together; holds mine where it is contested. */
  values: Values;
  /** Fields that both changed, and not to the same. */
  contested: string[];
}

/** The same as the database sees it: keys in any order, and one without a value is not there. */
export const same = (one: unknown, other: unknown): boolean => isDeepStrictEqual(stored(one), stored(other));

const stored = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/**
 * Puts two people's changes of the same form together, field by field. `base` is what both started from, `theirs` what
 * is saved by now. A field that only one changed is theirs who changed it; a list that both changed is put together
 * where they changed different rows. Nobody's change is dropped unsaid.
 */
export function mergeValues(base: Values, mine: Values, theirs: Values): Merge {
  const values: Values = {};
  const contested: string[] = [];
  for (const field of new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(mine)])) {
    const iChanged = !same(mine[field], base[field]);
    const theyChanged = !same(theirs[field], base[field]);
    values[field] = iChanged ? mine[field] : theirs[field];
    if (!iChanged || !theyChanged || same(mine[field], theirs[field])) continue;
    const together = listsTogether([base[field] ?? [], mine[field] ?? [], theirs[field] ?? []]);
    if (together) values[field] = together;
    else contested.push(field);
  }
  return { values, contested };
}

function listsTogether(versions: unknown[]): unknown[] | undefined {
  if (!versions.every(Array.isArray)) return undefined;
  const [base, mine, theirs] = versions as [unknown[], unknown[], unknown[]];
  const areCodes = [...base, ...mine, ...theirs].every((item) => typeof item !== 'object');
  return areCodes ? mergeCodes(base, mine, theirs) : mergeLists(base, mine, theirs, same);
}

/** The merge with a decision on each contested field: mine, or what is saved. */
export function settle({ values, contested }: Merge, theirs: Values, keepsMine: (field: string) => boolean): Values {
  const settled = { ...values };
  for (const field of contested) if (!keepsMine(field)) settled[field] = theirs[field];
  return settled;
}
