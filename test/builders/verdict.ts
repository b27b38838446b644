import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPlan } from '../../src/features/plans/checks/check.ts';
import type { Facts } from '../../src/features/plans/checks/facts.ts';
import type { CheckId } from '../../src/features/plans/checks/table.ts';
import type { Goal, Measure, PlanDocument } from '../../src/features/plans/document/schema.ts';

const bare: PlanDocument = {
  format: 'lokale-relance/plan/1',
  area: 'EX001',
  title: 'Plan',
  period: { start: '2020-06', end: '2025-12' },
  goals: [],
};

/** A plan with nothing but what is given. */
export const barePlan = (overrides: Partial<PlanDocument> = {}): PlanDocument => ({ ...bare, ...overrides });

const numbered = (measures: Partial<Measure>[]): Measure[] =>
  measures.map((measure, index) => ({ id: `M${index + 1}`, title: 'Maatregel', kind: 'other', ...measure }));

/** A bare plan with these goals (D1, D2, …; economy unless told). */
export const withGoals = (...goals: (Partial<Omit<Goal, 'measures'>> & { measures?: Partial<Measure>[] })[]) =>
  barePlan({
    goals: goals.map(({ measures = [], ...goal }, index) => ({
      id: `D${index + 1}`,
      pillar: 'economy',
      title: 'Doel',
      ...goal,
      measures: numbered(measures),
    })),
  });

/** A bare plan with one goal, D1, with these measures (M1, M2, …; of kind `other` unless told). */
export const withMeasures = (...measures: Partial<Measure>[]): PlanDocument => withGoals({ measures });

export type Expected = 'passed' | 'not-applicable' | 'not-assessed' | string[];
type Given = { on?: string; facts?: Facts };

/** The status of one check, or when it failed the places: `plan`, `D1`, `D1/M2`, with `#subject` when there is one. */
export function verdict(id: CheckId, plan: PlanDocument, { on = '2020-07-01', facts }: Given = {}): Expected {
  const found = checkPlan(plan, { on, facts }).checks.find((check) => check.id === id)!;
  if (found.status !== 'failed') return found.status;
  return found.findings.map(({ goal, measure, subject }) =>
    [[goal ?? 'plan', measure].filter(Boolean).join('/'), subject].filter(Boolean).join('#'),
  );
}

/** A test for each line: the check, what is special about the plan, the plan, what is expected. */
export function expectVerdicts(lines: [CheckId, string, PlanDocument, Expected, Given?][]): void {
  for (const [id, about, plan, expected, given] of lines) {
    test(`${id}: ${about}`, () => assert.deepEqual(verdict(id, plan, given), expected));
  }
}
