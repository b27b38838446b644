import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { readPassword, superuser } from './cluster.ts';
import { type Account, canReach, spawnOptions } from './ownership.ts';
import type { Place } from './place.ts';
import { isReady, socketPrefix, starterOption } from './postmaster.ts';
import type { Settings } from './settings.ts';
import type { Log } from './types.ts';

/** Where a server listens: a folder with its socket, or on Windows the loopback address. */
export type Endpoint = { host: string; port: number; user: string; password: string | undefined };

export type Server = { pid: number; exited: Promise<void>; output: () => string; isRunning: () => boolean };

/** What a server runs with; the same for each restart, so that pools keep working. */
export type Launch = { binaries: Binaries; place: Place; endpoint: Endpoint; settings: Settings };

export async function chooseEndpoint({ cluster, account }: Place): Promise<Endpoint> {
  const password = readPassword(cluster);
  if (process.platform === 'win32') return { host: '127.0.0.1', port: await freePort(), user: superuser, password };
  return { host: makeSocketFolder(account), port: 5432, user: superuser, password };
}

/** A socket's path may be 107 bytes long at most, so it never lies in the data folder; the mode keeps other users out. */
function makeSocketFolder(account: Account | undefined): string {
  const parent = [tmpdir(), '/tmp'].find((folder) => folder.length < 70 && (!account || canReach(folder, account)));
  const folder = mkdtempSync(join(parent ?? '/tmp', socketPrefix));
  chmodSync(folder, 0o700);
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts PostgreSQL and waits until it accepts connections or ends; look at `isRunning` to know which. */
export async function launch(launch: Launch, log: Log): Promise<Server> {
  const { place, endpoint } = launch;
  for (const file of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) rmSync(join(endpoint.host, file), { force: true });
  // Detached, so that Ctrl-C in a terminal reaches the application only, which then stops both in order.
  const child = spawn(launch.binaries.postgres, args(launch), {
    ...spawnOptions(place.account),
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const output = follow(child, log);
  const exited = ended(child);
  const isRunning = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  const server = { pid: child.pid ?? 0, exited, output, isRunning };
  if (child.pid) guard(child, launch);
  for (let waited = 0; isRunning() && !isReady(place.cluster, server.pid); waited += 10) {
    if (waited > 0 && waited % 10_000 === 0) log.info('The database is still recovering from an unclean stop');
    await sleep(10);
  }
  if (!isRunning()) await exited;
  return server;
}

/** Its children may outlive a killed PostgreSQL and hold its output open, so the end of the output is not waited for long. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => resolve());
    child.once('exit', () => setTimeout(resolve, 100));
  });
}

function args({ place, endpoint, settings }: Launch): string[] {
  const windows = process.platform === 'win32';
  const listen: Settings = windows
    ? { listen_addresses: endpoint.host, port: String(endpoint.port), unix_socket_directories: '' }
    : { listen_addresses: '', port: '5432', unix_socket_directories: endpoint.host, unix_socket_permissions: '0700' };
  const options = Object.entries({ ...settings, ...listen }).map(([name, value]) => `${name}=${value}`);
  return ['-D', place.cluster, ...[starterOption(process.pid), ...options].flatMap((option) => ['-c', option])];
}

function follow(child: ChildProcess, log: Log): () => string {
  const tail: string[] = [];
  child.once('error', (error) => tail.push(error.message));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n').filter(Boolean)) {
      tail.push(line);
      if (tail.length > 20) tail.shift();
      if (line.startsWith('PANIC')) log.error({ postgres: line }, 'The database reports a serious problem');
    }
  });
  return () => tail.join('\n');
}

// "$0" is PostgreSQL, "$1" its socket folder.
const guardScript = `read -r _
kill -INT "$0" || exit
for second in 1 2 3 4 5 6 7 8 9 10; do sleep 1; kill -0 "$0" || break; done
rmdir "$1"`;

/** A tiny process that stops PostgreSQL when ours is killed: it waits for the end of a pipe that only we hold open. */
function guard(child: ChildProcess, { place, endpoint }: Launch): void {
  if (!existsSync('/bin/sh')) return;
  const watcher = spawn('/bin/sh', ['-c', guardScript, String(child.pid), endpoint.host], {
    ...spawnOptions(place.account),
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watcher.on('error', () => {});
  watcher.stdin.on('error', () => {});
  watcher.unref();
  child.once('exit', () => watcher.kill('SIGKILL'));
}
