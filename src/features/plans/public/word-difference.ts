import { diffWordsWithSpace } from 'diff';

export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Two texts word by word. Texts that have little in common, or are too long to compare in time, are shown whole. */
export function wordDifference(old: string, now: string): Piece[] {
  const [before, after] = [unwrapped(old), unwrapped(now)];
  const whole: Piece[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  const changes = diffWordsWithSpace(before, after, { maxEditLength: 1000, timeout: 200 });
  if (!changes) return whole;
  const pieces = changes.map(({ added, removed, value }): Piece => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value };
  });
  const kept = pieces
    .filter((piece) => piece.kind === 'same')
    .reduce((sum, piece) => sum + piece.text.trim().length, 0);
  return kept * 5 < Math.min(before.length, after.length) ? whole : pieces;
}

/** Running text without the line breaks inside its paragraphs: where a line was cut says nothing. */
const unwrapped = (text: string): string =>
  text.includes('\n\n') ? text.replace(/([^\n])\n(?![\n\-*#>|\d])/g, '$1 ') : text;
