import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';
import { pino } from 'pino';
import { migrateDatabase, type OpenDatabase, openDatabase } from '../src/platform/database/index.ts';
import { prepareJobs } from '../src/platform/jobs.ts';
import { fromRoot } from '../src/platform/root.ts';
import { startTestServer, type TestServer } from './server.ts';

const log = pino({ level: 'silent' });
const lock = 7_263_542;

let own: Promise<TestServer> | undefined;
let users = 0;

/**
 * A fresh database with all tables and no rows, on the server of `TEST_DATABASE_URL` or else on one that lives as long as this process uses it.
 * `close()` drops it.
 */
export async function createTestDatabase(): Promise<OpenDatabase> {
  const server = await findServer();
  const name = `relance_test_${randomBytes(6).toString('hex')}`;
  try {
    await asAdministrator(server, async (client) => {
      const template = await ensureTemplate(client, server);
      await client.query(`create database ${name} template ${template}`);
    });
    const database = await openDatabase({ databaseUrl: withName(server, name), dataDir: '', log });
    // A visitor is told soon that the database is away; a test waits for its turn on a busy machine.
    database.pool.options.connectionTimeoutMillis = 120_000;
    return { ...database, close: () => close(database, server, name) };
  } catch (error) {
    await leaveServer();
    throw error;
  }
}

async function close(database: OpenDatabase, server: string, name: string): Promise<void> {
  await database.close();
  await asAdministrator(server, (client) => client.query(`drop database if exists ${name} with (force)`));
  await leaveServer();
}

/** Migrates once per set of migrations; every test database is a copy of that. */
async function ensureTemplate(client: Client, server: string): Promise<string> {
  const template = `relance_template_${migrationsHash()}`;
  await client.query('select pg_advisory_lock($1)', [lock]);
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount) return template;
    const draft = `${template}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft} encoding 'UTF8' template template0`);
    const database = await openDatabase({ databaseUrl: withName(server, draft), dataDir: '', log });
    try {
      await migrateDatabase(database, log);
      await prepareJobs(database.pool);
    } finally {
      await database.close();
    }
    await client.query(`alter database ${draft} rename to ${template}`);
    return template;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]);
  }
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  const files = readdirSync(fromRoot('migrations')).filter((file) => file.endsWith('.sql'));
  for (const file of files.sort()) hash.update(file).update(readFileSync(fromRoot('migrations', file)));
  return hash.digest('hex').slice(0, 12);
}

async function findServer(): Promise<string> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return given;
  users += 1;
  own ??= startTestServer();
  return (await own).url;
}

async function leaveServer(): Promise<void> {
  if (!own || --users > 0) return;
  const last = own;
  own = undefined;
  await (await last).stop();
}

async function asAdministrator<T>(server: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withName(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
