import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { openDatabase } from '../../src/platform/database/index.ts';
import { findPlace } from '../../src/platform/database/place.ts';

type Request = { id: number; act: 'write' | 'read' | 'pid' | 'stop'; value?: number };

const dataDir = process.argv[2] ?? '';
const log = pino({ level: 'silent' });
const { pool, close } = await openDatabase({ dataDir, log });
await pool.query('create table if not exists written (number int not null, words text not null)');

const acts = {
  write: (value?: number) =>
    pool.query('insert into written values ($1, $2)', [value, `Maatregel ${value} `.repeat(20)]).then(() => true),
  read: () =>
    pool.query<{ number: number }>('select number from written').then(({ rows }) => rows.map((row) => row.number)),
  pid: async () => Number(readFileSync(join(findPlace(dataDir, log).cluster, 'postmaster.pid'), 'utf8').split('\n')[0]),
  stop: () => close().finally(() => process.exit(0)),
};

process.on('message', async ({ id, act, value }: Request) => {
  try {
    process.send?.({ id, value: await acts[act](value) });
  } catch (error) {
    process.send?.({ id, error: (error as Error).message });
  }
});
// A test that fails must not leave us behind.
process.on('disconnect', () => acts.stop());
process.send?.({ id: 0 });
