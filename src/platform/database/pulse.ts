import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type Pool, type PoolClient } from 'pg';
import { DatabaseUnavailable } from './errors.ts';
import { breakConnection, cutConnections } from './pool.ts';
import type { Log } from './types.ts';

const interval = 1_000;
const patience = 1_500;

type Callback = (error: Error | undefined, client: PoolClient | undefined, release: () => void) => void;

/**
 * Asks each second, on a connection of its own, whether the database still answers. A limit on each query would also end work that
 * rightly takes long; a database that says nothing at all is away: then every connection is cut and new work is refused at once, until it
 * answers again. Gives a function that ends the asking.
 */
export function watchPulse(url: string, pool: Pool, log: Log): () => void {
  let silent = false;
  let ended = false;
  let client: Client | undefined;

  const connect = pool.connect.bind(pool) as (callback?: Callback) => Promise<PoolClient>;
  pool.connect = ((callback?: Callback) => {
    if (!silent) return connect(callback);
    const away = new DatabaseUnavailable('The database does not answer.');
    if (!callback) return Promise.reject(away);
    process.nextTick(callback, away, undefined, () => {});
    return undefined;
  }) as Pool['connect'];

  const ask = async () => {
    if (!client) {
      const fresh = new Client({ connectionString: url, application_name: 'relance pulse' });
      client = fresh;
      fresh.on('error', () => drop(fresh));
      await fresh.connect();
    }
    await client.query('select 1');
  };
  const drop = (which: Client | undefined) => {
    if (client === which) client = undefined;
    if (which) breakConnection(which);
  };

  const beat = async () => {
    const asked = client;
    // A refusal or a broken connection is noticed by who asks; only silence has to be found out.
    const answer = await Promise.race([
      ask().then(
        () => 'answered',
        () => 'refused',
      ),
      silence(),
    ]);
    if (ended) return;
    if (answer !== 'answered') drop(asked ?? client);
    const before = silent;
    silent = answer === 'silence';
    if (silent && !before) {
      log.error('The database does not answer; requests are refused until it does');
      cutConnections(pool, new DatabaseUnavailable('The database does not answer.'));
    }
    if (before && !silent) log.warn('The database answers again');
    timer = setTimeout(beat, silent ? 100 : interval).unref();
  };
  let timer = setTimeout(beat, interval).unref();

  return () => {
    ended = true;
    clearTimeout(timer);
    drop(client);
  };
}

/** After a pause of this process itself, the answer may have come but not been read yet. */
async function silence(): Promise<'silence'> {
  await sleep(patience, undefined, { ref: false });
  for (let round = 0; round < 3; round++) await sleep(50, undefined, { ref: false });
  return 'silence';
}
