import { wordsOf } from './fold.ts';
import { termsOf } from './terms.ts';

/** The texts of a card by how much they tell about it. */
export interface CardTexts {
  title: string;
  /** The action plan it stands under. */
  plan: string;
  objective: string;
  description: string;
  /** Names that people search by: municipality, organisation, themes. */
  labels: string;
}

interface Field {
  weight: number;
  /** How much its length matters, 0 to 1. */
  norm: number;
  /** Words that such a text usually has. */
  length: number;
}

/** BM25F: fields are weighed before they are added up. Lengths are those of Flemish multi-year plans. */
export const fields: Record<keyof CardTexts, Field> = {
  title: { weight: 4, norm: 0.4, length: 9 },
  plan: { weight: 1, norm: 0.4, length: 10 },
  objective: { weight: 0.4, norm: 0.4, length: 12 },
  description: { weight: 1.2, norm: 0.6, length: 35 },
  labels: { weight: 1.5, norm: 0, length: 10 },
};

const saturation = 1.6;

export interface Analysed {
  /** What each term says about the card, above 0 and below 1: BM25F without how rare the term is. */
  weights: ReadonlyMap<string, number>;
  /** All words in order, folded, between spaces; fields apart by `|`. */
  words: string;
}

/** What search keeps of a card. */
export function analyse(texts: CardTexts): Analysed {
  const counts = new Map<string, number>();
  const all: string[] = [];
  for (const name of Object.keys(fields) as (keyof CardTexts)[]) {
    const { weight, norm, length } = fields[name];
    const words = wordsOf(texts[name]);
    all.push(words.join(' '));
    const part = weight / (1 - norm + (norm * words.length) / length);
    for (const word of words) {
      for (const { term, share } of termsOf(word)) counts.set(term, (counts.get(term) ?? 0) + part * share);
    }
  }
  const weights = new Map([...counts].map(([term, count]) => [term, count / (saturation + count)]));
  return { weights, words: ` ${all.join(' | ')} ` };
}
