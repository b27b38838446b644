import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { sharedClusters } from './binaries.ts';
import { DatabaseUnavailable } from './errors.ts';
import { type Account, blockers, canReach, isRoot, nobody } from './ownership.ts';
import type { Log } from './types.ts';

/** Where the cluster is or will be, and the account that owns it when that is not ours. */
export type Place = { cluster: string; account: Account | undefined };

const pointer = (dataDir: string): string => join(dataDir, 'database-location.txt');

/** Finds the cluster of a data folder, or chooses where it comes. */
export function findPlace(dataDir: string, log: Log): Place {
  const folder = resolve(dataDir);
  try {
    mkdirSync(folder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
  } catch (error) {
    throw new DatabaseUnavailable(
      `Cannot make the data folder ${folder} (${(error as Error).message}). Choose another DATA_DIR.`,
    );
  }
  const cluster = readPointer(folder) ?? join(folder, 'database');
  if (existsSync(join(cluster, 'PG_VERSION')) || isForbidden(cluster)) return { cluster, account: owner(cluster) };
  if (!isRoot()) return { cluster, account: undefined };
  return choosePlace(folder, nobody(), log);
}

function isForbidden(cluster: string): boolean {
  try {
    statSync(join(cluster, 'PG_VERSION'));
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}

/** PostgreSQL only opens a folder of its own account. */
function owner(cluster: string): Account | undefined {
  const { uid, gid } = statSync(cluster);
  if (process.platform === 'win32') return undefined;
  if (uid === 0) {
    throw new DatabaseUnavailable(
      `The database in ${cluster} belongs to root, and PostgreSQL does not run as root. Hand it over: chown -R nobody ${cluster}`,
    );
  }
  if (uid === process.getuid?.()) return undefined;
  if (!isRoot()) {
    throw new DatabaseUnavailable(
      `The database in ${cluster} belongs to another user (number ${uid}), for example because it was first started as root. ` +
        `Start as that user or as root, choose another DATA_DIR, or hand it over: chown -R ${process.getuid?.()} ${cluster}`,
    );
  }
  if (!canReach(dirname(cluster), { uid, gid })) {
    throw new DatabaseUnavailable(
      `The database in ${cluster} belongs to user number ${uid}, who may not pass through ${blockers(dirname(cluster), { uid, gid }).join(' and ')}. ` +
        'Allow it (chmod o+x on those folders) or move the data folder.',
    );
  }
  return { uid, gid };
}

function choosePlace(dataDir: string, account: Account, log: Log): Place {
  const blocking = blockers(dataDir, account);
  if (blocking.length === 1 && blocking[0] === dataDir && statSync(dataDir).uid === 0) {
    // Better than moving the data: a mounted volume keeps what is inside it, and passing through is not reading.
    chmodSync(dataDir, (statSync(dataDir).mode & 0o777) | 0o001);
    log.info({ dataDir }, 'Let the database account pass through the data folder (mode +x)');
    blocking.pop();
  }
  if (blocking.length === 0) return { cluster: join(dataDir, 'database'), account };
  const cluster = join(sharedClusters(), `database-${randomBytes(6).toString('hex')}`);
  log.warn({ cluster, closed: blocking }, 'The database comes outside the data folder: its account cannot reach that');
  return { cluster, account };
}

/**
 * Notes in the data folder where its cluster is, when that is elsewhere. Done last, so that it never names a half-made cluster; of two first
 * starts at the same time the second takes the place of the first.
 */
export function settlePlace(dataDir: string, place: Place): Place {
  const folder = resolve(dataDir);
  if (dirname(place.cluster) === folder || readPointer(folder) === place.cluster) return place;
  const text = [
    place.cluster,
    '',
    'The database of this data folder is in the folder named on the first line. PostgreSQL does not run as root,',
    'and the account it runs as instead cannot reach this folder. Copy both when you move or back up the data.',
    '',
  ];
  const draft = `${pointer(folder)}.${process.pid}`;
  writeFileSync(draft, text.join('\n'), { mode: 0o644, flush: true });
  try {
    linkSync(draft, pointer(folder));
    return place;
  } catch (error) {
    const first = readPointer(folder);
    if (!first) throw error;
    rmSync(place.cluster, { recursive: true, force: true });
    return { ...place, cluster: first };
  } finally {
    rmSync(draft, { force: true });
  }
}

function readPointer(dataDir: string): string | undefined {
  if (!existsSync(pointer(dataDir))) return undefined;
  const cluster = readFileSync(pointer(dataDir), 'utf8').split('\n')[0]?.trim() ?? '';
  if (cluster && existsSync(cluster)) return cluster;
  throw new DatabaseUnavailable(
    `${pointer(dataDir)} says the database is in "${cluster}", but that folder is gone. Put it back from a backup; ` +
      'to begin with an empty database, remove that file.',
  );
}
