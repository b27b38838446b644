import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromCents } from '../../../platform/money.ts';
import { distributeRights, largestRemainder } from './rights.ts';

const sum = (amounts: Iterable<bigint>): bigint => [...amounts].reduce((all, one) => all + one, 0n);
const total = fc.bigInt({ min: 0n, max: 99_999_999_999_999n });
const weights = fc
  .array(fc.oneof(fc.bigInt({ min: 0n, max: 5n }), fc.bigInt({ min: 1n, max: 999_999_999n })), {
    minLength: 1,
    maxLength: 40,
  })
  .filter((list) => sum(list) > 0n)
  .map((list) => list.map((weight, index): [string, bigint] => [String(11_000 + index), weight]));

describe('the largest remainder', () => {
  it('divides all of it, by weight and to less than one from the exact part, in whatever order areas come', () => {
    fc.assert(
      fc.property(total, weights, (amount, list) => {
        const parts = largestRemainder(amount, new Map(list));
        const all = sum(list.map(([, weight]) => weight));
        assert.equal(sum(parts.values()), amount);
        for (const [area, weight] of list) {
          const off = parts.get(area)! * all - amount * weight;
          assert.ok(off < all && off > -all, area);
          for (const [other, less] of list) {
            if (less < weight) assert.ok(parts.get(other)! <= parts.get(area)!, `${other} ${area}`);
          }
        }
        assert.deepEqual(new Map([...largestRemainder(amount, new Map(list.toReversed()))].toReversed()), parts);
      }),
      { numRuns: 300 },
    );
  });

  it('gives what is left to the lowest codes when remainders are equal', () => {
    const parts = largestRemainder(
      5n,
      new Map([
        ['b', 1n],
        ['c', 1n],
        ['a', 1n],
      ]),
    );
    assert.deepEqual(Object.fromEntries(parts), { a: 2n, b: 2n, c: 1n });
  });

  it('refuses what cannot be divided', () => {
    assert.throws(() => largestRemainder(1n, new Map([['a', 0n]])), RangeError);
    assert.throws(() => largestRemainder(-1n, new Map([['a', 1n]])), RangeError);
    assert.throws(
      () =>
        largestRemainder(
          1n,
          new Map([
            ['a', -1n],
            ['b', 2n],
          ]),
        ),
      RangeError,
    );
    assert.deepEqual(largestRemainder(0n, new Map([['a', 0n]])), new Map([['a', 0n]]));
  });
});

describe('drawing rights by several indicators', () => {
  const figure = fc.bigInt({ min: 0n, max: 1_000_000n }).map(fromCents);
  const figures = fc
    .array(fc.record({ inhabitants: figure, elderly: figure }), { minLength: 1, maxLength: 20 })
    .filter(
      (list) =>
        list.some(({ inhabitants }) => Number(inhabitants) > 0) && list.some(({ elderly }) => Number(elderly) > 0),
    )
    .map((list) => new Map(list.map((one, index) => [String(11_000 + index), one] as const)));
  const key = (inhabitants: string, elderly: string) => [
    { indicator: 'inhabitants', weight: inhabitants },
    { indicator: 'elderly', weight: elderly },
  ];

  it('add up to the envelope, and do not change when weights or figures are written on another scale', () => {
    fc.assert(
      fc.property(total.map(fromCents), figures, (envelope, areas) => {
        const rights = distributeRights({ envelope, key: key('4', '1') }, areas);
        assert.equal(fromCents(sum(rights.values())), envelope);
        assert.deepEqual(distributeRights({ envelope, key: key('80', '20.00') }, areas), rights);
        const hundredfold = ([area, one]: [string, { inhabitants: string; elderly: string }]) =>
          [area, { ...one, elderly: String(BigInt(one.elderly.replace('.', ''))) }] as const;
        assert.deepEqual(
          distributeRights({ envelope, key: key('4', '1') }, new Map([...areas].map(hundredfold))),
          rights,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('refuse a figure that would be rounded', () => {
    const areas = new Map([['11001', { inhabitants: '10.123456789' }]]);
    assert.throws(() => distributeRights({ envelope: '1.00', key: key('1', '0') }, areas), RangeError);
  });

  it('say which indicator has no figures', () => {
    const areas = new Map([['11001', { inhabitants: '10' }]]);
    assert.throws(() => distributeRights({ envelope: '1.00', key: key('1', '1') }, areas), /elderly/);
    assert.deepEqual(distributeRights({ envelope: '1.00', key: key('1', '0') }, areas), new Map([['11001', 100n]]));
  });
});
