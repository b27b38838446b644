import type { Database } from '../../../platform/database/index.ts';
import { plainText } from '../../../platform/plain-text.ts';
import type { Section } from '../store.ts';
import { findTexts } from './store.ts';

export interface Found {
  section: Section;
  /** Running text in pieces; those found are marked. */
  excerpt: { text: string; isFound: boolean }[];
}

/** The sections in which all the words of a question occur, best first. */
export async function searchSections(db: Database, sections: readonly Section[], question: string): Promise<Found[]> {
  const words = question.match(/[\p{L}\p{N}]+/gu)?.slice(0, 12) ?? [];
  const texts = sections.map((section) => ({ key: section.key, title: section.title, text: textOf(section) }));
  const byKey = new Map(sections.map((section) => [section.key, section]));
  const hits = await findTexts(db, texts, words);
  return hits.flatMap(({ key, excerpt }) => {
    const section = byKey.get(key);
    return section ? [{ section, excerpt: marked(excerpt) }] : [];
  });
}

const textOf = ({ body, hints, examples }: Section): string =>
  [
    plainText(body),
    ...Object.values(hints).map(plainText),
    ...examples.map(({ title, description, place }) =>
      [title, plainText(description), place].filter(Boolean).join('. '),
    ),
  ]
    .join('\n')
    .replace(/[\uE000\uE001\0]/g, '');

function marked(excerpt: string): Found['excerpt'] {
  return excerpt
    .split(/([\uE000][^\uE001]*[\uE001])/)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece.replace(/[\uE000\uE001]/g, ''), isFound: piece.startsWith('\uE000') }));
}
