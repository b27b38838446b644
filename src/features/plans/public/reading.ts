import type { Database } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/errors.ts';
import { newestStanding, type Published, type Version } from './published.ts';
import { findPublication, findVersions } from './store.ts';

export type Found =
  | { kind: 'standing'; published: Published; versions: Version[] }
  | { kind: 'withdrawn'; slug: string; version: Version; versions: Version[] };

/**
 * What an address of a plan gives: the publication with this number, or without a number the newest that stands. A plan that
 * was never published does not exist here, whoever asks.
 */
export async function openPublication(db: Database, slug: string, number?: number): Promise<Found> {
  const versions = await findVersions(db, { slug });
  const wanted = number ?? newestStanding(versions)?.number ?? versions[0]?.number;
  const version = versions.find((one) => one.number === wanted);
  if (!version) throw new NotFound();
  if (version.withdrawal) return { kind: 'withdrawn', slug, version, versions };
  const published = await findPublication(db, slug, version.number);
  if (!published || published.withdrawal) throw new NotFound();
  return { kind: 'standing', published, versions };
}
