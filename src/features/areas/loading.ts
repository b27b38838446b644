import type { Database } from '../../platform/database/index.ts';
import { record } from '../../platform/journal.ts';
import { readSetting, writeSetting } from '../../platform/settings.ts';
import { fingerprint, readContent, readContentFiles } from './import/content.ts';
import { upsertRows } from './store.ts';

const loaded = 'areas.content';
const order = ['kinds', 'areas', 'memberships', 'successions', 'earlier'] as const;

/** Loads the areas of `content/areas/`, once per edition of those files. Returns whether there was anything to load. */
export async function loadAreas(db: Database): Promise<boolean> {
  const files = readContentFiles();
  const edition = fingerprint(files);
  if ((await readSetting(db, loaded)) === edition) return false;
  const content = readContent(files);
  await db.transaction(async (tx) => {
    for (const fileKind of order) await upsertRows(tx, fileKind, content[fileKind]);
    await writeSetting(tx, loaded, edition);
    await record(tx, { act: 'areas.loaded', subject: { type: 'areas', id: 'content' }, viewer: null });
  });
  return true;
}
