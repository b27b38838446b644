import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { fromRoot } from '../root.ts';
import { MigrationFailed } from './errors.ts';
import type { Log, OpenDatabase } from './types.ts';

type Migration = { name: string; statements: string[]; hash: string; when: number };
type Applied = { hash: string; created_at: string };

// Any number, the same in every process.
const lock = 7_263_541;

/**
 * Brings the tables to the shape this version needs: all missing migrations in one transaction, one process at a time. The list of applied
 * ones is kept where Drizzle keeps it.
 * @throws MigrationFailed and changes nothing when a file fails, was edited after it was applied, or the database is newer than this code
 */
export async function migrateDatabase(
  { pool }: Pick<OpenDatabase, 'pool'>,
  log: Log,
  folder = fromRoot('migrations'),
): Promise<void> {
  const migrations = readMigrations(folder);
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    await client.query('select pg_advisory_xact_lock($1)', [lock]);
    const missing = findMissing(migrations, await readApplied(client));
    if (missing.length > 0) await apply(client, missing);
    await client.query('commit');
    if (missing.length > 0) log.info({ migrations: missing.map(({ name }) => name) }, 'Database brought up to date');
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function readMigrations(folder: string): Migration[] {
  const journal = join(folder, 'meta', '_journal.json');
  if (!existsSync(journal)) {
    throw new MigrationFailed(
      `The migrations are missing: there is no ${journal}. Is the application installed whole?`,
    );
  }
  const { entries } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string; when: number }[] };
  return entries.map(({ tag, when }) => {
    const name = `${tag}.sql`;
    // A checkout with other line ends is the same migration.
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    const hash = createHash('sha256').update(text).digest('hex');
    return { name, statements: text.split('--> statement-breakpoint'), hash, when };
  });
}

async function readApplied(client: PoolClient): Promise<Applied[]> {
  const { rows } = await client.query<{ found: boolean }>(
    `select to_regclass('drizzle.__drizzle_migrations') is not null as found`,
  );
  if (!rows[0]?.found) return [];
  return (await client.query<Applied>('select hash, created_at from drizzle.__drizzle_migrations')).rows;
}

function findMissing(migrations: Migration[], applied: Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.when, migration]));
  for (const { created_at, hash } of applied) {
    const migration = known.get(Number(created_at));
    if (!migration) {
      throw new MigrationFailed(
        'This database was made by a newer version of the application: it holds a migration this version does not know ' +
          `(of ${new Date(Number(created_at)).toISOString()}). Nothing was touched. Start the newer version, or use another database.`,
      );
    }
    if (migration.hash !== hash) {
      throw new MigrationFailed(
        `${migration.name} was changed after this database had applied it. Nothing was touched. Put the file back and write a new migration.`,
      );
    }
  }
  const done = new Set(applied.map(({ created_at }) => Number(created_at)));
  return migrations.filter(({ when }) => !done.has(when));
}

async function apply(client: PoolClient, missing: Migration[]): Promise<void> {
  await client.query('create schema if not exists drizzle');
  await client.query(
    'create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
  );
  for (const { name, statements, hash, when } of missing) {
    for (const [index, statement] of statements.entries()) {
      await client.query(statement).catch((error: Error) => {
        throw new MigrationFailed(
          `Migration ${name} failed at statement ${index + 1} of ${statements.length}: ${error.message}. Nothing was changed.`,
          { cause: error },
        );
      });
    }
    await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [hash, when]);
  }
}
