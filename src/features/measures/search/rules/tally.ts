import { type FacetName, facetNames, type SearchQuery, type SortOrder } from '../query.ts';
import type { FacetValue } from '../result.ts';
import { type Columns, valueNames } from './block.ts';
import { blockSize } from './postings.ts';

export type Blocks = readonly (Columns | undefined)[];

export interface Tally {
  /** Cards that pass every facet, in the order in which they came. */
  places: Int32Array;
  facets: Record<FacetName, FacetValue[]>;
}

/**
 * Filters cards by the chosen values and counts all values, in one pass: within a facet one of the chosen is enough, across
 * facets all must be met, and what is chosen in a facet does not narrow its own counts.
 */
export function tally(blocks: Blocks, places: Int32Array, chosen: SearchQuery['facets']): Tally {
  const selected = facetNames.filter((name) => chosen[name]);
  const needed = selected.reduce((bits, name) => bits | bitOf(name), 0);
  const wanted = new Set(selected.flatMap((name) => chosen[name]!.map((code) => `${name}:${code}`)));
  const facetBits = Int32Array.from(valueNames, (value) => bitOf(facetOf(value)));
  const hits = Int32Array.from(valueNames, (value, at) => (wanted.has(value) ? facetBits[at]! : 0));
  const counts = new Int32Array(valueNames.length);
  const passed = new Int32Array(places.length);
  let count = 0;
  for (const place of places) {
    const block = blocks[Math.floor(place / blockSize)];
    const slot = place % blockSize;
    if (!block?.ids[slot]) continue;
    const { values } = block;
    const [from, to] = [block.starts[slot]!, block.starts[slot + 1]!];
    let missing = needed;
    if (needed !== 0) for (let at = from; at < to; at++) missing &= ~hits[values[at]!]!;
    if (missing === 0) {
      passed[count++] = place;
      for (let at = from; at < to; at++) counts[values[at]!]! += 1;
    } else if ((missing & (missing - 1)) === 0) {
      for (let at = from; at < to; at++) if (facetBits[values[at]!] === missing) counts[values[at]!]! += 1;
    }
  }
  return { places: passed.subarray(0, count), facets: valuesOf(counts, wanted) };
}

const bitOf = (name: FacetName): number => 1 << facetNames.indexOf(name);
const facetOf = (value: string) => value.slice(0, value.indexOf(':')) as FacetName;

function valuesOf(counts: Int32Array, wanted: ReadonlySet<string>): Record<FacetName, FacetValue[]> {
  const found = new Map<string, number>([...wanted].map((value) => [value, 0]));
  for (const [at, count] of counts.entries()) if (count > 0) found.set(valueNames[at]!, count);
  const facets = Object.fromEntries(facetNames.map((name) => [name, [] as FacetValue[]])) as Tally['facets'];
  for (const [value, count] of found) {
    const name = facetOf(value);
    facets[name].push({ code: value.slice(name.length + 1), count, isChosen: wanted.has(value) });
  }
  for (const values of Object.values(facets)) {
    values.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  }
  return facets;
}

const finest = 2 ** 20;
const highest = 2 ** 32;

/** Ids of the cards from `from` up to `to` in this order; of equals always the same first. */
export function idsInOrder(
  blocks: Blocks,
  places: Int32Array,
  { sort, scores, from, to }: { sort: SortOrder; scores: Float32Array | null; from: number; to: number },
): string[] {
  const keyOf = keyFor(sort, blocks, scores);
  // Key and place in one number, so that comparing is the machine's own.
  const all = new Float64Array(places.length);
  for (let at = 0; at < all.length; at++) {
    all[at] = Math.floor(keyOf(places[at]!)) * finest + (finest - 1 - places[at]!);
  }
  const keys = highestOf(all, to);
  const ids: string[] = [];
  for (let at = keys.length - 1 - from; at >= Math.max(0, keys.length - to); at--) {
    const place = finest - 1 - (keys[at]! % finest);
    ids.push(blocks[Math.floor(place / blockSize)]!.ids[place % blockSize]!);
  }
  return ids;
}

const fewKeys = 200;

/** The highest numbers, lowest first: at least `count` of them when there are so many. */
function highestOf(all: Float64Array, count: number): Float64Array {
  if (count > fewKeys || all.length <= fewKeys) return all.sort();
  const kept = all.slice(0, count).sort();
  for (let at = count; at < all.length; at++) {
    const key = all[at]!;
    if (key <= kept[0]!) continue;
    let slot = 1;
    while (slot < count && kept[slot]! < key) {
      kept[slot - 1] = kept[slot]!;
      slot += 1;
    }
    kept[slot - 1] = key;
  }
  return kept;
}

/** Whole numbers below 2³³, higher first. Without words what is relevant is what is new. */
function keyFor(sort: SortOrder, blocks: Blocks, scores: Float32Array | null): (place: number) => number {
  const column = (name: 'cost' | 'publishedAt' | 'used') => (place: number) =>
    blocks[Math.floor(place / blockSize)]![name][place % blockSize]!;
  if (sort === 'relevance' && scores) return (place) => Math.min(highest, scores[place]! * 10_000_000);
  if (sort === 'used') return column('used');
  if (sort !== 'cost') return column('publishedAt');
  const cost = column('cost');
  return (place) => (cost(place) < 0 ? 0 : highest - Math.min(highest - 1, cost(place)));
}
