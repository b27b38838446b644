import type { Database } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/errors.ts';
import { pageSize, type SearchQuery } from './query.ts';
import type { SearchResult } from './result.ts';
import { chooseMatches, enough } from './rules/choose.ts';
import { nearest } from './rules/distance.ts';
import { matchCards, type Postings } from './rules/match.ts';
import { blockSize, eachEntry, entrySize } from './rules/postings.ts';
import { type Alternative, type Question, questionOf, termsIn } from './rules/question.ts';
import { noSynonyms, type Synonyms } from './rules/synonyms.ts';
import { idsInOrder, tally } from './rules/tally.ts';
import { piecesOf } from './rules/terms.ts';
import { type Found, readIndex, withPhrases } from './search-store.ts';
import { synonymsOf } from './synonyms.ts';
import { findSimilarWords } from './words-store.ts';

/** What search may leave out, to see what each part brings. */
export interface Ablation {
  withoutCompounds?: boolean;
  withoutSynonyms?: boolean;
  withoutCorrections?: boolean;
}

/**
 * Finds published cards.
 *
 * @throws NotFound for a page past the last
 */
export async function searchCards(db: Database, query: SearchQuery, ablation: Ablation = {}): Promise<SearchResult> {
  const synonyms = ablation.withoutSynonyms ? noSynonyms : await synonymsOf(db);
  const { question, found, suggestion } = await ask(db, query.words, synonyms, ablation);
  const { places, scores, isRelaxed } = await answer(db, question, found);
  const { places: passed, facets } = tally(found.blocks, places, query.facets);
  const pages = Math.max(1, Math.ceil(passed.length / pageSize));
  if (query.page > pages) throw new NotFound();
  const [from, to] = [(query.page - 1) * pageSize, query.page * pageSize];
  return {
    ids: idsInOrder(found.blocks, passed, { sort: query.sort, scores, from, to }),
    total: passed.length,
    page: query.page,
    pages,
    facets,
    suggestion,
    isRelaxed,
    stems: new Set(question.concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms))),
  };
}

// A word in so few cards may be a mistake of those, when one that looks like it is in many times more.
const few = 3;
const muchMore = 20;

interface Asked {
  question: Question;
  found: Found;
  suggestion: string | null;
}

/** Looks up the words. What occurs nowhere is taken apart, or for the nearest word that does; so is what hardly occurs for one that often does. */
async function ask(db: Database, words: string, synonyms: Synonyms, ablation: Ablation): Promise<Asked> {
  const { withoutCompounds = false } = ablation;
  const question = questionOf(words, { synonyms, withoutCompounds });
  const found = await readIndex(db, termsIn(question));
  if (ablation.withoutCorrections) return { question, found, suggestion: null };
  const corrections = new Map<string, string>();
  const apart = new Set<string>();
  for (const { words: own, alternatives } of question.concepts) {
    const [word] = own;
    const cards = countCards(alternatives, found.postings);
    if (!word || own.length > 1 || cards > few) continue;
    if (cards === 0 && piecesOf(word).length > 1 && !withoutCompounds) apart.add(word);
    else {
      const right = nearest(word, await findSimilarWords(db, word), cards * muchMore);
      if (right) corrections.set(word, right);
    }
  }
  if (corrections.size + apart.size === 0) return { question, found, suggestion: null };
  const corrected = questionOf(words, { synonyms, withoutCompounds, corrections, apart });
  if (corrections.size === 0)
    return { question: corrected, found: await readIndex(db, termsIn(corrected)), suggestion: null };
  const suggestion = [...corrections].reduce((text, [wrong, right]) => text.replace(wrong, right), words.toLowerCase());
  return { question: corrected, found: await readIndex(db, termsIn(corrected)), suggestion };
}

/** In how many cards a concept is, in the way that most have; beyond `few` the number is not exact. */
function countCards(ways: readonly Alternative[], postings: Postings): number {
  let most = 0;
  for (const { terms, isWide } of ways) {
    if (isWide) continue;
    const lists = terms.map((term) => postings.get(term) ?? []);
    const least = Math.min(
      ...lists.map((list) => list.reduce((sum, { entries }) => sum + entries.length / entrySize, 0)),
    );
    if (least <= most) continue;
    most = terms.length === 1 ? least : Math.max(most, countTogether(lists.map((list) => list.flatMap(placesIn))));
    if (most > few) return most;
  }
  return most;
}

function countTogether(lists: number[][]): number {
  const [first, ...others] = lists.sort((a, b) => a.length - b.length);
  const sets = others.map((places) => new Set(places));
  return first!.filter((place) => sets.every((places) => places.has(place))).length;
}

interface Answer {
  places: Int32Array;
  scores: Float32Array | null;
  isRelaxed: boolean;
}

async function answer(db: Database, question: Question, { blocks, postings, alive }: Found): Promise<Answer> {
  const isOpen = question.concepts.length === 0;
  const size = { blocks: blocks.length, alive };
  let matches = isOpen ? null : matchCards(question, postings, size);
  let chosen = matches && chooseMatches(matches);
  if (matches && chosen && chosen.places.length < enough) {
    matches = matchCards(question, postings, { ...size, isWide: true });
    chosen = chooseMatches(matches);
  }
  const { places, isRelaxed } = chosen ?? { places: everyPlace(blocks), isRelaxed: false };
  const without = new Set<number>();
  for (const list of question.excluded.flatMap((term) => postings.get(term) ?? [])) {
    for (const place of placesIn(list)) without.add(place);
  }
  const allowed = without.size > 0 ? places.filter((place) => !without.has(place)) : places;
  const { phrases } = question;
  const passed = phrases.length > 0 && allowed.length > 0 ? await withPhrases(db, allowed, phrases) : allowed;
  return { places: passed, scores: matches?.scores ?? null, isRelaxed };
}

function placesIn({ block, entries }: { block: number; entries: Buffer }): number[] {
  const places: number[] = [];
  eachEntry(entries, block, (place) => places.push(place));
  return places;
}

function everyPlace(blocks: Found['blocks']): Int32Array {
  const all = new Int32Array(blocks.length * blockSize);
  for (let place = 0; place < all.length; place++) all[place] = place;
  return all;
}
