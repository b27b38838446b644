import { readFileSync } from 'node:fs';
import { fromRoot } from '../../../../platform/root.ts';

export interface Lexicon {
  /** Words that others are made of, in each form in which they stand in them, with the word itself. */
  forms: ReadonlyMap<string, string>;
  /** Words that look made of others and are not. */
  whole: ReadonlySet<string>;
}

/** Reads `content/search/word-parts.txt`: a word a line; with `=` before it, one that is never taken apart. */
export function readLexicon(text: string): Lexicon {
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const parts = lines.filter((line) => !line.startsWith('='));
  const whole = lines.filter((line) => line.startsWith('=')).map((line) => line.slice(1));
  const forms = new Map(parts.flatMap((word) => formsOf(word).map((form) => [form, word] as const)));
  for (const word of parts) forms.set(word, word);
  return { forms, whole: new Set(whole) };
}

const hardened: Readonly<Record<string, string>> = { s: 'z', f: 'v' };

/** A noun as first or last part of a compound: straat, straten, straats; huis, huizen; pad, paden, padden. */
function formsOf(word: string): string[] {
  if (word.endsWith('e')) return [word, `${word}n`, `${word}s`];
  const end = word.at(-1)!;
  const soft = (hardened[end] ?? '') && `${word.slice(0, -1)}${hardened[end]}en`;
  const long = /^(.*)([aeou])\2([bcdfgklmnprst])$/.exec(word);
  const short = /[^aeiou][aeiou][bcdfgklmnprst]$/.test(word);
  const open = long ? [`${long[1]}${long[2]}${hardened[end] ?? end}en`, `${long[1]}${long[2]}${end}en`] : [`${word}en`];
  return [word, `${word}s`, ...open, ...(short ? [`${word}${end}en`] : []), ...(soft && !long ? [soft] : [])];
}

let shipped: Lexicon | undefined;
const lexicon = (): Lexicon => {
  shipped ??= readLexicon(readFileSync(fromRoot('content', 'search', 'word-parts.txt'), 'utf8'));
  return shipped;
};

const shortest = 3;
const longest = 20;
const shortestWord = 6;
const mostParts = 5;

interface Way {
  cost: number;
  parts: string[];
}

/**
 * The words that a folded compound is made of, first to last, each as it stands in the lexicon: "verkeersveiligheidsplannen" →
 * verkeer, veiligheid, plan. Only the word itself when it is no compound.
 */
export function partsOf(word: string, { forms, whole } = lexicon()): string[] {
  if (word.length < shortestWord || whole.has(word) || /\p{N}/u.test(word)) return [word];
  // The cheapest way to each place in the word; of equals, the one whose first parts are longest.
  const best: (Way | undefined)[] = [{ cost: 0, parts: [] }];
  for (let from = 0; from <= word.length - shortest; from++) {
    const reached = best[from];
    if (!reached) continue;
    for (let to = from + shortest; to <= Math.min(word.length, from + longest); to++) {
      const form = word.slice(from, to);
      const part = form.length < word.length ? forms.get(form) : undefined;
      if (part === undefined) continue;
      const cost = reached.cost + 1 + (part === form ? 0 : 0.1);
      if (cost <= (best[to]?.cost ?? Number.POSITIVE_INFINITY)) best[to] = { cost, parts: [...reached.parts, part] };
    }
  }
  const parts = best[word.length]?.parts;
  return parts && parts.length <= mostParts ? parts : [word];
}
