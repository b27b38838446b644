import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { comes } from '../../test/comes.ts';
import { createTestDatabase } from '../../test/database.ts';
import type { OpenDatabase } from './database/index.ts';
import { addJob, startJobs } from './jobs.ts';

const log = pino({ level: 'silent' });

describe('the work on jobs goes on after the database refused', () => {
  let database: OpenDatabase;
  let stop: () => Promise<void>;
  beforeEach(async () => {
    database = await createTestDatabase();
    await database.pool.query(
      `create function refuse() returns trigger language plpgsql as $$
        begin perform pg_sleep(0.3); raise exception 'not now'; end $$`,
    );
  });
  afterEach(async () => {
    await stop();
    await database.close();
  });

  /** Refuses one kind of writing on a table of the queue until the returned function is called. */
  async function refuse(act: 'insert' | 'delete', table: string): Promise<() => Promise<unknown>> {
    await database.pool.query(
      `create trigger refusal before ${act} on graphile_worker.${table} for each statement execute function refuse()`,
    );
    return () => database.pool.query(`drop trigger refusal on graphile_worker.${table}`);
  }

  async function start(task: () => Promise<void>): Promise<void> {
    const jobs = { something: task };
    stop = await startJobs({ pool: database.pool, jobs, nightly: [], log, alone: true });
  }

  const waiting = async () => (await database.pool.query('select from graphile_worker._private_jobs')).rowCount;
  const allDone = () => comes(async () => (await waiting()) === 0, 'a job waits for ever');

  it('the names of its jobs at the start', async () => {
    const accept = await refuse('insert', '_private_tasks');
    await start(async () => {});
    await sleep(500);
    await accept();
    await addJob(database.db, 'something', {});
    await allDone();
  });

  it('to write down that two were done, a moment apart', async () => {
    const accept = await refuse('delete', '_private_jobs');
    let begun = 0;
    await start(async () => {
      begun += 1;
      await sleep(begun);
    });
    for (let job = 0; job < 2; job += 1) await addJob(database.db, 'something', {});
    await comes(() => begun === 2, 'the jobs are not begun');
    await sleep(600);
    await accept();
    await allDone();
  });
});
