import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { createTestDatabase } from '../../../test/database.ts';
import { checkServer } from './external.ts';
import type { OpenDatabase } from './types.ts';

let database: OpenDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const changed = (change: (url: URL) => void) => {
  const url = new URL(database.url);
  change(url);
  return url.href;
};

test('a usable database passes', () => checkServer(database.url));

test('a missing database, a refused user, a silent host and nonsense are told apart', async () => {
  const missing = changed((url) => {
    url.pathname = '/no_such_database';
  });
  await assert.rejects(checkServer(missing), {
    name: 'DatabaseUnavailable',
    message: /no_such_database.*does not exist/,
  });
  const stranger = changed((url) => {
    url.username = 'no_such_user';
    url.password = 'Geheim123';
  });
  const refused = await checkServer(stranger).catch((error: Error) => error.message);
  assert.match(String(refused), /refuses this user or password/);
  assert.doesNotMatch(String(refused), /Geheim123/);
  await assert.rejects(checkServer('postgresql://u:p@127.0.0.1:1/x'), /no server answers/);
  await assert.rejects(checkServer('postgresql://u:p@host.invalid/x'), /host name is not known/);
  await assert.rejects(checkServer('postgresql://['), { name: 'DatabaseUnavailable' });
});

test('a database in another encoding is refused', async () => {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const name = `relance_latin_${process.pid}`;
  await client.query(`create database ${name} encoding 'LATIN1' locale_provider libc locale 'C' template template0`);
  try {
    const latin = changed((url) => {
      url.pathname = `/${name}`;
    });
    await assert.rejects(checkServer(latin), /LATIN1; it has to be UTF8/);
  } finally {
    await client.query(`drop database ${name} with (force)`);
    await client.end();
  }
});

test('a connection that the server ends is no end of ours', async () => {
  const inUse = await database.pool.connect();
  await database.pool.query('select pg_terminate_backend($1)', [
    (await inUse.query('select pg_backend_pid() as pid')).rows[0].pid,
  ]);
  await assert.rejects(inUse.query('select 1'));
  inUse.release(true);
  assert.equal((await database.pool.query('select 1 as one')).rows[0].one, 1);
});
