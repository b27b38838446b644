import { wordsOf } from './fold.ts';
import { isStopWord } from './stop-words.ts';
import { termOf } from './terms.ts';

/** For words that have synonyms, by their terms with a space between: the terms of each of those. */
export type Synonyms = ReadonlyMap<string, readonly (readonly string[])[]>;

export const noSynonyms: Synonyms = new Map();
const mostWords = 4;

/** The terms of each word that counts: "kleine en middelgrote ondernemingen" has three. */
const termsIn = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => !isStopWord(word))
    .slice(0, mostWords)
    .map(termOf);

/** Makes groups of words that mean the same ready for use. What is in two groups has the others of both. */
export function readSynonyms(groups: readonly (readonly string[])[]): Synonyms {
  const found = new Map<string, Map<string, string[]>>();
  for (const group of groups) {
    const members = group.map(termsIn).filter((terms) => terms.length > 0);
    for (const member of members) {
      const key = member.join(' ');
      const others = found.get(key) ?? new Map<string, string[]>();
      for (const other of members) if (other.join(' ') !== key) others.set(other.join(' '), other);
      found.set(key, others);
    }
  }
  return new Map([...found].map(([key, others]) => [key, [...others.values()]]));
}

/** Terms that a member of a group stands for, when the words from `at` on begin with one: the longest, with how many words it takes. */
export function synonymAt(synonyms: Synonyms, terms: readonly string[], at: number) {
  for (let length = Math.min(mostWords, terms.length - at); length > 0; length--) {
    const others = synonyms.get(terms.slice(at, at + length).join(' '));
    if (others) return { length, others };
  }
  return { length: 1, others: [] };
}
