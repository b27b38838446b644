import { plainText } from '../../../platform/plain-text.ts';
import type { Section } from '../store.ts';

/** All that is read in a section, in one text, for comparing it word by word. */
export function comparedText(section: Section | null): string {
  if (!section) return '';
  const { body, hints, examples } = section;
  const parts = [
    plainText(body),
    ...Object.values(hints).map(plainText),
    ...examples.map(({ title, description }) => `• ${[title, plainText(description)].filter(Boolean).join(': ')}`),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
