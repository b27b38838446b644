import type { Database } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/errors.ts';
import { pageSize, type SearchQuery } from './query.ts';
import type { SearchResult } from './result.ts';
import { chooseMatches } from './rules/choose.ts';
import { matchCards } from './rules/match.ts';
import { blockSize } from './rules/postings.ts';
import { type Question, questionOf, termsIn } from './rules/question.ts';
import { noSynonyms } from './rules/synonyms.ts';
import { idsInOrder, tally } from './rules/tally.ts';
import { type Found, readIndex, withPhrases } from './search-store.ts';

/**
 * Finds published cards.
 *
 * @throws NotFound for a page past the last
 */
export async function searchCards(db: Database, query: SearchQuery): Promise<SearchResult> {
  const question = questionOf(query.words, { synonyms: noSynonyms });
  const found = await readIndex(db, termsIn(question));
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
    suggestion: null,
    isRelaxed,
    stems: new Set(question.concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms))),
  };
}

interface Answer {
  places: Int32Array;
  scores: Float32Array | null;
  isRelaxed: boolean;
}

async function answer(db: Database, question: Question, { blocks, postings, alive }: Found): Promise<Answer> {
  const isOpen = question.concepts.length === 0;
  const matches = isOpen ? null : matchCards(question, postings, blocks.length, alive);
  const { places, isRelaxed } = matches ? chooseMatches(matches) : { places: everyPlace(blocks), isRelaxed: false };
  const without = new Set(question.excluded.flatMap((term) => placesOf(postings.get(term) ?? [])));
  const allowed = without.size > 0 ? places.filter((place) => !without.has(place)) : places;
  const { phrases } = question;
  const passed = phrases.length > 0 && allowed.length > 0 ? await withPhrases(db, allowed, phrases) : allowed;
  return { places: passed, scores: matches?.scores ?? null, isRelaxed };
}

function everyPlace(blocks: Found['blocks']): Int32Array {
  const all = new Int32Array(blocks.length * blockSize);
  for (let place = 0; place < all.length; place++) all[place] = place;
  return all;
}

function placesOf(lists: readonly { block: number; entries: Buffer }[]): number[] {
  const places: number[] = [];
  for (const { block, entries } of lists) {
    for (let at = 0; at < entries.length; at += 4) places.push(block * blockSize + entries.readUInt16LE(at));
  }
  return places;
}

/** Cards that resemble this one, most alike first. */
export async function similarCards(_db: Database, _cardId: string, _most = 6): Promise<string[]> {
  return [];
}
