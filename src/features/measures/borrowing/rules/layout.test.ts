import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layOut } from './layout.ts';

const nodesOf = (keys: string) => [...keys].map((key) => ({ key }));
const rows = (keys: string, edges: [string, string][]) =>
  layOut(nodesOf(keys), edges).placed.map(({ node, depth }) => `${' '.repeat(depth)}${node.key}`);

test('what was taken over stands under its origin, one step to the right', () => {
  const edges: [string, string][] = [
    ['a', 'b'],
    ['b', 'c'],
    ['a', 'd'],
  ];
  assert.deepEqual(rows('dcba', edges), ['a', ' b', '  c', ' d']);
  assert.deepEqual(rows('xy', []), ['x', 'y']);
});

test('a second origin and a circle are extra links, and nothing stands twice', () => {
  const two = layOut(nodesOf('abc'), [
    ['a', 'c'],
    ['b', 'c'],
    ['b', 'c'],
  ]);
  assert.deepEqual(two.links.map(({ isExtra }) => isExtra).sort(), [false, true]);
  assert.deepEqual(
    rows('abc', [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['a', 'a'],
    ]),
    ['a', ' b', '  c'],
  );
});

test('a chain of ten thousand is no trouble', () => {
  const keys = Array.from({ length: 10_000 }, (_, at) => ({ key: `k${at}` }));
  const { placed } = layOut(
    keys,
    keys.slice(1).map(({ key }, at) => [`k${at}`, key] as const),
  );
  assert.equal(placed.at(-1)!.depth, 9999);
});

test('of any graph every node stands in a row of its own, and every tree link goes one step down and right', () => {
  const key = fc.constantFrom(...'abcdefgh');
  fc.assert(
    fc.property(fc.array(fc.tuple(key, key), { maxLength: 20 }), (edges) => {
      const { placed, links } = layOut(nodesOf('abcdefgh'), edges);
      assert.deepEqual(
        placed.map(({ row }) => row),
        [0, 1, 2, 3, 4, 5, 6, 7],
      );
      assert.equal(new Set(placed.map(({ node }) => node.key)).size, 8);
      for (const { from, to, isExtra } of links) {
        if (isExtra) continue;
        assert.ok(to > from);
        assert.equal(placed[to]!.depth, placed[from]!.depth + 1);
      }
      assert.ok(
        placed.every(({ depth, row }) => depth === 0 || links.some((link) => !link.isExtra && link.to === row)),
      );
    }),
  );
});
