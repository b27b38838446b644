import { fold, withoutApostrophe } from './fold.ts';
import { termsOf } from './terms.ts';

export interface Piece {
  text: string;
  /** It is a word that was looked for, or contains one. */
  isHit: boolean;
}

/** A text in pieces, so that the words by which a search found it can be marked. Together the pieces are the text. */
export function marked(text: string, stems: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of text.split(/([\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*)/u)) {
    if (piece === '') continue;
    const isHit = /[\p{L}\p{N}]/u.test(piece) && isFoundBy(piece, stems);
    const last = pieces.at(-1);
    if (last && last.isHit === isHit && !isHit) last.text += piece;
    else pieces.push({ text: piece, isHit });
  }
  return pieces;
}

const isFoundBy = (word: string, stems: ReadonlySet<string>): boolean =>
  termsOf(withoutApostrophe(fold(word))).some(({ term }) => stems.has(term));
