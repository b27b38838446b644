import { readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseUnavailable } from './errors.ts';
import { commandOf, isAlive, parentOf, processesIn, signal, until } from './processes.ts';

/** A running PostgreSQL of a cluster. `starter` is the process that started it, as noted on its command line. */
type Postmaster = { pid: number; starter: number };

export const starterOption = (pid: number): string => `relance.started_by=${pid}`;

const lockFile = (cluster: string): string => join(cluster, 'postmaster.pid');

/** The lines of PostgreSQL's own lock file: 1 process, 2 folder, 3 start, 4 port, 5 socket folder, 6 address, 7 memory, 8 state. */
function readLock(cluster: string): string[] | undefined {
  try {
    return readFileSync(lockFile(cluster), 'utf8').split('\n');
  } catch {
    return undefined;
  }
}

/** The PostgreSQL that runs on a cluster, or undefined: a stale lock file and a reused process number are seen through. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const pid = Number(readLock(cluster)?.[0]);
  if (!isAlive(pid) || !worksOn(pid, cluster)) return undefined;
  const starter = Number(/relance\.started_by=(\d+)/.exec(commandOf(pid))?.[1] ?? 0);
  return { pid, starter };
}

function worksOn(pid: number, cluster: string): boolean {
  if (process.platform === 'win32') return true;
  return commandOf(pid).includes('postgres') && commandOf(pid).includes(cluster);
}

/** True while the process that started it lives: the kernel gives a child whose parent died another parent. */
export function hasOwner({ pid, starter }: Postmaster): boolean {
  if (process.platform === 'win32') return isAlive(starter);
  return starter !== 0 && parentOf(pid) === starter;
}

/** PostgreSQL writes `ready` there when it accepts connections. */
export function isReady(cluster: string, pid: number): boolean {
  const lines = readLock(cluster);
  return Number(lines?.[0]) === pid && lines?.[7]?.trim() === 'ready';
}

/** Stops a PostgreSQL that is nobody's any more, gently first. Every way is safe: what was acknowledged is on disk. */
export async function stopPostmaster({ pid }: Pick<Postmaster, 'pid'>): Promise<void> {
  const ways = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const;
  for (const [name, milliseconds] of ways) {
    signal(pid, name);
    if (await until(() => !isAlive(pid), milliseconds)) return;
  }
  throw new DatabaseUnavailable(`An earlier database process (pid ${pid}) does not stop. Stop it and start again.`);
}

/** The folder a server made for its socket, when one is noted. */
export function socketFolderOf(cluster: string): string | undefined {
  const folder = readLock(cluster)?.[4]?.trim() ?? '';
  return basename(folder).startsWith(socketPrefix) ? folder : undefined;
}

export const portOf = (cluster: string): number => Number(readLock(cluster)?.[3]) || 5432;

/** Takes away a lock file that names a process that is not PostgreSQL. Call only after `findPostmaster` found none. */
export function clearStaleLock(cluster: string): void {
  const lines = readLock(cluster);
  if (!lines) return;
  const pid = Number(lines[0]);
  const stale = pid > 0 ? isAlive(pid) && !worksOn(pid, cluster) : isAbandoned(cluster);
  if (stale) takeAway(cluster, lines[0] ?? '');
}

export const socketPrefix = 'relance-';

/** An empty lock file is one being written, or what a power cut left of it. */
function isAbandoned(cluster: string): boolean {
  return processesIn(realpathSync(cluster)).length === 0;
}

function takeAway(cluster: string, firstLine: string): void {
  const aside = `${lockFile(cluster)}.stale-${process.pid}`;
  renameSync(lockFile(cluster), aside);
  // Another start may have written a fresh one between the look and the rename: then it goes back.
  if (readFileSync(aside, 'utf8').split('\n')[0] === firstLine) rmSync(aside);
  else renameSync(aside, lockFile(cluster));
}

/** Ends the children that outlive a killed PostgreSQL; the recovery of the next start makes good what they were at. */
export function endRemains(cluster: string): number {
  const remains = findPostmaster(cluster) ? [] : processesIn(realpathSync(cluster));
  for (const pid of remains) signal(pid, 'SIGKILL');
  return remains.length;
}
