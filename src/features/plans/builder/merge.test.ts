import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mergeValues, same, settle } from './merge.ts';
import { mergeCodes, mergeLists } from './merge-lists.ts';

const values = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.oneof(fc.string(), fc.record({ on: fc.string() })),
);

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

const letters = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 6 });

test('a list holds what either added and lacks what either removed, unless they touched the same rows', () => {
  fc.assert(
    fc.property(letters, letters, letters, (base, mine, theirs) => {
      const merged = mergeLists(base, mine, theirs, same) as string[] | undefined;
      fc.pre(merged !== undefined);
      for (const letter of 'abcdefgh') {
        const counts = [base, mine, theirs].map((list) => list.includes(letter));
        const wanted = counts[0] ? counts[1]! && counts[2]! : counts[1]! || counts[2]!;
        assert.equal(merged.includes(letter), wanted);
        assert.equal(mergeCodes(base, mine, theirs).includes(letter), wanted);
      }
    }),
    { numRuns: 2000 },
  );
});

test('two who each add a party, or each change another one, both keep it', () => {
  const merge = (base: string[], mine: string[], theirs: string[]) => mergeLists(base, mine, theirs, same);
  assert.deepEqual(merge(['a'], ['a', 'mine'], ['a', 'theirs']), ['a', 'theirs', 'mine']);
  assert.deepEqual(merge([], ['same', 'mine'], ['same']), ['same', 'mine']);
  assert.deepEqual(merge(['a', 'b', 'c'], ['A', 'b', 'c'], ['a', 'b', 'C']), ['A', 'b', 'C']);
  assert.deepEqual(merge(['a', 'b', 'c'], ['b', 'c'], ['a', 'b', 'c', 'd']), ['b', 'c', 'd']);
  assert.equal(merge(['a', 'b'], ['A', 'b'], ['x', 'b']), undefined);
  assert.equal(merge(['a', 'b'], ['b'], ['x', 'b']), undefined);
});
