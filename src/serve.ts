import { pino } from 'pino';
import { allJobs, buildApp, nightlyJobs, type Services } from './app.ts';
import { createFirstAdministratorLink } from './features/accounts/index.ts';
import { loadAreas } from './features/areas/index.ts';
import { ensureExample, exampleSignIns } from './features/example/index.ts';
import { systemClock } from './platform/clock.ts';
import { ConfigError, readConfig } from './platform/config.ts';
import { DatabaseUnavailable, MigrationFailed, migrateDatabase, openDatabase } from './platform/database/index.ts';
import { prepareJobs, startJobs } from './platform/jobs.ts';
import { createMailer } from './platform/mailer.ts';

/** Starts the product and keeps it running until it is told to stop; returns the exit code. */
export async function serve(env: NodeJS.ProcessEnv): Promise<number> {
  try {
    return await run(env);
  } catch (error) {
    process.stderr.write(`${explain(error as NodeJS.ErrnoException)}\n`);
    return 1;
  }
}

function explain(error: NodeJS.ErrnoException & { port?: number; address?: string }): string {
  if (error instanceof ConfigError || error instanceof DatabaseUnavailable || error instanceof MigrationFailed) return error.message;
  if (error.code === 'EADDRINUSE') return `Port ${error.port} is taken on ${error.address}. Stop what uses it, or choose another with PORT=…`;
  if (error.code === 'EACCES' && error.port) return `Port ${error.port} needs more rights. Choose one above 1023 with PORT=…`;
  return error.stack ?? String(error);
}

async function run(env: NodeJS.ProcessEnv): Promise<number> {
  const config = readConfig(env);
  const log = pino({ level: config.logLevel });
  const database = await openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir, log });
  const services: Services = { config, db: database.db, clock: systemClock, mailer: createMailer(config), log };
  try {
    await migrateDatabase(database, log);
    await prepareJobs(database.pool);
    await loadAreas(database.db);
    if (config.exampleContent) await ensureExample(services);
    const app = await buildApp(services);
    await app.pageCache.listen(database.url, log);
    const worker = await startJobs({ pool: database.pool, jobs: allJobs(services), nightly: nightlyJobs, log });
    await app.listen({ port: config.port, host: config.host });
    await greet(services, app.server.address());
    await stopSignal();
    // Requests in flight end first; jobs that are not done go back to the queue.
    await app.close();
    await worker.stop();
    return 0;
  } finally {
    await database.close();
  }
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

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
