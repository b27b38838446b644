import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mergeValues, same, settle } from './merge.ts';

const values = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.oneof(fc.string(), fc.array(fc.nat({ max: 3 }))));

test('a field that one person changed is as that person left it; a contested one is named', () => {
  fc.assert(
    fc.property(values, values, values, (base, mine, theirs) => {
      const { values: merged, contested } = mergeValues(base, mine, theirs);
      for (const field of ['a', 'b', 'c', 'd']) {
        const iChanged = !same(mine[field], base[field]);
        const theyChanged = !same(theirs[field], base[field]);
        const differ = !same(mine[field], theirs[field]);
        assert.equal(contested.includes(field), iChanged && theyChanged && differ);
        if (iChanged) assert.ok(same(merged[field], mine[field]));
        else assert.ok(same(merged[field], theirs[field]));
      }
    }),
  );
});

test('who posts what was read changes nothing of others', () => {
  fc.assert(
    fc.property(values, values, (base, theirs) => {
      const merge = mergeValues(base, base, theirs);
      assert.deepEqual(merge.contested, []);
      assert.ok(same(merge.values, theirs));
    }),
  );
});

test('the order of keys and keys without a value make no difference', () => {
  const merge = mergeValues({ row: { a: 1, b: 2 } }, { row: { b: 2, a: 1, c: undefined } }, { row: { a: 1, b: 3 } });
  assert.deepEqual(merge, { values: { row: { a: 1, b: 3 } }, contested: [] });
});

test('a settled merge holds the choice on each contested field and leaves the others', () => {
  const theirs = { title: 'theirs', text: 'theirs', owner: 'theirs' };
  const merge = mergeValues({ title: '', text: '', owner: '' }, { title: 'mine', text: 'mine', owner: '' }, theirs);
  assert.deepEqual(
    settle(merge, theirs, (field) => field === 'text'),
    { title: 'theirs', text: 'mine', owner: 'theirs' },
  );
});
