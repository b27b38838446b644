import { fold, wordsOf } from './fold.ts';
import { isStopWord } from './stop-words.ts';
import { type Synonyms, synonymAt } from './synonyms.ts';
import { piecesOf, termOf } from './terms.ts';

/** One way to meet a concept: all of these terms. */
export interface Alternative {
  terms: readonly string[];
  /** At most 1. */
  weight: number;
  /** Only when there is little else: of a compound, all but its last word. */
  isWide?: boolean;
}

/** Something that is asked for, in all the ways in which a card may say it. */
export interface Concept {
  /** As typed, folded. */
  words: readonly string[];
  alternatives: readonly Alternative[];
}

export interface Question {
  concepts: readonly Concept[];
  /** Words that must stand side by side, folded, with spaces around them. */
  phrases: readonly string[];
  /** Terms that may not be there. */
  excluded: readonly string[];
}

export interface QuestionOptions {
  synonyms: Synonyms;
  /** What mistyped words are taken for. */
  corrections?: ReadonlyMap<string, string>;
  /** Compounds that occur nowhere, to be taken as the words that they are made of. */
  apart?: ReadonlySet<string>;
  withoutCompounds?: boolean;
}

const mostConcepts = 12;
const synonymWeight = 0.8;
const correctionWeight = 0.8;
const apartWeight = 0.6;
const wideWeight = 0.1;

/** What typed words ask for: `"…"` for words side by side, `-` before a word that may not be there. */
export function questionOf(typed: string, options: QuestionOptions): Question {
  const phrases: string[] = [];
  const excluded: string[] = [];
  const plain = fold(typed)
    .replace(/["“”„«»]([^"“”„«»]*)["“”„«»]/g, (_, quoted: string) => {
      const words = wordsOf(quoted);
      if (words.length > 1) phrases.push(` ${words.join(' ')} `);
      return ` ${quoted} `;
    })
    .replace(/(^|\s)-([\p{L}\p{N}][\p{L}\p{N}-]*)/gu, (_, before: string, word: string) => {
      excluded.push(...wordsOf(word).map(termOf));
      return before;
    });
  const pieces = wordsOf(plain).flatMap((word) => (options.apart?.has(word) ? piecesOf(word) : [word]));
  const words = [...new Set(pieces)].filter((word) => !isStopWord(word)).slice(0, mostConcepts);
  return {
    concepts: conceptsOf(words, options),
    phrases: phrases.slice(0, 4),
    excluded: excluded.slice(0, mostConcepts),
  };
}

function conceptsOf(words: string[], options: QuestionOptions): Concept[] {
  const concepts: Concept[] = [];
  const terms = words.map(termOf);
  for (let at = 0; at < words.length; ) {
    const { length, others } = synonymAt(options.synonyms, terms, at);
    const own = words.slice(at, at + length);
    concepts.push({ words: own, alternatives: waysOf(own, others, options) });
    at += length;
  }
  return concepts;
}

function waysOf(
  words: readonly string[],
  synonyms: readonly (readonly string[])[],
  { corrections, withoutCompounds }: QuestionOptions,
): Alternative[] {
  const ways: Alternative[] = [{ terms: words.map(termOf), weight: 1 }];
  for (const terms of synonyms) ways.push({ terms, weight: synonymWeight });
  const [word] = words;
  const right = word === undefined || words.length > 1 ? undefined : corrections?.get(word);
  if (right) ways.push({ terms: [termOf(right)], weight: correctionWeight });
  if (withoutCompounds) return ways;
  for (const { terms, weight } of [...ways]) {
    const apart = [...new Set(terms.flatMap((term) => term.split('+')))].filter((stem) => stem !== 'her');
    if (apart.length > terms.length) ways.push({ terms: apart, weight: weight * apartWeight });
    const [start, ...rest] = terms[0]!.split('+').slice(0, -1);
    if (start && terms.length === 1 && weight === 1) {
      ways.push({ terms: [[start, ...rest].join('+')], weight: weight * wideWeight, isWide: true });
    }
  }
  return ways;
}

/** All terms that must be looked up for a question. */
export const termsIn = ({ concepts, excluded }: Question): string[] => [
  ...new Set([...concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms)), ...excluded]),
];
