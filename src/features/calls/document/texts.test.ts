import assert from 'node:assert/strict';
import { test } from 'node:test';
import { code } from './texts.ts';

test('a code is what no object has of itself', () => {
  const inherited = Object.getOwnPropertyNames(Object.prototype).filter((name) => code.safeParse(name).success);
  assert.deepEqual(inherited, []);
  assert.ok(code.safeParse('km-fietspad').success);
});
