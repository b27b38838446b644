import { Pool } from 'pg';
import type { Log } from './types.ts';

/** A pool whose lost connections are logged and never end the process. */
export function openPool(url: string, log: Log): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: 'relance',
    max: 20,
    connectionTimeoutMillis: 5_000,
    // Longer work, such as an import, sets its own limit within its transaction.
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  });
  pool.on('error', (error) => log.warn({ error: error.message }, 'A database connection was lost'));
  // The pool only listens to connections at rest; without this a lost one that is in use would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
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
