import { readFileSync } from 'node:fs';
import type { Database, Transaction } from '../../../platform/database/index.ts';
import { record } from '../../../platform/journal.ts';
import { fromRoot } from '../../../platform/root.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { readSynonyms, type Synonyms } from './rules/synonyms.ts';
import { findSynonyms, holdSynonyms, replaceSynonyms } from './words-store.ts';

/** Groups in a text: one a line, with `;` between words that mean the same. */
export const groupsIn = (text: string): string[][] =>
  text
    .split(/\r?\n/)
    .map((line) =>
      line
        .split(';')
        .map((words) => words.trim().replace(/\s+/g, ' '))
        .filter((words) => words !== ''),
    )
    .filter((group) => group.length > 0);

/** The groups that the product comes with: `content/search/synonyms.csv`. */
export const shippedGroups = (): string[][] =>
  groupsIn(readFileSync(fromRoot('content', 'search', 'synonyms.csv'), 'utf8'));

/** The groups that count: those of the administrators, or as long as they wrote none those that the product comes with. */
export async function synonymGroups(db: Database): Promise<{ groups: string[][]; isShipped: boolean }> {
  const rows = await findSynonyms(db);
  if (rows.length === 0) return { groups: shippedGroups(), isShipped: true };
  return { groups: rows.map(({ words }) => words), isShipped: false };
}

interface Kept {
  synonyms: Synonyms;
  until: number;
}

let kept = new WeakMap<Database, Kept>();
const keptFor = 10_000;

/** What words stand for in a search; another process hears of a change within ten seconds. */
export async function synonymsOf(db: Database): Promise<Synonyms> {
  const known = kept.get(db);
  if (known && known.until > performance.now()) return known.synonyms;
  const synonyms = readSynonyms((await synonymGroups(db)).groups);
  kept.set(db, { synonyms, until: performance.now() + keptFor });
  return synonyms;
}

/**
 * Writes the groups in place of those that were there; without any, those that the product comes with count again. False, with
 * nothing done, when the groups that are there are not those that `isKnown` knows.
 */
export async function changeSynonyms(
  tx: Transaction,
  groups: readonly (readonly string[])[],
  viewer: Viewer,
  isKnown: (before: string[][]) => boolean,
): Promise<boolean> {
  await holdSynonyms(tx);
  if (!isKnown((await synonymGroups(tx)).groups)) return false;
  await replaceSynonyms(tx, groups, viewer.personId);
  const subject = { type: 'synonyms', id: 'search' };
  await record(tx, { act: 'synonyms.changed', subject, viewer, details: { groups: groups.length } });
  kept = new WeakMap();
  return true;
}
