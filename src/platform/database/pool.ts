import type { Socket } from 'node:net';
import { type ClientBase, Pool, type PoolClient } from 'pg';
import type { Log } from './types.ts';

const connections = new WeakMap<Pool, Set<PoolClient>>();

/** A pool whose lost connections are logged and never end the process. */
export function openPool(url: string, log: Log): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: 'relance',
    max: 20,
    // A visitor is told within seconds that the database is away.
    connectionTimeoutMillis: 3_000,
    // Longer work, such as an import, sets its own limit within its transaction.
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  });
  const open = new Set<PoolClient>();
  connections.set(pool, open);
  pool.on('error', (error) => log.warn({ error: error.message }, 'A database connection was lost'));
  pool.on('connect', (client) => {
    open.add(client);
    // The pool only listens to connections at rest; without this a lost one that is in use would end the process.
    client.on('error', () => {});
  });
  pool.on('remove', (client) => open.delete(client));
  return pool;
}

/** Breaks all connections, so that who waits for an answer is told so. */
export function cutConnections(pool: Pool, reason: Error): void {
  for (const client of connections.get(pool) ?? []) breakConnection(client, reason);
}

/** Saying goodbye, as `end` does, waits for a server that may not answer. */
export function breakConnection(client: ClientBase, reason?: Error): void {
  (client as unknown as { connection: { stream: Socket } }).connection.stream.destroy(reason);
}

const patience = 5_000;

/** Closes the pool; connections still in use after five seconds are left to the server to end. */
export async function closePool(pool: Pool): Promise<void> {
  if (pool.ended || pool.ending) return;
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([pool.end(), limit]);
  clearTimeout(timer);
}
