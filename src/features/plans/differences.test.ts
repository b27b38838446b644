import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Difference, differences } from './differences.ts';
import type { PlanDocument } from './document/schema.ts';

const plan: PlanDocument = {
  format: 'lokale-relance/plan/1',
  area: '12025',
  title: 'Plan',
  period: { start: '2020-06', end: '2025-12' },
  vision: 'Samen sterk.',
  stakeholders: [
    { name: 'ACV', kind: 'union' },
    { name: 'Unizo', kind: 'employers' },
  ],
  goals: [
    {
      id: 'D1',
      pillar: 'economy',
      title: 'Winkels',
      measures: [
        { id: 'M1', title: 'Premie', kind: 'support' },
        { id: 'M2', title: 'Bonnen', kind: 'voucher' },
      ],
    },
    { id: 'D2', pillar: 'care', title: 'Zorg', measures: [] },
  ],
};
const after = (change: (copy: PlanDocument) => void): Difference[] => {
  const copy = structuredClone(plan);
  change(copy);
  return differences(plan, copy);
};
const brief = (found: Difference[]) =>
  found.map(({ place, change, field }) => [place.kind, place.id, change, field].filter(Boolean).join(' '));

test('the same plan has no differences, in whatever order its keys are', () => {
  assert.deepEqual(differences(plan, Object.fromEntries(Object.entries(plan).reverse()) as PlanDocument), []);
});

test('keys that changed are named by their path, with both values', () => {
  const found = after((copy) => {
    copy.period.end = '2026-06';
    copy.vision = undefined;
    copy.goals[0]!.measures[0]!.support = { amount: '500.00' };
  });
  assert.deepEqual(brief(found), ['plan changed period.end', 'plan removed vision', 'measure M1 added support.amount']);
  assert.deepEqual([found[0]!.before, found[0]!.after], ['2025-12', '2026-06']);
});

test('a row of a list that changed, came or went is told on its own', () => {
  const found = after((copy) => {
    copy.stakeholders![0]!.degree = 'consulted';
    copy.stakeholders!.push({ name: 'Voka' });
  });
  assert.deepEqual(brief(found), ['plan changed stakeholders', 'plan added stakeholders']);
});

test('goals and measures that came, went or moved', () => {
  assert.deepEqual(
    brief(
      after(({ goals }) => {
        goals[1]!.measures.push(goals[0]!.measures.shift()!);
      }),
    ),
    ['measure M1 moved'],
  );
  assert.deepEqual(brief(after(({ goals }) => void goals.pop())), ['goal D2 removed']);
  assert.deepEqual(brief(after(({ goals }) => void goals.reverse())).length, 1 + 0);
});

test('long lists that have little in common are compared in time, without saying what moved', () => {
  const many = (count: number, of: (index: number) => object) => Array.from({ length: count }, (_, index) => of(index));
  const measures = many(8000, (index) => ({ id: `M${index}`, title: 'Premie', kind: 'support' }));
  const withMany = (list: object[], name: string) => ({
    ...plan,
    stakeholders: many(8000, (index) => ({ name: `${name} ${index}`, kind: 'union' })),
    goals: [{ ...plan.goals[0], measures: list }],
  });
  const began = performance.now();
  const found = differences(
    withMany(measures, 'ACV') as PlanDocument,
    withMany(measures.toReversed(), 'ABVV') as PlanDocument,
  );
  assert.ok(performance.now() - began < 5000, 'in time');
  assert.ok(found.every(({ field, change }) => field === 'stakeholders' && change === 'changed'));
  assert.equal(found.length, 8000);
});
