import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isUnavailable, openDatabase } from '../../src/platform/database/index.ts';
import { comes } from '../comes.ts';
import { keepLog } from '../scratch.ts';

const disk = mountSmallDisk();
const skip = disk ? false : 'SKIPPED: no right to mount a small disk here';

const saysEnded = (line: string) => line.includes('ended unexpectedly');

function mountSmallDisk(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'relance-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', folder]).status === 0) return folder;
  rmdirSync(folder);
  return undefined;
}

test('a full disk refuses writes, loses nothing, and space brings writing back without a restart', {
  skip,
}, async (t) => {
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
    const writeNext = () => {
      id += 1;
      return write(id).then(
        () => acknowledged.push(id) > 0,
        (error) => failures.push(error) < 0,
      );
    };
    await comes(() => writeNext().then(() => failures.length === 5), 'the disk did not fill');
    for (const failure of failures) assert.ok(isUnavailable(failure), String(failure));

    // Fills what is left with the journal of PostgreSQL itself, where a full disk stops the whole server.
    const journal = () => pool.query(`select pg_logical_emit_message(true, 'x', repeat('y', 1000000))`);
    for (let full = false, tries = 0; !full && tries < 200; tries++) {
      full = await journal().then(
        () => false,
        () => true,
      );
    }
    await comes(() => log.lines.some(saysEnded), 'the server never ran out of journal');

    rmSync(ballast);
    const freed = Date.now();
    await comes(writeNext, () => `no write after new space: ${log.lines.join('\n')}`);
    t.diagnostic(`written again ${Date.now() - freed} ms after new space`);
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
  } finally {
    await close();
    spawnSync('umount', ['-l', folder]);
    rmdirSync(folder);
  }
});
