import type { Database } from '../../../platform/database/index.ts';
import { idsAfter } from './index-store.ts';
import { indexCards } from './indexing.ts';

const step = 1000;
const first = '00000000-0000-0000-0000-000000000000';

/**
 * Makes the whole index anew, a thousand cards at a time, while people search: after a change of how words are taken, of the areas,
 * or of how often measures were taken over. Gives how many cards were looked at.
 */
export async function reindexAll(db: Database, onProgress: (done: number) => void = () => {}): Promise<number> {
  let done = 0;
  // Those that are known first, so that what is gone leaves its place to what is new.
  for (const which of ['indexed', 'cards'] as const) {
    for (let last = first; ; ) {
      const ids = await idsAfter(db, which, last, step);
      if (ids.length === 0) break;
      await db.transaction((tx) => indexCards(tx, ids));
      last = ids.at(-1)!;
      if (which === 'cards') done += ids.length;
      onProgress(done);
    }
  }
  return done;
}
