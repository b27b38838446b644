import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdsOn, overlap, shiftDay } from './time.ts';

test('a period holds on its first and its last day, and not outside', () => {
  const period = { validFrom: '2019-01-01', validTo: '2024-12-31' };
  const days = ['2018-12-31', '2019-01-01', '2024-12-31', '2025-01-01'];
  assert.deepEqual(
    days.map((day) => holdsOn(period, day)),
    [false, true, true, false],
  );
  assert.equal(holdsOn({ validFrom: '2025-01-01', validTo: null }, '2099-01-01'), true);
});

test('periods that follow each other do not overlap, periods that share a day do', () => {
  const first = { validFrom: '2019-01-01', validTo: '2024-12-31' };
  assert.equal(overlap(first, { validFrom: '2025-01-01', validTo: null }), false);
  assert.equal(overlap(first, { validFrom: '2024-12-31', validTo: null }), true);
  assert.equal(overlap({ validFrom: '2020-01-01', validTo: null }, { validFrom: '2021-01-01', validTo: null }), true);
});

test('days shift over the end of a month, a year and a leap day', () => {
  assert.equal(shiftDay('2024-12-31', 1), '2025-01-01');
  assert.equal(shiftDay('2024-03-01', -1), '2024-02-29');
});
