import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startDatabaseVictim } from './database-victim.ts';
import { runKills, targets } from './kill-loop.ts';

const skip = process.platform === 'linux' ? false : 'SKIPPED: the kill test finds processes through /proc';

test('no acknowledged write is lost or doubled when the application or its database is killed', { skip }, async (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'relance-kills-'));
  try {
    const outcome = await runKills((folder) => startDatabaseVictim(folder), dataDir, targets.length + 1);
    assert.ok(outcome.acknowledged > 100, `only ${outcome.acknowledged} writes were acknowledged`);
    assert.deepEqual(outcome.lost, []);
    assert.deepEqual(outcome.doubled, []);
    t.diagnostic(`from kill to next acknowledged write: ${outcome.recoveries.map(Math.round).join(', ')} ms`);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
