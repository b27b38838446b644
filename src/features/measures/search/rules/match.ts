import { blockSize, eachEntry } from './postings.ts';
import type { Alternative, Question } from './question.ts';

/** Which cards of which blocks a term is in, as stored. */
export type Postings = ReadonlyMap<string, readonly { block: number; entries: Buffer }[]>;

/** Cards that meet at least one concept; `place` is block × 2048 + slot. */
export interface Matches {
  places: Int32Array;
  /** By place. */
  scores: Float32Array;
  /** Bits of the concepts that a card meets, by place. */
  met: Uint16Array;
  /** How rare each concept is; 0 for one that no card meets. */
  rarity: number[];
}

/** How rare something is that `count` of `total` cards have. */
const rarityOf = (count: number, total: number): number => Math.log(1 + (total - count + 0.5) / (count + 0.5));

/**
 * Scores all cards that meet at least one concept, with `isWide` also those that only meet one in a wide way: the sum of how rare each concept is × how much the card is about it, the best
 * of the ways in which it says it. This is BM25F with synonyms, compounds and corrections as one term.
 */
export function matchCards(
  question: Question,
  postings: Postings,
  { blocks, alive, isWide = false }: { blocks: number; alive: number; isWide?: boolean },
): Matches {
  const size = blocks * blockSize;
  const matches = { scores: new Float32Array(size), met: new Uint16Array(size), rarity: [] as number[] };
  const places = new Int32Array(size);
  let count = 0;
  const best = new Float32Array(size);
  const touched = new Int32Array(size);
  for (const [index, concept] of question.concepts.entries()) {
    const ways = concept.alternatives.filter((way) => isWide || !way.isWide);
    const found = meet(ways, postings, best, touched);
    const rarity = found === 0 ? 0 : rarityOf(found, alive);
    matches.rarity.push(rarity);
    for (let at = 0; at < found; at++) {
      const place = touched[at]!;
      if (matches.met[place] === 0) places[count++] = place;
      matches.met[place]! |= 1 << index;
      matches.scores[place]! += rarity * best[place]!;
      best[place] = 0;
    }
  }
  return { ...matches, places: places.subarray(0, count) };
}

/** Notes for each card the best way in which it meets a concept; gives how many cards do. */
function meet(ways: readonly Alternative[], postings: Postings, best: Float32Array, touched: Int32Array): number {
  let count = 0;
  const note = (place: number, weight: number) => {
    if (best[place] === 0) touched[count++] = place;
    if (weight > best[place]!) best[place] = weight;
  };
  for (const way of ways) {
    if (way.terms.length > 1) noteTogether(way, postings, best.length, note);
    else {
      for (const { block, entries } of postings.get(way.terms[0]!) ?? []) {
        eachEntry(entries, block, (place, weight) => note(place, weight * way.weight));
      }
    }
  }
  return count;
}

/** Notes the cards that have all terms, with the mean of their weights. */
function noteTogether(
  { terms, weight }: Alternative,
  postings: Postings,
  size: number,
  note: (place: number, weight: number) => void,
): void {
  const lists = terms.map((term) => postings.get(term) ?? []);
  const length = (list: (typeof lists)[number]) => list.reduce((sum, { entries }) => sum + entries.length, 0);
  lists.sort((a, b) => length(a) - length(b));
  if (length(lists[0]!) === 0) return;
  const seen = new Uint8Array(size);
  const sums = new Float32Array(size);
  for (const [index, list] of lists.entries()) {
    const isLast = index === lists.length - 1;
    for (const { block, entries } of list) {
      eachEntry(entries, block, (place, value) => {
        if (seen[place] !== index) return;
        seen[place] = index + 1;
        sums[place]! += value;
        if (isLast) note(place, (sums[place]! * weight) / terms.length);
      });
    }
  }
}
