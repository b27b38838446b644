import { createHash } from 'node:crypto';
import type { SubmittedDocument } from './answers.ts';

/** The same value always in the same bytes: keys in the order of their characters, and none without a value. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, ordered(inner)]));
}

/**
 * What was sent in as the file that anyone can download and check: UTF-8 JSON, keys sorted, two spaces, a line end. The database keeps keys in
 * an order of its own, so the file is always written anew, and always the same to the byte.
 */
export const writeSubmitted = (document: SubmittedDocument): string =>
  `${JSON.stringify(ordered(document), null, 2)}\n`;

/** Hexadecimal SHA-256 of a text as UTF-8. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Tells whether two contents say the same, whatever the order of their keys. */
export const digestOf = (content: unknown): string => sha256(JSON.stringify(ordered(content)));
