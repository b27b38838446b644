import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { readConfig } from '../../src/platform/config.ts';
import type { OpenDatabase } from '../../src/platform/database/index.ts';
import { inTime } from '../comes.ts';
import { createTestDatabase } from '../database.ts';
import { askDatabase } from './ask-database.ts';
import { databasePid, dataFolder, freePort, productSkip, spawnProduct, startProduct } from './product.ts';

const commandLine = { EXAMPLE_CONTENT: 'no', LOG_LEVEL: 'silent' };

describe('a start that cannot succeed', { skip: productSkip, concurrency: 2 }, () => {
  const folder = dataFolder();
  let database: OpenDatabase;
  let stranger: string;
  before(async () => {
    mkdirSync(dirname(folder.dataDir), { recursive: true });
    database = await createTestDatabase();
    stranger = `relance_stranger_${process.pid}`;
    await database.pool.query(`create role ${stranger} login`);
  });
  after(async () => {
    await database.pool.query(`drop role ${stranger}`);
    await database.close();
    folder.remove();
  });

  /** Ends with 1, says so in at most a few lines, and shows no inner workings. */
  async function fails(env: NodeJS.ProcessEnv, said: RegExp, dataDir = folder.dataDir, port = 0): Promise<void> {
    const product = spawnProduct({ dataDir, port, env: { ...commandLine, ...env } });
    assert.equal(await inTime(product.ended, product.output), 1, product.output());
    assert.match(product.output(), said);
    assert.doesNotMatch(product.output(), /^\s+at |node:internal/m);
    assert.ok(product.output().length < 1_000, product.output());
  }

  const settings: [string, string][] = [
    ['PORT', 'tachtig'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'mysql://u:p@localhost/x'],
    ['DATABASE_URL', 'nonsense'],
    ['BASE_ADDRESS', 'relance.example.be'],
    ['BASE_ADDRESS', 'ftp://relance.example.be'],
    ['BASE_ADDRESS', 'https://relance.example.be/plannen'],
    ['SMTP_URL', 'http://mail.example'],
    ['EXAMPLE_CONTENT', 'maybe'],
    ['TRUST_PROXY', 'perhaps'],
    ['LOG_LEVEL', 'loud'],
    ['MAIL_FROM', 'x'],
  ];
  it('names each wrong setting', () => {
    for (const [name, value] of settings) {
      assert.throws(
        () => readConfig({ [name]: value }),
        new RegExp(`settings are wrong:\\n +${name}: `),
        `${name}=${value}`,
      );
    }
  });

  it('names every wrong setting at once', () => {
    const wrong = Object.fromEntries(settings);
    return fails(
      wrong,
      new RegExp(
        Object.keys(wrong)
          .map((name) => `(?=[^]*^ +${name}: )`)
          .join(''),
        'm',
      ),
    );
  });
  it('names a host that is not of this machine', () =>
    fails({ HOST: '192.0.2.1' }, /^HOST: 192\.0\.2\.1 is not an address/));
  it('names a host that nobody knows', () =>
    fails({ HOST: 'nergens.invalid' }, /^HOST: nergens\.invalid is not known/));

  it('names the port that is taken, before it makes a database', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    await fails({}, new RegExp(`^Port ${port} is taken on 127`), folder.dataDir, port);
    server.close();
    assert.ok(!existsSync(folder.dataDir));
  });

  it('names a data folder that cannot be made, or is a file', async () => {
    await fails({}, /data folder \/sys\/relance/, '/sys/relance');
    const file = join(dirname(folder.dataDir), 'file');
    writeFileSync(file, '');
    await fails({}, new RegExp(file), file);
  });

  const changed = (change: (url: URL) => void) => {
    const url = new URL(database.url);
    change(url);
    return url.href;
  };
  const other = (name: string) => changed((url) => (url.pathname = `/${name}`));

  it('says what is wrong with the database of DATABASE_URL, without its password', async () => {
    await fails({ DATABASE_URL: 'postgres://u:Geheim123@127.0.0.1:1/x' }, /127\.0\.0\.1:1\/x\): no server answers/);
    await fails({ DATABASE_URL: other('weg') }, /that database does not exist/);
    const unknown = changed((url) => {
      url.username = 'onbekend';
      url.password = 'Geheim123';
    });
    const product = spawnProduct({ dataDir: folder.dataDir, env: { ...commandLine, DATABASE_URL: unknown } });
    assert.equal(await inTime(product.ended, product.output), 1);
    assert.match(product.output(), /refuses this user or password/);
    assert.doesNotMatch(product.output(), /Geheim123/);
  });

  it('says which rights are missing', async () => {
    const name = `relance_bare_${process.pid}`;
    await database.pool.query(`create database ${name} encoding 'UTF8' template template0`);
    const url = new URL(other(name));
    url.username = stranger;
    await fails({ DATABASE_URL: url.href }, /lacks rights \(permission denied for database/);
    await database.pool.query(`drop database ${name} with (force)`);
  });

  it('refuses a database of a newer version, and touches nothing', async () => {
    await withCopy(async (url) => {
      await ask(url, `insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`);
      await fails({ DATABASE_URL: url }, /made by a newer version/);
    });
  });

  it('names the migration that fails, and leaves everything as it was', async () => {
    const name = `relance_crooked_${process.pid}`;
    await database.pool.query(`create database ${name} encoding 'UTF8' template template0`);
    // A table of the same name, as when the database is someone else's.
    await ask(other(name), 'create table journal (words text)');
    await fails(
      { DATABASE_URL: other(name) },
      /^Migration 0000_\S+ failed at statement \d+ of \d+: .*exists\. Nothing was changed/,
    );
    const { rows } = await ask(
      other(name),
      `select count(*)::int as tables from pg_tables where schemaname = 'public'`,
    );
    assert.deepEqual(rows, [{ tables: 1 }]);
    await database.pool.query(`drop database ${name} with (force)`);
  });

  it('refuses a second start on the same folder, leaves the first at work and nothing of its own', async () => {
    const { dataDir, remove } = dataFolder();
    // Others on this machine start and stop too; socket folders come here.
    const TMPDIR = dirname(dataDir);
    const socketFolders = () => readdirSync(TMPDIR).filter((name) => name.startsWith('relance-'));
    const first = await startProduct({ dataDir, env: { ...commandLine, TMPDIR } });
    const [pid, folders] = [databasePid(dataDir), socketFolders()];
    assert.equal(folders.length, 1);
    await fails({ TMPDIR }, /already running on this data folder/, dataDir, await freePort());
    assert.equal(databasePid(dataDir), pid);
    assert.deepEqual(socketFolders(), folders);
    assert.equal((await fetch(`${first.address}/ready`)).status, 200);
    await askDatabase(
      dataDir,
      `insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`,
    );
    assert.equal(await first.stop(), 0);

    // And what fails after the embedded database was started takes that along.
    await fails({ TMPDIR }, /made by a newer version/, dataDir);
    assert.ok(!existsSync(join(dataDir, 'database', 'postmaster.pid')));
    assert.deepEqual(socketFolders(), []);
    remove();
  });

  async function withCopy(work: (url: string) => Promise<void>): Promise<void> {
    const copy = await createTestDatabase();
    await work(copy.url).finally(() => copy.close());
  }

  async function ask(url: string, query: string) {
    const client = new Client({ connectionString: url });
    await client.connect();
    return client.query(query).finally(() => client.end());
  }
});
