import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { comes } from '../../../test/comes.ts';
import { startDatabaseVictim } from '../../../test/reliability/database-victim.ts';
import { keepLog, withFolder } from '../../../test/scratch.ts';
import { openDatabase } from './index.ts';
import { isAlive, until } from './processes.ts';

const open = (dataDir: string, log = keepLog()) => openDatabase({ dataDir, log });
const openAndClose = async (dataDir: string) => (await open(dataDir)).close();
const drafts = (dataDir: string) => readdirSync(dataDir).filter((name) => name.includes('draft'));
const cluster = (dataDir: string, ...parts: string[]) => join(dataDir, 'database', ...parts);

test('the data folder may have a long path, with spaces, and text sorts and folds as Dutch', () =>
  withFolder(async (folder) => {
    const dataDir = join(folder, `een heel lange naam ${'x'.repeat(120)}`);
    const { pool, embedded, url, close } = await open(dataDir);
    assert.equal(embedded, true);
    const { rows } = await pool.query(
      `select name, upper(name) as upper from (values ('Zele'), ('éclair'), ('Eeklo')) as v(name) order by name collate "nl-BE-x-icu"`,
    );
    assert.deepEqual(rows[0], { name: 'éclair', upper: 'ÉCLAIR' });
    assert.deepEqual(rows.at(-1).name, 'Zele');
    const set = await pool.query(
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('listen_addresses') as tcp`,
    );
    if (process.platform !== 'win32') assert.deepEqual(set.rows[0], { fsync: 'on', commit: 'on', tcp: '' });
    await close();
    const socketFolder = new URL(url).searchParams.get('host') ?? '';
    assert.equal(existsSync(socketFolder), false);
    assert.equal(existsSync(cluster(dataDir, 'postmaster.pid')), false);
  }));

test('a second start on the same folder is refused with the number of the first, which runs on', () =>
  withFolder(async (dataDir) => {
    const first = await open(dataDir);
    await assert.rejects(open(dataDir), {
      name: 'DatabaseUnavailable',
      message: new RegExp(`already running on this data folder \\(pid ${process.pid}`),
    });
    assert.equal((await first.pool.query('select 1 as one')).rows[0].one, 1);
    await first.close();
  }));

test('of two first starts at the same time one runs and the other is refused', () =>
  withFolder(async (dataDir) => {
    const results = await Promise.allSettled([startDatabaseVictim(dataDir), startDatabaseVictim(dataDir)]);
    const running = results.filter((result) => result.status === 'fulfilled');
    const refused = results.filter((result) => result.status === 'rejected');
    assert.equal(running.length, 1, String(refused.map(({ reason }) => reason)));
    assert.match(String(refused[0]?.reason), /already running/);
    await running[0]?.value.write(1);
    await running[0]?.value.stop();
  }));

test('a lock file that names a living process that is not PostgreSQL is seen through', () =>
  withFolder(async (dataDir) => {
    await openAndClose(dataDir);
    const stranger = spawn('sleep', ['60']);
    writeFileSync(cluster(dataDir, 'postmaster.pid'), `${stranger.pid}\n${cluster(dataDir)}\n1\n5432\n\n\n\nready\n`);
    await openAndClose(dataDir);
    assert.ok(isAlive(stranger.pid ?? 0));
    stranger.kill();
  }));

test('an empty lock file, left by a power cut, is seen through', { skip: process.platform !== 'linux' }, () =>
  withFolder(async (dataDir) => {
    await openAndClose(dataDir);
    writeFileSync(cluster(dataDir, 'postmaster.pid'), '');
    await openAndClose(dataDir);
  }),
);

test('a first start that is killed while it makes the database leaves nothing in the way', () =>
  withFolder(async (dataDir) => {
    const started = startDatabaseVictim(dataDir, {
      onSpawn: (child) => void until(() => drafts(dataDir).length > 0, 60_000).then(() => child.kill('SIGKILL')),
    });
    await assert.rejects(started);
    assert.equal(drafts(dataDir).length, 1);
    assert.equal(existsSync(cluster(dataDir)), false);
    await openAndClose(dataDir);
    assert.deepEqual(readdirSync(dataDir), ['database']);
  }));

test('a folder of a newer or older PostgreSQL is refused and not touched', () =>
  withFolder(async (dataDir) => {
    await openAndClose(dataDir);
    for (const [version, advice] of [
      ['19', /newer version of the application/],
      ['17', /pg_dump/],
    ] as const) {
      writeFileSync(cluster(dataDir, 'PG_VERSION'), `${version}\n`);
      await assert.rejects(open(dataDir), { name: 'DatabaseUnavailable', message: advice });
      assert.equal(readFileSync(cluster(dataDir, 'PG_VERSION'), 'utf8'), `${version}\n`);
    }
  }));

test('a folder with other things in it is refused and not touched', () =>
  withFolder(async (dataDir) => {
    mkdirSync(cluster(dataDir), { recursive: true });
    writeFileSync(cluster(dataDir, 'letter.txt'), 'Beste');
    await assert.rejects(open(dataDir), /is not a database/);
    assert.deepEqual(readdirSync(cluster(dataDir)), ['letter.txt']);
  }));

test('a database that is killed under a running application comes back by itself', () =>
  withFolder(async (dataDir) => {
    const log = keepLog();
    const { pool, close } = await open(dataDir, log);
    const pid = Number(readFileSync(cluster(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    const answers = () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      );
    await comes(
      async () => log.lines.includes('The database runs again') && (await answers()),
      () => log.lines.join('\n'),
    );
    assert.ok(log.lines.some((line) => line.includes('ended unexpectedly')));
    await close();
  }));
