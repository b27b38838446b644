import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildMeasure, buildPlan, planArbitrary } from '../../../../test/builders/plan.ts';
import { measuresOf } from './contents.ts';
import { timelineOf, yearsOf } from './timeline.ts';

test('a measure stands where its months are in the period', () => {
  const plan = buildPlan({ period: { start: '2020-01', end: '2021-12' } });
  const [row] = timelineOf(plan, [buildMeasure({ start: '2020-07', end: '2020-12' })]);
  assert.deepEqual([row?.from, row?.to], [0.25, 0.5]);
  assert.deepEqual(yearsOf(plan), [
    { year: 2020, at: 0 },
    { year: 2021, at: 0.5 },
  ]);
});

test('without an end it runs to the end of the plan; without a start it is not drawn', () => {
  const plan = buildPlan({ period: { start: '2020-01', end: '2021-12' } });
  const rows = timelineOf(plan, [
    buildMeasure({ start: '2021-01', end: undefined }),
    buildMeasure({ start: undefined, end: '2021-01' }),
  ]);
  assert.deepEqual(
    rows.map(({ from, to }) => [from, to]),
    [[0.5, 1]],
  );
});

test('every bar stays in the picture and a long plan shows few years', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      for (const { from, to } of timelineOf(plan, measuresOf(plan)))
        assert.ok(from >= 0 && from <= 1 && to >= 0 && to <= 1);
    }),
  );
  assert.ok(yearsOf(buildPlan({ period: { start: '0001-01', end: '9999-12' } })).length <= 8);
});
