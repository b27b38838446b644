import { partsOf } from './compounds.ts';
import { stemOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** A term under which a word is found; `share` says how much of the word it is. */
export interface Term {
  term: string;
  share: number;
}

/** What one of the parts of a compound counts for, and two or more that stand side by side in it. */
export const partShare = 0.5;
export const spanShare = 0.8;

// A prefix by which nobody searches.
const silent = new Set(['her']);

/** The words that a folded word is made of, through its hyphens and compounds; one when it is simple. */
export const piecesOf = (word: string): string[] => word.split('-').flatMap((piece) => partsOf(piece));

/** The stems of the words that a folded word is made of. */
export const stemsOf = (word: string): string[] => piecesOf(word).map(stemOf);

/** The term of a whole word: of a compound its parts, so that the letters that link them make no difference. */
export const termOf = (word: string): string => stemsOf(word).join('+');

const known = new Map<string, readonly Term[]>();
const mostKnown = 60_000;

/**
 * All terms of a folded word: itself, and of a compound its parts and their neighbours, so that "fietspadenplan" is found by
 * "fietspad" and by "plan". None for a stop word.
 */
export function termsOf(word: string): readonly Term[] {
  const kept = known.get(word);
  if (kept) return kept;
  const terms = made(word);
  if (known.size >= mostKnown) known.clear();
  known.set(word, terms);
  return terms;
}

function made(word: string): Term[] {
  if (isStopWord(word)) return [];
  const stems = stemsOf(word);
  const found = new Map([[stems.join('+'), 1]]);
  for (let length = stems.length - 1; length > 0; length--) {
    for (let from = 0; from + length <= stems.length; from++) {
      const span = stems.slice(from, from + length);
      const term = span.join('+');
      if (silent.has(term) || term.length < 2 || isStopWord(term) || found.has(term)) continue;
      found.set(term, length === 1 ? partShare : spanShare);
    }
  }
  return [...found].map(([term, share]) => ({ term, share }));
}
