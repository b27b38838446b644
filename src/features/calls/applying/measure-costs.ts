import type { Cents } from '../../../platform/money.ts';
import { factsOf } from '../cofinancing/index.ts';
import type { CallStep } from '../document/schema.ts';
import type { Answered } from './answers.ts';

/** A linked measure with what the budget of its plan says that it costs; null when that is not known. */
export interface BudgetedMeasure {
  title: string;
  planTitle: string;
  budget: Cents | null;
}

/** What an application says that the project costs; null when its step asks for no costs. */
export const costsAsked = (step: Pick<CallStep, 'fields'>, answers: Answered): Cents | null =>
  step.fields.some(({ kind }) => kind === 'costs')
    ? factsOf({ grants: [] }, step, answers).costs.reduce((sum, { cents }) => sum + cents, 0n)
    : null;

export interface CostComparison {
  asked: Cents;
  planned: Cents;
  /** What the application has above the plan; below zero when the plan has more. */
  difference: Cents;
}

/**
 * The costs of an application beside what the budgets of its measures have together. An application tells its costs once, for all measures. Null when
 * there is nothing to compare: no costs yet, no measure, or one whose budget is not known.
 */
export function compareCosts(asked: Cents | null, measures: readonly BudgetedMeasure[]): CostComparison | null {
  const budgets = measures.flatMap(({ budget }) => budget ?? []);
  if (!asked || measures.length === 0 || budgets.length < measures.length) return null;
  const planned = budgets.reduce((sum, budget) => sum + budget, 0n);
  return { asked, planned, difference: asked - planned };
}
