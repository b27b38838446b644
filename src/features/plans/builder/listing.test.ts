import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PlanDocument } from '../document/schema.ts';
import { goalLens, measureLens, plainLens } from './lenses.ts';
import { addItem, followItem, moveItem, moveToParent, putBackItem, removeItem } from './listing.ts';

const needs = plainLens('needs');
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
  needs: [{ title: 'een' }, { title: 'twee' }, { title: 'drie' }],
  goals: [goal('D1', 'M1', 'M2'), goal('D2', 'M3')],
};
const ids = ({ goals }: PlanDocument) =>
  goals.map(({ id, measures }) => [id, ...measures.map((one) => one.id)].join(' '));
const titles = (document: PlanDocument) => (document.needs ?? []).map(({ title }) => title);

test('a new item gets an id that no other has', () => {
  const added = addItem(measureLens, plan, measure(''), 'D1');
  assert.equal(added.item, 'M4');
  assert.deepEqual(ids(added.document), ['D1 M1 M2 M4', 'D2 M3']);
  assert.equal(addItem(goalLens, plan, goal(''), '').item, 'D3');
  assert.equal(addItem(needs, plan, { title: 'vier' }, '').item, '4');
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
  const without = removeItem(needs, plan, '2');
  const once = putBackItem(needs, without, plan, '2')!;
  assert.deepEqual(titles(once.document), ['een', 'twee', 'drie']);
  assert.deepEqual(putBackItem(needs, once.document, plan, '2'), { document: once.document, item: '2' });
  assert.equal(putBackItem(measureLens, removeItem(goalLens, plan, 'D2'), plan, 'M3'), undefined);
});

test('a goal comes back with its measures, under ids that are free', () => {
  const without = removeItem(goalLens, plan, 'D1');
  const busy = addItem(measureLens, without, { ...measure('M1'), title: 'Nieuw' }, 'D2').document;
  const { document } = putBackItem(goalLens, busy, plan, 'D1')!;
  assert.deepEqual(ids(document), ['D1 M4 M2', 'D2 M3 M1']);
});

test('a thing named by its place is followed through every kind of change', () => {
  const step = fc.record({ kind: fc.constantFrom('add', 'remove', 'up', 'down', 'edit'), at: fc.nat({ max: 5 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const history = [plan];
      let wanted: string | undefined = 'twee';
      steps.forEach(({ kind, at }, number) => {
        const document = history.at(-1)!;
        const item = String(at + 1);
        const title = titles(document)[at];
        if (kind === 'add') history.push(addItem(needs, document, { title: `nieuw ${number}` }, '').document);
        if (kind === 'up' || kind === 'down') history.push(moveItem(needs, document, item, kind === 'up' ? -1 : 1));
        if (kind === 'remove') {
          history.push(removeItem(needs, document, item));
          if (title === wanted) wanted = undefined;
        }
        if (kind === 'edit' && title !== undefined) {
          const list = document.needs!.map((need, place) => (place === at ? { title: `${number}: anders` } : need));
          history.push({ ...document, needs: list });
          if (title === wanted) wanted = `${number}: anders`;
        }
      });
      const found = followItem(needs, history, '2');
      assert.equal(found && titles(history.at(-1)!)[Number(found) - 1], wanted);
    }),
  );
});
