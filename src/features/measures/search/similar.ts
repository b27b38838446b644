import type { Database } from '../../../platform/database/index.ts';
import { findIndexed } from './index-store.ts';
import { type Matches, matchCards } from './rules/match.ts';
import { blockSize, unpackEntries } from './rules/postings.ts';
import type { Question } from './rules/question.ts';
import { idsInOrder } from './rules/tally.ts';
import { type Found, rarestTerms, readIndex } from './search-store.ts';

// By so many of its rarest words a card is told from others.
const telling = 14;

/** Ids of cards that resemble this one by their words, most alike first; none for a card that is not public. */
export async function similarCards(db: Database, cardId: string, most = 6): Promise<string[]> {
  const [card] = await findIndexed(db, [cardId]);
  if (!card) return [];
  const found = await readIndex(db, await rarestTerms(db, card.terms, telling));
  const matches = matchCards(likeness(found, card.place), found.postings, {
    blocks: found.blocks.length,
    alive: found.alive,
  });
  const places = matches.places.filter((place) => place !== card.place && sharesEnough(matches, place));
  return idsInOrder(found.blocks, places, { sort: 'relevance', scores: matches.scores, from: 0, to: most });
}

/** The terms as a question, each as heavy as it is in the card itself. */
function likeness({ postings }: Found, place: number): Question {
  const concepts = [...postings].map(([term, lists]) => {
    const own = lists.find(({ block }) => block === Math.floor(place / blockSize));
    const weight = own ? (unpackEntries(own.entries).get(place % blockSize) ?? 0) : 0;
    return { words: [term], alternatives: [{ terms: [term], weight }] };
  });
  return { concepts, phrases: [], excluded: [] };
}

/** One rare word in common, such as the name of a street, makes no likeness. */
function sharesEnough({ met }: Matches, place: number): boolean {
  const bits = met[place]!;
  return (bits & (bits - 1)) !== 0;
}
