import { sql } from 'drizzle-orm';
import { Logger, parseCronItems, type Runner, run, runMigrations, type Task } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger as Log } from 'pino';
import type { Database } from './database/index.ts';

/** What each kind of job does, by name. A job that throws is tried again, later and later. */
export type Jobs = Record<string, Task>;

/** Makes the queue's own tables, in a schema apart. */
export const prepareJobs = (pool: Pool): Promise<void> => runMigrations({ pgPool: pool, logger: quiet });

const quiet = new Logger(() => () => {});

/** Queues a job in the transaction of the act that needs it. */
export async function addJob(db: Database, name: string, payload: object): Promise<void> {
  await db.execute(sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json)`);
}

export interface JobOptions {
  pool: Pool;
  jobs: Jobs;
  /** Jobs that run each night, by name. */
  nightly: string[];
  log: Log;
}

/** Works through the queue until `stop`; what is unfinished then goes back for the next start. */
export async function startJobs({ pool, jobs, nightly, log }: JobOptions): Promise<Runner> {
  return run({
    pgPool: pool,
    taskList: jobs,
    parsedCronItems: parseCronItems(nightly.map((task) => ({ task, match: '30 3 * * *' }))),
    concurrency: 2,
    pollInterval: 5000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log.error(message);
      else if (level === 'warning') log.warn(message);
      else log.debug(message);
    }),
  });
}
