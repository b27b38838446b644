import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runKills } from './kill-loop.ts';
import { dataFolder, productSkip } from './product.ts';
import { productVictim } from './product-victim.ts';

test('no save that the product acknowledged is lost or doubled when it or its database is killed', {
  skip: productSkip,
}, async () => {
  const { dataDir, remove } = dataFolder();
  try {
    const outcome = await runKills(await productVictim(), dataDir, process.env['RELIABILITY'] === 'full' ? 50 : 3);
    assert.ok(outcome.acknowledged > 60, `only ${outcome.acknowledged} saves were acknowledged`);
    assert.deepEqual(outcome.lost, []);
    assert.deepEqual(outcome.doubled, []);
  } finally {
    remove();
  }
});
