import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { Logger, parseCronItems, type Runner, run, runMigrations, type Task, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger as Log } from 'pino';
import type { Database } from './database/index.ts';

/** What each kind of job does, by name. A job that throws is tried again, later and later. */
export type Jobs = Record<string, Task>;

/** Makes the queue's own tables, in a schema apart. */
export const prepareJobs = (pool: Pool): Promise<void> => runMigrations({ pgPool: pool, logger: quiet });

const quiet = new Logger(() => () => {});

interface JobTiming {
  /** Not before this many seconds from now. */
  after?: number;
  /** Of what can be done now the lowest goes first; 0 when not given. */
  priority?: number;
  /** A waiting job with the same name for itself is replaced, so that what both would do is done once. */
  key?: string;
}

/** Queues a job in the transaction of the act that needs it. */
export async function addJob(db: Database, name: string, payload: object, timing: JobTiming = {}): Promise<void> {
  const { after = 0, priority = 0, key = null } = timing;
  await db.execute(sql`select graphile_worker.add_job(
    ${name}, ${JSON.stringify(payload)}::json, run_at => now() + make_interval(secs => ${after}),
    priority => ${priority}, job_key => ${key}
  )`);
}

interface JobOptions {
  pool: Pool;
  jobs: Jobs;
  /** Jobs that run each night, by name. */
  nightly: string[];
  /** Jobs that run each hour, a few minutes past. */
  hourly?: string[];
  log: Log;
  /** Nobody else works on this queue: what is marked as in work was left there by a process that was killed. */
  alone: boolean;
}

const stopPatience = 5_000;
// Long enough for a letter that is being sent; what lasts longer is taken up a second time.
const restartPatience = 20_000;
const restartPause = 1_000;

/** Works through the queue until the returned function is called; what is unfinished then goes back for the next start. */
export async function startJobs(options: JobOptions): Promise<() => Promise<void>> {
  const { pool, log, alone } = options;
  const workers: string[] = [];
  if (alone) await pool.query(`select graphile_worker.force_unlock_workers(array(${workersOnJobs}))`);
  let work: Work | undefined = await begin(options, workers);
  let stopping = false;

  const keepGoing = async () => {
    while (!stopping) {
      await work?.faltered;
      if (stopping) return;
      log.warn('The work on jobs faltered; starting it again');
      if (work) await end(work, restartPatience);
      await sleep(restartPause, undefined, { ref: false });
      work = stopping ? undefined : await again(options, workers);
    }
    if (work) await end(work, stopPatience);
  };
  const going = keepGoing();

  return async () => {
    stopping = true;
    if (work) await end(work, stopPatience);
    await Promise.race([going, sleep(stopPatience, undefined, { ref: false })]);
  };
}

interface Work {
  runner: Runner;
  /** It ended by itself, or can no longer be relied on. */
  faltered: Promise<void>;
}

async function end({ runner }: Work, patience: number): Promise<void> {
  const stopped = runner
    .stop()
    .catch(() => {})
    .then(() => runner.promise);
  await Promise.race([stopped.catch(() => {}), sleep(patience, undefined, { ref: false })]);
  await runner.kill().catch(() => {});
}

const workersOnJobs = 'select distinct locked_by from graphile_worker.jobs where locked_by is not null';

async function again(options: JobOptions, workers: string[]): Promise<Work | undefined> {
  try {
    await options.pool.query('select graphile_worker.force_unlock_workers($1)', [workers]);
    return await begin(options, workers);
  } catch (error) {
    options.log.warn({ reason: (error as Error).message }, 'The work on jobs does not start; trying again');
    return undefined;
  }
}

/** Adds the name under which it takes jobs to the list, so that those can be freed when it ends badly. */
async function begin({ pool, jobs, nightly, hourly = [], log }: JobOptions, workers: string[]): Promise<Work> {
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => workers.push(workerPool.id));
  // After one failed look at the names of its jobs it finds none ever again; after two failures to write down what was done it may end
  // half, and say nothing of either.
  const troubled = new Promise<void>((resolve) => {
    for (const trouble of ['worker:getJob:error', 'pool:fatalError'] as const) events.on(trouble, () => resolve());
  });
  const runner = await run({
    pgPool: pool,
    taskList: jobs,
    parsedCronItems: parseCronItems([
      ...nightly.map((task) => ({ task, match: '30 3 * * *' })),
      ...hourly.map((task) => ({ task, match: '3 * * * *' })),
    ]),
    concurrency: 2,
    pollInterval: 5000,
    noHandleSignals: true,
    // In batches, be they of one, what cannot be written down is tried again; alone it would end the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    events,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log.error(message);
      else if (level === 'warning') log.warn(message);
      else log.debug(message);
    }),
  });
  return { runner, faltered: Promise.race([runner.promise.catch(() => {}), troubled]) };
}
