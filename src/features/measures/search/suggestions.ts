import type { Database } from '../../../platform/database/index.ts';
import { fold } from './rules/fold.ts';
import { findWordsFrom } from './words-store.ts';

const most = 8;

/** What someone may be typing: the words so far, with the last one completed to words that occur in most measures. */
export async function suggest(db: Database, typed: string): Promise<string[]> {
  const [, before, start] = /^(.*?)([\p{L}\p{N}-]*)$/su.exec(typed) ?? [];
  const folded = fold(start ?? '');
  if (folded.length < 2) return [];
  const words = await findWordsFrom(db, folded, most);
  return words.map(({ word }) => `${before}${word}`);
}
