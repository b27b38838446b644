import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isUnavailable, openDatabase } from '../../src/platform/database/index.ts';
import { keepLog } from '../scratch.ts';

const disk = mountSmallDisk();
const skip = disk ? false : 'SKIPPED: no right to mount a small disk here';

function mountSmallDisk(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'relance-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', folder]).status === 0) return folder;
  rmdirSync(folder);
  return undefined;
}

test('a full disk refuses writes, loses nothing, and space brings writing back without a restart', {
  skip,
}, async () => {
  const folder = disk ?? '';
  const ballast = join(folder, 'ballast');
  const log = keepLog();
  const { pool, close } = await openDatabase({ dataDir: join(folder, 'data'), log });
  const write = (id: number) => pool.query('insert into written values ($1, repeat($2, 2000))', [id, `x${id}`]);
  const acknowledged: number[] = [];
  let id = 0;
  try {
    await pool.query('create table written (id int, words text)');
    await pool.query('alter table written alter words set storage external');
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - 8_000_000));

    const failures: unknown[] = [];
    for (const end = Date.now() + 30_000; failures.length < 5 && Date.now() < end; ) {
      id += 1;
      await write(id).then(
        () => acknowledged.push(id),
        (error) => failures.push(error),
      );
    }
    assert.equal(failures.length, 5, 'the disk did not fill');
    for (const failure of failures) assert.ok(isUnavailable(failure), String(failure));

    // Fills what is left with the journal of PostgreSQL itself, where a full disk stops the whole server.
    const journal = () => pool.query(`select pg_logical_emit_message(true, 'x', repeat('y', 1000000))`);
    for (let full = false, tries = 0; !full && tries < 200; tries++) {
      full = await journal().then(
        () => false,
        () => true,
      );
    }
    await sleep(2_000);

    rmSync(ballast);
    const freed = Date.now();
    for (let back = false; !back; await sleep(50)) {
      assert.ok(Date.now() - freed < 10_000, `no write within 10 s of new space: ${log.lines.join('\n')}`);
      id += 1;
      back = await write(id).then(
        () => acknowledged.push(id) > 0,
        () => false,
      );
    }
    const { rows } = await pool.query<{ id: number; count: number }>(
      'select id, count(*)::int as count from written group by id',
    );
    assert.deepEqual(
      rows.filter(({ count }) => count > 1),
      [],
    );
    const present = new Set(rows.map((row) => row.id));
    assert.deepEqual(
      acknowledged.filter((one) => !present.has(one)),
      [],
    );
    assert.ok(acknowledged.length > 100);
    assert.ok(
      log.lines.some((line) => line.includes('ended unexpectedly')),
      'the server never ran out of journal',
    );
  } finally {
    await close();
    spawnSync('umount', ['-l', folder]);
    rmdirSync(folder);
  }
});
