import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Area } from '../schema.ts';
import { addCounts, addRatios, aggregate, ratioOf } from './aggregate.ts';
import { areaOn, currentArea, currentCodes, type Register, shapedOn } from './register.ts';

const area = (code: string, validFrom: string, validTo: string | null, population: number | null = null): Area => ({
  code,
  kind: 'municipality',
  name: code,
  country: 'BE',
  validFrom,
  validTo,
  population,
  populationYear: 2020,
  surfaceHectares: null,
  longitude: null,
  latitude: null,
  source: '',
  example: false,
});

/** North and South became Town in 2025, Hamlet joined City, and Town and City became Metropolis in 2031. */
const register: Register = {
  areas: new Map(
    [
      area('north', '2019-01-01', '2024-12-31'),
      area('south', '2019-01-01', '2024-12-31'),
      area('town', '2025-01-01', '2030-12-31'),
      area('hamlet', '2019-01-01', '2024-12-31'),
      area('city', '2019-01-01', '2030-12-31', 120),
      area('metropolis', '2031-01-01', null),
      area('alone', '2019-01-01', null),
    ].map((one) => [one.code, one]),
  ),
  memberships: [],
  successions: [
    { predecessorCode: 'north', successorCode: 'town', onDate: '2025-01-01' },
    { predecessorCode: 'south', successorCode: 'town', onDate: '2025-01-01' },
    { predecessorCode: 'hamlet', successorCode: 'city', onDate: '2025-01-01' },
    { predecessorCode: 'town', successorCode: 'metropolis', onDate: '2031-01-01' },
    { predecessorCode: 'city', successorCode: 'metropolis', onDate: '2031-01-01' },
  ],
  earlier: [
    {
      code: 'city',
      validTo: '2024-12-31',
      name: 'Small city',
      population: 100,
      populationYear: 2020,
      surfaceHectares: null,
      longitude: null,
      latitude: null,
    },
  ],
};

test('an area is known from its first to its last day', () => {
  assert.equal(areaOn(register, 'town', '2024-12-31'), undefined);
  assert.equal(areaOn(register, 'town', '2025-01-01')?.code, 'town');
  assert.equal(areaOn(register, 'unknown', '2025-01-01'), undefined);
});

test('an area that kept its code has the name and figures of before on a day before', () => {
  const before = areaOn(register, 'city', '2024-12-31');
  assert.deepEqual([before?.name, before?.population, before?.validTo], ['Small city', 100, '2030-12-31']);
  assert.deepEqual(areaOn(register, 'city', '2025-01-01')?.population, 120);
  assert.equal(shapedOn(register.areas.get('city')!, register.earlier), '2025-01-01');
});

test('an old code leads to the area that stands for it now, over several mergers', () => {
  for (const code of ['north', 'hamlet', 'city', 'metropolis']) {
    assert.equal(currentArea(register, code)?.code, 'metropolis');
  }
  assert.equal(currentArea(register, 'alone')?.code, 'alone');
  assert.equal(currentArea(register, 'unknown'), undefined);
});

test('an area that was split has no single successor, and a circle does not hang', () => {
  const split = [
    { predecessorCode: 'a', successorCode: 'b', onDate: '2025-01-01' },
    { predecessorCode: 'a', successorCode: 'c', onDate: '2025-01-01' },
  ];
  assert.deepEqual(currentCodes(split, 'a'), ['b', 'c']);
  assert.throws(
    () => aggregate(new Map([['a', 1]]), { areas: new Map(), successions: split }, '2024-01-01', addCounts),
    RangeError,
  );
  assert.deepEqual(currentCodes([...split, { predecessorCode: 'b', successorCode: 'a', onDate: '2026-01-01' }], 'a'), [
    'c',
  ]);
});

test('counts of predecessors add up, whatever the counts are', () => {
  const counts = fc.dictionary(fc.constantFrom('north', 'south', 'hamlet', 'city', 'alone'), fc.nat(), { minKeys: 5 });
  fc.assert(
    fc.property(counts, (figures) => {
      const sums = aggregate(new Map(Object.entries(figures)), register, '2024-12-31', addCounts);
      const { alone, ...rest } = figures;
      assert.equal(sums.get('metropolis')?.value, Object.values(rest).reduce(addCounts));
      assert.equal(sums.get('alone')?.value, alone);
    }),
  );
});

test('a sum is unknown when a predecessor that held on that day has no figure', () => {
  const sumOf = (figures: [string, number | null][], day: string) =>
    aggregate(new Map(figures), register, day, addCounts).get('metropolis')?.value;
  assert.equal(
    sumOf(
      [
        ['town', 3],
        ['city', 4],
      ],
      '2026-01-01',
    ),
    7,
  );
  assert.equal(sumOf([['town', 3]], '2026-01-01'), null);
  assert.equal(
    sumOf(
      [
        ['town', 3],
        ['city', null],
      ],
      '2026-01-01',
    ),
    null,
  );
  assert.equal(
    sumOf(
      [
        ['north', 1],
        ['south', 2],
        ['city', 4],
      ],
      '2024-12-31',
    ),
    null,
  );
});

test('a ratio is made anew from its parts', () => {
  const figures = new Map([
    ['town', { numerator: 1, denominator: 10 }],
    ['city', { numerator: 9, denominator: 10 }],
  ]);
  const sum = aggregate(figures, register, '2026-01-01', addRatios).get('metropolis')!;
  assert.equal(ratioOf(sum.value!), 0.5);
  assert.equal(ratioOf({ numerator: 1, denominator: 0 }), null);
});
