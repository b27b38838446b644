import { existsSync } from 'node:fs';
import { readPassword, superuser } from './cluster.ts';
import { findPlace } from './place.ts';
import { findPostmaster, hasOwner, isReady, portOf, socketFolderOf } from './postmaster.ts';
import type { Endpoint } from './server.ts';
import type { Log } from './types.ts';

/** Where the PostgreSQL of a data folder listens while the application runs, so that a command can work beside it. */
export function findRunning(dataDir: string, log: Log): Endpoint | undefined {
  // Looking must not make a folder that a mistyped setting names.
  if (!existsSync(dataDir)) return undefined;
  const { cluster } = findPlace(dataDir, log);
  const running = findPostmaster(cluster);
  if (!running || !hasOwner(running) || !isReady(cluster, running.pid)) return undefined;
  const host = process.platform === 'win32' ? '127.0.0.1' : socketFolderOf(cluster);
  return host ? { host, port: portOf(cluster), user: superuser, password: readPassword(cluster) } : undefined;
}
