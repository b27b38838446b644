import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { DatabaseUnavailable } from './errors.ts';
import { findPlace, settlePlace } from './place.ts';
import { clearStaleLock, endRemains, findPostmaster, hasOwner, socketFolderOf, stopPostmaster } from './postmaster.ts';
import { refuseOtherMachine, showPresence } from './presence.ts';
import { chooseEndpoint, type Endpoint, type Launch, launch, type Server } from './server.ts';
import { type Settings, settings } from './settings.ts';
import { supervise } from './supervise.ts';
import type { Log } from './types.ts';

type EmbeddedOptions = { dataDir: string; log: Log; settings?: Settings };

export type Embedded = { endpoint: Endpoint; pid: () => number; stop(): Promise<void> };

/** Starts the PostgreSQL of a data folder, made on the first start, and keeps it running until `stop`. */
export async function startEmbedded({ dataDir, log, settings: changed }: EmbeddedOptions): Promise<Embedded> {
  const chosen = findPlace(dataDir, log);
  const binaries = findBinaries(dataDir, chosen.account, log);
  await ensureCluster(binaries, chosen, log);
  const place = settlePlace(dataDir, chosen);
  // A second start must not get as far as a socket folder.
  await refuseOtherMachine(place.cluster);
  await makeWay(place.cluster, log);
  const endpoint = await chooseEndpoint(place);
  const request: Launch = { binaries, place, endpoint, settings: { ...settings, ...changed } };
  const removeSocket = () => process.platform !== 'win32' && rmSync(endpoint.host, { recursive: true, force: true });
  try {
    const first = await startServer(request, log);
    const leave = showPresence(place.cluster);
    const supervised = supervise(first, () => startServer(request, log), log);
    const stop = async () => {
      await supervised.stop(({ pid }) => stopPostmaster({ pid }));
      leave();
      removeSocket();
    };
    return { endpoint, pid: supervised.pid, stop };
  } catch (error) {
    removeSocket();
    throw error;
  }
}

/** Refuses when another process runs the cluster; stops a server whose starter was killed; clears what a killed server left. */
async function makeWay(cluster: string, log: Log, ownSocket?: string): Promise<void> {
  for (let running = findPostmaster(cluster); running; running = findPostmaster(cluster)) {
    if (hasOwner(running)) {
      throw new DatabaseUnavailable(
        `The application is already running on this data folder (pid ${running.starter}, database ${cluster}). ` +
          'Stop it, or choose another DATA_DIR.',
      );
    }
    log.warn({ pid: running.pid }, 'Stopping a database that was left behind by a killed application');
    const folder = socketFolderOf(cluster);
    await stopPostmaster(running);
    if (folder) rmSync(folder, { recursive: true, force: true });
  }
  const folder = socketFolderOf(cluster);
  if (folder && folder !== ownSocket) rmSync(folder, { recursive: true, force: true });
  clearStaleLock(cluster);
}

const patience = 15_000;
const remainsMayTake = 3_000;
// PostgreSQL's words for "another one runs here", which after a kill may be its own children on their way out.
const occupied =
  /lock file .* (already exists|is empty)|pre-existing shared memory block|could not remove old lock file/;

async function startServer(request: Launch, log: Log): Promise<Server> {
  const { cluster } = request.place;
  for (const begin = Date.now(); ; await sleep(50)) {
    await makeWay(cluster, log, request.endpoint.host);
    const server = await launch(request, log);
    if (server.isRunning()) return server;
    const waited = Date.now() - begin;
    if (!occupied.test(server.output()) || waited > patience) throw explain(server, cluster);
    if (waited > remainsMayTake && endRemains(cluster) > 0) log.warn('Ended what was left of a killed database');
  }
}

function explain(server: Server, cluster: string): DatabaseUnavailable {
  const output = server.output().trim() || 'it ended without a word';
  const advice = /No space left/.test(output) ? ' The disk is full: make space, nothing that was saved is lost.' : '';
  return new DatabaseUnavailable(`The database in ${cluster} does not start: ${output}.${advice}`);
}
