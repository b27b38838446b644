import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Done, digestsDue } from './due.ts';

const due = (moment: string, done: Done = {}) => digestsDue(new Date(moment), done);

test('digests go out at seven in Brussels, in winter and in summer', () => {
  const done = { day: '2026-11-21', week: '2026-11-16' };
  assert.deepEqual(due('2026-11-22T05:59:00Z', done), {});
  assert.deepEqual(due('2026-11-22T06:00:00Z', done), { day: '2026-11-22' });
  assert.deepEqual(due('2026-07-06T04:59:00Z', { day: '2026-07-05', week: '2026-06-29' }), {});
  assert.deepEqual(due('2026-07-06T05:00:00Z', { day: '2026-07-05', week: '2026-06-29' }), {
    day: '2026-07-06',
    week: '2026-07-06',
  });
});

test('what was missed goes out later, once', () => {
  assert.deepEqual(due('2026-11-25T15:00:00Z', { day: '2026-11-20', week: '2026-11-16' }), {
    day: '2026-11-25',
    week: '2026-11-23',
  });
  assert.deepEqual(due('2026-11-25T16:00:00Z', { day: '2026-11-25', week: '2026-11-23' }), {});
});

test('looked at each hour of a year, there is one digest a day and one a week, also when the clock is set', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3599 }), (offset) => {
      let done: Done = {};
      const sent = { day: 0, week: 0 };
      const start = Date.UTC(2026, 0, 5, 6) + offset * 1000;
      for (let hour = 0; hour < 52 * 7 * 24; hour += 1) {
        const now = digestsDue(new Date(start + hour * 3600_000), done);
        if (now.day) sent.day += 1;
        if (now.week) sent.week += 1;
        done = { ...done, ...now };
      }
      assert.deepEqual(sent, { day: 364, week: 52 });
    }),
    { numRuns: 3 },
  );
});
