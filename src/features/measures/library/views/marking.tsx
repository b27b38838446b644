import { marked } from '../../search/index.ts';
import type { Mark } from './Hits.tsx';

/** Marks the words of a text that a search looked for. */
export const marking =
  (stems: ReadonlySet<string>): Mark =>
  (text) =>
    marked(text, stems).map(({ text: piece, isHit }, index) => (isHit ? <mark key={index}>{piece}</mark> : piece));
