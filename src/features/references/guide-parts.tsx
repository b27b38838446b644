import type { VNode } from 'preact';
import { type Clock, today } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import type { FollowSubject } from '../../platform/events.ts';
import { isUuid } from '../accounts/index.ts';
import { dueThisMonth } from './rules/month.ts';
import { findStandings, selectReferences } from './store.ts';
import { referencePath } from './turning.ts';
import { copyUses, referencesUnder } from './use-store.ts';
import { workAt } from './views/paths.ts';
import { ReferenceList } from './views/ReferenceList.tsx';

/** The rules that each of these sections of a guide leans on, to show under its text; by the id of the section. */
export const referenceNotes =
  ({ db, clock }: { db: Database; clock: Clock }) =>
  async ({ sections }: { sections: readonly { id: string }[] }): Promise<Map<string, VNode>> => {
    const ids = sections.map(({ id }) => id);
    const found = await referencesUnder(db, 'guide-section', ids, today(clock));
    const level = sections.length === 1 ? 2 : undefined;
    return new Map([...found].map(([id, references]) => [id, <ReferenceList key={id} {...{ references, level }} />]));
  };

/** A new edition leans on the rules that the edition before leant on. */
export const takeReferencesAlong = (tx: Database, pairs: readonly { from: string; to: string }[]): Promise<void> =>
  copyUses(tx, 'guide-section', new Map(pairs.map(({ from, to }) => [from, to])));

/** What waits in the register for the editors of a guide. */
export const referenceTask =
  ({ clock }: { clock: Clock }) =>
  async (db: Database, programme: string) => {
    const day = today(clock);
    const references = await findStandings(db, day, { programme });
    const count = dueThisMonth(references, day).length;
    return { words: 'references.work.title', count, path: workAt(programme) };
  };

/** A rule as something to follow. */
export const referenceSubject = ({ db }: { db: Database }): FollowSubject => ({
  kind: 'reference',
  async describe(id) {
    const [found] = isUuid(id) ? await selectReferences(db, { id }) : [];
    return found ? { title: found.title, path: referencePath(found.id) } : null;
  },
});
