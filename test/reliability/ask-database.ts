import { Client, type QueryResultRow } from 'pg';
import { pino } from 'pino';
import { addressOf, databaseName } from '../../src/platform/database/address.ts';
import { findRunning } from '../../src/platform/database/running.ts';

/** Asks the embedded database of a product that runs. */
export async function askDatabase<R extends QueryResultRow>(dataDir: string, query: string): Promise<R[]> {
  const endpoint = findRunning(dataDir, pino({ level: 'silent' }));
  if (!endpoint) throw new Error('The database does not run');
  const client = new Client({ connectionString: addressOf(endpoint, databaseName) });
  await client.connect();
  try {
    return (await client.query<R>(query)).rows;
  } finally {
    await client.end();
  }
}
