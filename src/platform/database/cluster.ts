import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { DatabaseUnavailable } from './errors.ts';
import { spawnOptions } from './ownership.ts';
import type { Place } from './place.ts';
import { isAlive, until } from './processes.ts';
import type { Log } from './types.ts';

export const superuser = 'relance';

const passwordFile = (cluster: string): string => `${cluster}.password`;

/** Makes sure that there is a whole cluster of the right version. An interrupted first start leaves only a draft, which is thrown away. */
export async function ensureCluster(binaries: Binaries, place: Place, log: Log): Promise<void> {
  await removeDrafts(place.cluster);
  if (!existsSync(join(place.cluster, 'PG_VERSION'))) await createCluster(binaries, place, log);
  const major = Number.parseInt(readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8'), 10);
  if (major === binaries.major) return;
  throw new DatabaseUnavailable(
    major > binaries.major
      ? `The database in ${place.cluster} was made by PostgreSQL ${major}; this version of the application brings ${binaries.major}. ` +
          'Nothing was touched. Start a newer version of the application, or choose another DATA_DIR.'
      : `The database in ${place.cluster} was made by PostgreSQL ${major}; this version of the application brings ${binaries.major}. ` +
          `Nothing was touched. Move it once: start PostgreSQL ${major} on that folder, write it out with pg_dump, ` +
          'start the application on a new DATA_DIR and stop it, and read the dump in with psql.',
  );
}

async function createCluster(binaries: Binaries, { cluster, account }: Place, log: Log): Promise<void> {
  if (existsSync(cluster) && readdirSync(cluster).length > 0) {
    throw new DatabaseUnavailable(
      `${cluster} is not empty and is not a database. Nothing was touched. Choose another DATA_DIR or move what is there.`,
    );
  }
  log.info({ cluster }, 'Making the database');
  const draft = `${cluster}.draft-${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (account) chownSync(draft, account.uid, account.gid);
  // The built-in locale does not change with a library, so indexes never go stale; queries that sort for people name a Dutch collation.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8'];
  const rights = process.platform === 'win32' ? writePassword(cluster) : ['--auth=trust'];
  const options = ['--pgdata', draft, `--username=${superuser}`, '--no-instructions', ...locale, ...rights];
  try {
    await promisify(execFile)(binaries.initdb, options, spawnOptions(account));
    renameSync(draft, cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another start may have been first; its cluster is as good.
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw explain(error, cluster);
  }
  syncFolder(dirname(cluster));
}

function explain(cause: unknown, cluster: string): DatabaseUnavailable {
  const { stderr, message } = cause as { stderr?: string; message: string };
  const output = (stderr || message).trim();
  const advice = /user does not exist/.test(output)
    ? ' The user this runs as has no name on this machine, as may be in a container, and PostgreSQL asks for one: name it in /etc/passwd, or set DATABASE_URL.'
    : '';
  return new DatabaseUnavailable(`Cannot make the database in ${cluster}: ${output}.${advice}`, { cause });
}

/** A program that outlives the start it was begun by still writes there for a moment; what it leaves after that is in nobody's way. */
async function removeDrafts(cluster: string): Promise<void> {
  if (!existsSync(dirname(cluster))) return;
  const prefix = `${basename(cluster)}.draft-`;
  for (const name of readdirSync(dirname(cluster))) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
    await until(() => isRemoved(join(dirname(cluster), name)), 10_000);
  }
}

function isRemoved(folder: string): boolean {
  try {
    rmSync(folder, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}

function writePassword(cluster: string): string[] {
  writeFileSync(passwordFile(cluster), randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
  return [`--pwfile=${passwordFile(cluster)}`, '--auth=scram-sha-256'];
}

/** The password of the only user; undefined where a private socket folder guards the database instead. */
export function readPassword(cluster: string): string | undefined {
  return existsSync(passwordFile(cluster)) ? readFileSync(passwordFile(cluster), 'utf8') : undefined;
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
