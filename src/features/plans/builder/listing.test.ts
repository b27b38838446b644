import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlanDocument } from '../document/schema.ts';
import { goalLens, measureLens } from './lenses.ts';
import { addItem, moveItem, moveToParent, putBackItem, removeItem } from './listing.ts';

const measure = (id: string) => ({ id, title: `Maatregel ${id}`, kind: 'service' as const });
const goal = (id: string, ...measures: string[]) => ({
  id,
  pillar: 'economy' as const,
  title: `Doel ${id}`,
  measures: measures.map(measure),
});
const plan: PlanDocument = {
  format: 'lokale-relance/plan/1',
  area: '12025',
  title: 'Plan',
  period: { start: '2020-06', end: '2025-12' },
  goals: [goal('D1', 'M1', 'M2'), goal('D2', 'M3')],
};
const ids = ({ goals }: PlanDocument) =>
  goals.map(({ id, measures }) => [id, ...measures.map((one) => one.id)].join(' '));

test('a new item gets an id that no other has', () => {
  const added = addItem(measureLens, plan, measure(''), 'D1');
  assert.equal(added.item, 'M4');
  assert.deepEqual(ids(added.document), ['D1 M1 M2 M4', 'D2 M3']);
  assert.equal(addItem(goalLens, plan, goal(''), '').item, 'D3');
});

test('items move among those of their own goal, and to another goal', () => {
  assert.deepEqual(ids(moveItem(measureLens, plan, 'M2', -1)), ['D1 M2 M1', 'D2 M3']);
  assert.deepEqual(ids(moveItem(measureLens, plan, 'M2', 1)), ['D1 M1 M2', 'D2 M3']);
  assert.deepEqual(ids(moveToParent(measureLens, plan, 'M1', 'D2')), ['D1 M2', 'D2 M3 M1']);
  assert.deepEqual(moveToParent(measureLens, plan, 'M1', 'D9'), plan);
  assert.deepEqual(ids(moveItem(goalLens, plan, 'D2', -1)), ['D2 M3', 'D1 M1 M2']);
});

test('what is removed comes back in its place, whatever else was done meanwhile', () => {
  const without = removeItem(measureLens, plan, 'M1');
  assert.deepEqual(ids(putBackItem(measureLens, without, plan, 'M1')!.document), ids(plan));
  const taken = addItem(measureLens, without, measure('M1'), 'D2').document;
  taken.goals[1]!.measures[1]!.title = 'Iets anders';
  const back = putBackItem(measureLens, taken, plan, 'M1')!;
  assert.equal(back.item, 'M4');
  assert.deepEqual(ids(back.document), ['D1 M4 M2', 'D2 M3 M1']);
});

test('putting back twice is the same as once; without its goal a measure cannot be put back', () => {
  const without = removeItem(measureLens, plan, 'M2');
  const once = putBackItem(measureLens, without, plan, 'M2')!;
  assert.deepEqual(once.document, plan);
  assert.deepEqual(putBackItem(measureLens, once.document, plan, 'M2'), { document: once.document, item: 'M2' });
  assert.equal(putBackItem(measureLens, removeItem(goalLens, plan, 'D2'), plan, 'M3'), undefined);
});

test('a goal comes back with its measures, under ids that are free', () => {
  const without = removeItem(goalLens, plan, 'D1');
  const busy = addItem(measureLens, without, { ...measure('M1'), title: 'Nieuw' }, 'D2').document;
  const { document } = putBackItem(goalLens, busy, plan, 'D1')!;
  assert.deepEqual(ids(document), ['D1 M4 M2', 'D2 M3 M1']);
});
