import type { Path, Problem } from './problem.ts';

/** How many parts may stand within each other; a plan needs ten. */
export const deepest = 100;

export type Place = { line: number; column: number };

/** A text that was taken apart: what it says, where each part stands, and what is wrong with it as YAML or JSON. */
export type Source = {
  value: unknown;
  problems: Problem[];
  /** Where the value, or the key before it, stands; the nearest part around it when there is no such path. */
  place: (path: Path, of: 'value' | 'key') => Place;
  /** A number, true or false as the file writes it (`01234`, `1.50`), which its value no longer tells. */
  written: (path: Path) => string;
};

/** Places of offsets in a text, lines and columns from 1. */
export function lines(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
