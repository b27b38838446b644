import { diffWordsWithSpace } from 'diff';

export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Characters; already taking longer texts apart into words takes too long. */
const longest = 50_000;

/** Milliseconds for all the texts of a page: it is made in one go, in which nobody else has a turn. */
const mostTime = 300;
let spent = 0;

/** Two texts word by word. Texts that have little in common, or are too long to compare in time, are shown whole. */
export function wordDifference(old: string, now: string): Piece[] {
  const [before, after] = [unwrapped(old), unwrapped(now)];
  const whole: Piece[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  if (Math.max(before.length, after.length) > longest || spent >= mostTime) return whole;
  const changes = timed(() =>
    diffWordsWithSpace(before, after, { maxEditLength: 1000, timeout: Math.min(mostTime - spent, 200) }),
  );
  if (!changes) return whole;
  const pieces = changes.map(({ added, removed, value }): Piece => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value };
  });
  const kept = pieces
    .filter((piece) => piece.kind === 'same')
    .reduce((sum, piece) => sum + piece.text.trim().length, 0);
  return kept * 5 < Math.min(before.length, after.length) ? whole : pieces;
}

function timed<Result>(work: () => Result): Result {
  const began = performance.now();
  if (spent === 0)
    setImmediate(() => {
      spent = 0;
    });
  const result = work();
  spent += performance.now() - began;
  return result;
}

/** Running text without the line breaks inside its paragraphs: where a line was cut says nothing. */
const unwrapped = (text: string): string =>
  text.includes('\n\n') ? text.replace(/([^\n])\n(?![\n\-*#>|\d])/g, '$1 ') : text;
