import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Register } from '../../../areas/index.ts';
import { doneIn, inOrder, type Report } from './done.ts';
import { needOf } from './need.ts';
import { addUp, progressOf } from './progress.ts';

const area = (code: string, values: object = {}) => ({
  code,
  kind: 'municipality',
  name: code,
  country: 'BE',
  validFrom: '2019-01-01',
  validTo: null,
  population: 1000,
  populationYear: 2020,
  surfaceHectares: 10,
  longitude: 4,
  latitude: 51,
  example: false,
  source: '',
  ...values,
});

// Kruibeke and Beveren became one; Antwerpen kept its code when Borsbeek joined it.
const register: Register = {
  areas: new Map(
    [
      area('46013', { validTo: '2024-12-31' }),
      area('46003', { validTo: '2024-12-31' }),
      area('46030', { validFrom: '2025-01-01' }),
      area('11007', { validTo: '2024-12-31' }),
      area('11002'),
    ].map((one) => [one.code, one]),
  ),
  memberships: [],
  successions: [
    { predecessorCode: '46013', successorCode: '46030', onDate: '2025-01-01' },
    { predecessorCode: '46003', successorCode: '46030', onDate: '2025-01-01' },
    { predecessorCode: '11007', successorCode: '11002', onDate: '2025-01-01' },
  ],
  earlier: [{ ...area('11002'), validTo: '2024-12-31' }],
};

const report = (areaCode: string, day: string, number: number, hour = 12): Report => ({
  areaCode,
  day,
  number,
  reportedAt: new Date(`${day}T${hour}:00Z`),
});
const done = (code: string, day: string, ...reports: Report[]) =>
  doneIn(register, inOrder(reports), code, day)?.number ?? null;

describe('what a target asks', () => {
  it('is whole units, rounded up, exactly', () => {
    const laadpalen = { number: '1', per: 200 };
    assert.deepEqual(
      [0, 1, 200, 201, 11_000].map((people) => needOf(laadpalen, people)),
      [0, 1, 1, 2, 55],
    );
    assert.equal(needOf({ number: '1.5', per: 100 }, 66_000), 990);
    assert.equal(needOf({ number: '0.1', per: 1 }, 30), 3, 'no binary fractions');
    assert.equal(needOf(laadpalen, null), null);
  });

  it('is never too little and never a whole unit too much', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 600_000 }),
        (per, tenths, people) => {
          const need = needOf({ number: (tenths / 10).toFixed(1), per }, people)!;
          assert.ok(need * per * 10 >= tenths * people && (need === 0 || (need - 1) * per * 10 < tenths * people));
        },
      ),
    );
  });
});

describe('what is done', () => {
  it('is the newest report; a correction of the same day comes in its place; no report is not zero', () => {
    assert.equal(done('11002', '2023-01-01'), null);
    assert.equal(done('11002', '2023-01-01', report('11002', '2022-01-01', 4), report('11002', '2022-06-01', 9)), 9);
    assert.equal(
      done('11002', '2023-01-01', report('11002', '2022-06-01', 9), report('11002', '2022-06-01', 7, 13)),
      7,
    );
    assert.equal(done('11002', '2022-03-01', report('11002', '2022-01-01', 4), report('11002', '2022-06-01', 9)), 4);
    assert.equal(done('11002', '2023-01-01', report('11002', '2022-01-01', 0)), 0);
  });

  it('of what merged adds up, and only when all of it is known', () => {
    const [kruibeke, beveren] = [report('46013', '2024-05-01', 3), report('46003', '2023-05-01', 30)];
    assert.equal(done('46030', '2025-06-01', kruibeke, beveren), 33);
    assert.equal(done('46030', '2025-06-01', kruibeke), null, 'a part is not the whole');
    assert.equal(done('46030', '2025-06-01', kruibeke, beveren, report('46030', '2025-03-01', 40)), 40);
    assert.equal(done('46030', '2025-02-01', kruibeke, beveren, report('46030', '2025-03-01', 40)), 33);
    assert.equal(done('46013', '2024-12-31', kruibeke), 3);
  });

  it('of what grew under its own code counts the others too, until it reports as it is now', () => {
    const [before, borsbeek] = [report('11002', '2024-01-01', 500), report('11007', '2024-01-01', 8)];
    assert.equal(done('11002', '2024-12-31', before, borsbeek), 500);
    assert.equal(done('11002', '2025-01-01', before, borsbeek), 508);
    assert.equal(done('11002', '2025-01-01', before), null);
  });
});

describe('a region', () => {
  it('adds up what is known, and says of how many', () => {
    const target = { title: 't', unit: 'laadpaal', unitTitle: 'laadpalen', number: '1', per: 200, by: 2030 };
    const municipalities = [area('A'), area('B', { population: 1001 }), area('C', { population: 400 })];
    const reports = [report('A', '2022-01-01', 9), report('B', '2022-02-01', 2)];
    const registered = { ...register, areas: new Map(municipalities.map((one) => [one.code, one])) };
    const parts = progressOf(target, { register: registered, municipalities, reports, day: '2023-01-01' });
    const whole = addUp(area('R'), parts);
    assert.deepEqual(
      [whole.need, whole.done, whole.toDo, whole.known, whole.of, whole.day],
      [13, 11, 4, 2, 3, '2022-01-01'],
    );
    assert.deepEqual([addUp(area('R'), []).done, addUp(area('R'), []).need], [null, null]);
  });
});
