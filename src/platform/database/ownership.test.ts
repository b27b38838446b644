import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { startDatabaseVictim } from '../../../test/reliability/database-victim.ts';
import { keepLog, withFolder } from '../../../test/scratch.ts';
import { root } from '../root.ts';
import { findBinaries, findPackage } from './binaries.ts';
import { openDatabase } from './index.ts';
import { blockers, canReach, isRoot, nobody } from './ownership.ts';
import { findPlace } from './place.ts';

const skip = isRoot() ? false : 'SKIPPED: only root can become another user';
// Users every Unix names; PostgreSQL needs one with a name.
const ordinary = { uid: 1, gid: 1 };
const other = { uid: 2, gid: 2 };
const nameless = { uid: 12_345, gid: 12_345 };
const projectIsOpen = isRoot() && canReach(root, ordinary);

const openAndClose = async (dataDir: string, log = keepLog()) => (await openDatabase({ dataDir, log })).close();

test('the account without rights is read from the list of users', () => {
  assert.deepEqual(nobody(['root:x:0:0::', 'nobody:x:99:98:x:/:/x']), { uid: 99, gid: 98 });
  assert.deepEqual(nobody([]), { uid: 65534, gid: 65534 });
});

test('a folder above that is closed to others is found', { skip }, () =>
  withFolder((folder) => {
    mkdirSync(join(folder, 'closed', 'inner'), { recursive: true });
    chmodSync(join(folder, 'closed'), 0o700);
    assert.deepEqual(blockers(join(folder, 'closed', 'inner'), ordinary), [join(folder, 'closed')]);
    assert.equal(canReach(folder, ordinary), true);
  }),
);

test('as root, in a folder others can pass, the data lies in the data folder and belongs to nobody', { skip }, () =>
  withFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    await openAndClose(dataDir);
    await openAndClose(dataDir);
    assert.equal(statSync(join(dataDir, 'database')).uid, nobody().uid);
    assert.deepEqual(readdirSync(dataDir), ['database']);
  }),
);

test('as root, a closed data folder of our own is opened for passing only', { skip }, () =>
  withFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    mkdirSync(dataDir);
    chmodSync(dataDir, 0o700);
    await openAndClose(dataDir);
    assert.equal(statSync(dataDir).mode & 0o777, 0o701);
    assert.ok(existsSync(join(dataDir, 'database', 'PG_VERSION')));
  }),
);

test('as root, under a closed folder, the data lies elsewhere, and the data folder says where', { skip }, () =>
  withFolder(async (folder) => {
    chmodSync(folder, 0o700);
    const dataDir = join(folder, 'data');
    const first = await openDatabase({ dataDir, log: keepLog() });
    const { cluster } = findPlace(dataDir, keepLog());
    try {
      assert.equal(readFileSync(join(dataDir, 'database-location.txt'), 'utf8').split('\n')[0], cluster);
      assert.equal(cluster.startsWith(folder), false);
      await first.pool.query('create table kept (); ');
      await assert.rejects(openAndClose(dataDir), /already running/);
      await first.close();
      const second = await openDatabase({ dataDir, log: keepLog() });
      await second.pool.query('select from kept');
      await second.close();
    } finally {
      await first.close();
      rmSync(cluster, { recursive: true, force: true });
    }
    await assert.rejects(openAndClose(dataDir), /is gone/);
  }),
);

test('as root, under a closed folder, two first starts at the same time agree on one place', { skip }, () =>
  withFolder(async (folder) => {
    chmodSync(folder, 0o700);
    const dataDir = join(folder, 'data');
    const results = await Promise.allSettled([startDatabaseVictim(dataDir), startDatabaseVictim(dataDir)]);
    const { cluster } = findPlace(dataDir, keepLog());
    try {
      const states = results.map(({ status }) => status).sort();
      assert.deepEqual(states, ['fulfilled', 'rejected']);
      assert.deepEqual(readdirSync(dataDir), ['database-location.txt']);
      for (const result of results) if (result.status === 'fulfilled') await result.value.stop();
    } finally {
      rmSync(cluster, { recursive: true, force: true });
    }
  }),
);

test('as root, programs under a closed folder are copied once, with their links', { skip }, () =>
  withFolder((folder) => {
    const { native } = findPackage();
    cpSync(native, join(folder, 'native'), { recursive: true, filter: (path) => !path.endsWith('.a') });
    const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
    assert.ok(links.length > 0);
    for (const { target } of links) rmSync(join(folder, target), { force: true });
    chmodSync(folder, 0o700);
    const version = `18.0.0-test-${process.pid}`;
    const found = findBinaries(folder, nobody(), keepLog(), { native: join(folder, 'native'), version });
    try {
      assert.equal(found.postgres.startsWith(folder), false);
      assert.match(execFileSync(found.postgres, ['--version'], { ...nobody(), cwd: '/' }).toString(), /PostgreSQL/);
      const again = findBinaries(folder, nobody(), keepLog(), { native: join(folder, 'native'), version });
      assert.equal(again.postgres, found.postgres);
    } finally {
      rmSync(dirname(dirname(dirname(found.postgres))), { recursive: true, force: true });
    }
  }),
);

test(
  'an ordinary user has an own database; another user is told whose it is',
  {
    skip: skip || (projectIsOpen ? false : 'SKIPPED: other users cannot read the project folder'),
  },
  () =>
    withFolder(async (folder) => {
      const dataDir = join(folder, 'data');
      chmodSync(folder, 0o777);
      await assert.rejects(startDatabaseVictim(join(folder, 'nameless'), { account: nameless }), /has no name/);
      const running = await startDatabaseVictim(dataDir, { account: ordinary });
      await running.write(1);
      await running.stop();
      assert.equal(statSync(join(dataDir, 'database')).uid, ordinary.uid);
      chmodSync(dataDir, 0o755);
      await assert.rejects(startDatabaseVictim(dataDir, { account: other }), /belongs to another user \(number 1\)/);
      // Root takes over with the account that owns the data.
      await openAndClose(dataDir);
      assert.equal(statSync(join(dataDir, 'database')).uid, ordinary.uid);
    }),
);
