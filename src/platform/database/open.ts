import { drizzle } from 'drizzle-orm/node-postgres';
import { Client } from 'pg';
import { addressOf, databaseName } from './address.ts';
import { type Embedded, startEmbedded } from './embedded.ts';
import { checkServer } from './external.ts';
import { closePool, openPool } from './pool.ts';
import { findRunning } from './running.ts';
import type { Settings } from './settings.ts';
import type { Log, OpenDatabase } from './types.ts';

export type OpenOptions = {
  databaseUrl?: string | undefined;
  dataDir: string;
  log: Log;
  settings?: Settings;
  /** For a command: works beside the application when that runs on the data folder already. */
  beside?: boolean;
};

/**
 * Opens the database: the PostgreSQL of `databaseUrl`, else an embedded one whose data lies in `dataDir`.
 * @throws DatabaseUnavailable with a message for the person who starts the application
 */
export async function openDatabase({
  databaseUrl,
  dataDir,
  log,
  settings,
  beside = false,
}: OpenOptions): Promise<OpenDatabase> {
  if (databaseUrl) {
    await checkServer(databaseUrl);
    return connect(databaseUrl, log);
  }
  const running = beside ? findRunning(dataDir, log) : undefined;
  if (running) return { ...connect(addressOf(running, databaseName), log), embedded: true };
  const server = await startEmbedded({ dataDir, log, settings });
  try {
    await makeDatabase(server);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return connect(addressOf(server.endpoint, databaseName), log, server);
}

/** A first start may have been interrupted between making the cluster and making the database in it. */
async function makeDatabase({ endpoint }: Embedded): Promise<void> {
  const client = new Client({ connectionString: addressOf(endpoint, 'postgres') });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}

function connect(url: string, log: Log, server?: Embedded): OpenDatabase {
  const pool = openPool(url, log);
  let closing: Promise<void> | undefined;
  const close = async () => {
    await closePool(pool);
    await server?.stop();
  };
  return {
    db: drizzle(pool),
    pool,
    url,
    embedded: server !== undefined,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
