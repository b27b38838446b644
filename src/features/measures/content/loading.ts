import { createHash } from 'node:crypto';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import { record } from '../../../platform/journal.ts';
import { readSetting, writeSetting } from '../../../platform/settings.ts';
import { findMendedKeys, upsertCards } from '../cards/store.ts';
import { indexCards } from '../search/index.ts';
import { readContent, readContentFile } from './read.ts';

const loaded = 'measures.content';

/**
 * Loads the reference measures of `content/measures/`, once per edition of that file; a card that people mended or took away here stays
 * as they left it. Gives whether there was anything to load.
 */
export async function loadMeasures(db: Database, clock: Clock): Promise<boolean> {
  const text = readContentFile();
  const edition = createHash('sha256').update(text).digest('hex');
  if ((await readSetting(db, loaded)) === edition) return false;
  const cards = readContent(text, clock.now());
  await db.transaction(async (tx) => {
    const touched = await findMendedKeys(tx, 'reference');
    const ids = await upsertCards(
      tx,
      cards.filter(({ originKey }) => !touched.has(originKey)),
    );
    await indexCards(tx, ids);
    await writeSetting(tx, loaded, edition);
    await record(tx, { act: 'measures.loaded', subject: { type: 'measures', id: 'content' }, viewer: null });
  });
  return true;
}
