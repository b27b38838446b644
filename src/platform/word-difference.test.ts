import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pace } from '../../test/pace.ts';
import { wordDifference } from './word-difference.ts';

const side = (pieces: ReturnType<typeof wordDifference>, without: 'added' | 'removed') =>
  pieces
    .filter((piece) => piece.kind !== without)
    .map((piece) => piece.text)
    .join('');

test('words that stayed are shown once, between what went and what came', () => {
  assert.deepEqual(wordDifference('Elke maand een bezoek', 'Elke week een bezoek'), [
    { kind: 'same', text: 'Elke ' },
    { kind: 'removed', text: 'maand' },
    { kind: 'added', text: 'week' },
    { kind: 'same', text: ' een bezoek' },
  ]);
});

test('texts with little in common are shown whole', () => {
  const pieces = wordDifference('Een markt op het plein in de zomer', 'Wij bouwen zestig woningen op een oude site');
  assert.deepEqual(
    pieces.map((piece) => piece.kind),
    ['removed', 'added'],
  );
});

test('both texts can be read back, whatever they are', () => {
  const text = fc.string({ unit: 'grapheme' }).map((value) => value.replace(/\n+/g, ' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDifference(before, after);
      assert.equal(side(pieces, 'added'), before);
      assert.equal(side(pieces, 'removed'), after);
    }),
  );
});

test('very long texts do not hold up the server', () => {
  const long = (seed: number) => Array.from({ length: 60_000 }, (_, index) => (index * seed) % 7919).join(' ');
  const [before, after] = [long(3), long(5)];
  const ratio = pace(
    () => wordDifference(before, after),
    () => before.split(' ').sort(),
  );
  assert.ok(ratio < 80, `${ratio} times sorting the words`);
});

test('very many texts do not hold up the server, and the next page has its turn', async () => {
  const text = (seed: number) => Array.from({ length: 900 }, (_, index) => (index * seed) % 7919).join(' ');
  const began = performance.now();
  for (let seed = 3; seed < 2000; seed += 1) wordDifference(text(seed), text(seed + 1));
  const many = performance.now() - began;
  assert.ok(many < 5000, `${many} ms`);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(wordDifference('Elke maand een bezoek', 'Elke week een bezoek').length, 4);
});
