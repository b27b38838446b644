import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { allJobs, buildApp, hourlyJobs, nightlyJobs, type Services } from './app.ts';
import { loadContent } from './content.ts';
import { createFirstAdministratorLink } from './features/accounts/index.ts';
import { ensureExample, exampleSignIns } from './features/example/index.ts';
import { systemClock } from './platform/clock.ts';
import { type Config, readConfig } from './platform/config.ts';
import { migrateDatabase, openDatabase, watchPulse } from './platform/database/index.ts';
import { prepareJobs, startJobs } from './platform/jobs.ts';
import { createMailer } from './platform/mailer.ts';
import { explainStart } from './start-problems.ts';

const requestsMayTake = 10_000;
const stoppingMayTake = 25_000;

/** Starts the product and keeps it running until it is told to stop; returns the exit code. */
export async function serve(env: NodeJS.ProcessEnv): Promise<number> {
  let code = 0;
  try {
    await run(env);
  } catch (error) {
    process.stderr.write(`${explainStart(error as Error)}\n`);
    code = 1;
  }
  // A conversation with a mail server that says nothing would keep a process that has stopped alive.
  setTimeout(() => process.exit(code), 500).unref();
  return code;
}

async function run(env: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(env);
  await claimPort(config);
  const log = pino({ level: config.logLevel });
  const database = await openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir, log });
  const endings: (() => unknown)[] = [];
  try {
    await migrateDatabase(database, log);
    await prepareJobs(database.pool);
    const services: Services = { config, db: database.db, clock: systemClock, mailer: createMailer(config), log };
    await loadContent(database.db, systemClock);
    if (config.exampleContent) await ensureExample(services);
    endings.push(watchPulse(database.url, database.pool, log));
    const app = await buildApp(services);
    endings.push(() => closeServer(app));
    await app.pageCache.listen(database.url, log);
    endings.push(
      await startJobs({
        pool: database.pool,
        jobs: allJobs(services),
        nightly: nightlyJobs,
        hourly: hourlyJobs,
        log,
        alone: database.embedded,
      }),
    );
    await app.listen({ port: config.port, host: config.host });
    const stop = stopSignal();
    await greet(services, app.server.address());
    await stop;
  } finally {
    await Promise.allSettled(endings.map(async (end) => end()));
    await database.close();
  }
}

/** A port that is taken is told before a database is started or changed. */
function claimPort({ port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve()));
  });
}

/** New connections are refused at once; requests in flight end with their answer, or are cut when they take too long. */
async function closeServer(app: FastifyInstance): Promise<void> {
  const rested = setInterval(() => app.server.closeIdleConnections(), 50);
  const limit = setTimeout(() => app.server.closeAllConnections(), requestsMayTake);
  await app.close();
  clearInterval(rested);
  clearTimeout(limit);
}

async function greet({ config, db, clock }: Services, address: unknown): Promise<void> {
  const port = (address as { port: number }).port;
  const lines = [`Lokale Relance: http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`];
  if (config.exampleContent) lines.push('', ...(await exampleSignIns({ db, config })));
  const link = await createFirstAdministratorLink(db, clock, config.baseAddress);
  if (link) lines.push('', 'Become the administrator (once, within 24 hours):', `  ${link}`);
  lines.push('', 'Stop with Ctrl+C.', '');
  process.stdout.write(lines.join('\n'));
}

/** Ctrl+C under npm arrives twice, so a second signal is no wish to break off; what hangs is ended after a while. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      const force = () => {
        process.stderr.write('Stopping took too long; ended by force. Nothing that was saved is lost.\n');
        process.exit(1);
      };
      setTimeout(force, stoppingMayTake).unref();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, stop);
      process.on(signal, () => {});
    }
  });
}
