import type { Database } from '../../../../platform/database/index.ts';
import { newestPublished, sectionsOf } from '../../store.ts';

/** The sections of the newest edition of a guide, with where each is read. */
export async function sectionsNow(db: Database, programmeCode: string) {
  const edition = await newestPublished(db, programmeCode);
  if (!edition) return [];
  return (await sectionsOf(db, edition.id)).map(({ key, title }) => ({
    key,
    title,
    path: `/handreiking/${programmeCode}/editie/${edition.number}/${key}`,
  }));
}
