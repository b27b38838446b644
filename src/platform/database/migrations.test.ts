import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { keepLog, withFolder } from '../../../test/scratch.ts';
import { migrateDatabase } from './migrations.ts';
import type { OpenDatabase } from './types.ts';

const files: [string, string][] = [
  ['0000_first', 'create schema fixture;\n--> statement-breakpoint\ncreate table fixture.one (id int);\n'],
  ['0001_second', 'create table fixture.two (id int);\n'],
];

let database: OpenDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());
beforeEach(() => database.pool.query('drop schema if exists fixture cascade; drop schema if exists drizzle cascade'));

function write(folder: string, migrations: [string, string][]): string {
  mkdirSync(join(folder, 'meta'), { recursive: true });
  const entries = migrations.map(([tag], index) => ({
    idx: index,
    tag,
    when: 1_700_000_000_000 + Number(tag.slice(0, 4)),
  }));
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify({ entries }));
  for (const [tag, sql] of migrations) writeFileSync(join(folder, `${tag}.sql`), sql);
  return folder;
}

const migrate = (migrations: [string, string][]) =>
  withFolder((folder) => migrateDatabase(database, keepLog(), write(folder, migrations)));

async function tables(): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'fixture' order by 1`,
  );
  return rows.map(({ name }) => name);
}

test('missing migrations are applied, once', async () => {
  await migrate(files.slice(0, 1));
  assert.deepEqual(await tables(), ['one']);
  await migrate(files);
  await migrate(files);
  assert.deepEqual(await tables(), ['one', 'two']);
});

test('several starts at once migrate once', async () => {
  await Promise.all([migrate(files), migrate(files), migrate(files)]);
  const { rows } = await database.pool.query('select count(*)::int as count from drizzle.__drizzle_migrations');
  assert.equal(rows[0].count, 2);
});

test('a migration from a merged branch, older than the last, is applied too', async () => {
  await migrate([files[0]!, ['0003_third', 'create table fixture.three (id int)']]);
  await migrate([...files, ['0003_third', 'create table fixture.three (id int)']]);
  assert.deepEqual(await tables(), ['one', 'three', 'two']);
});

test('a failing migration names its file and leaves nothing of the whole run', async () => {
  const broken: [string, string] = [
    '0002_broken',
    'create table fixture.x ();\n--> statement-breakpoint\nselect nonsense',
  ];
  await assert.rejects(migrate([...files, broken]), {
    name: 'MigrationFailed',
    message: /0002_broken\.sql failed at statement 2 of 2: .*nonsense/,
  });
  assert.deepEqual(await tables(), []);
  const { rows } = await database.pool.query(`select to_regclass('drizzle.__drizzle_migrations') as found`);
  assert.equal(rows[0].found, null);
});

test('a database of a newer version is refused and not touched', async () => {
  await migrate(files);
  await assert.rejects(migrate([files[0]!, ['0003_other', 'create table fixture.other ()']]), {
    name: 'MigrationFailed',
    message: /newer version/,
  });
  assert.deepEqual(await tables(), ['one', 'two']);
});

test('an applied migration that was edited is refused; other line ends are no edit', async () => {
  await migrate(files);
  await migrate(files.map(([tag, sql]) => [tag, sql.replaceAll('\n', '\r\n')]));
  await assert.rejects(migrate([files[0]!, ['0001_second', 'create table fixture.two (id bigint);']]), {
    message: /0001_second\.sql was changed/,
  });
});

test('missing migrations are an error', async () => {
  await withFolder((folder) => assert.rejects(migrateDatabase(database, keepLog(), folder), /migrations are missing/));
});
