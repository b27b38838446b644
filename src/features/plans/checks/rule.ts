import type { CodeList, MeasureKind } from '../document/codes.ts';
import type { Goal, Measure, PlanDocument } from '../document/schema.ts';
import type { Facts } from './facts.ts';

export type Severity = 'error' | 'warning' | 'hint';
export type Status = 'passed' | 'failed' | 'not-applicable' | 'not-assessed';

/** A value for a message, said in the reader's language when it is shown. */
export type Value =
  | string
  | number
  | { list: CodeList; codes: readonly string[] }
  | { month: string }
  | { date: string }
  | { money: string };
export type Values = Record<string, Value>;

/** Where a check failed: the plan when neither goal nor measure is named. `variant` picks between two wordings. */
export type Finding = { goal?: string; measure?: string; subject?: string; variant?: string; values?: Values };

/** What a rule found; no findings means that the plan passed. */
export type Outcome = 'not-applicable' | 'not-assessed' | Finding[];

export type Placed = { goal: Goal; measure: Measure };
export type Context = {
  /** The day of the check, `YYYY-MM-DD`. */
  on: string;
  facts: Facts;
  /** Every measure with its goal, in the order of the document. */
  placed: Placed[];
};

/** The text that a check comes from, and the heading there, in the text's own words. */
export type Passage = { from: 'serv' | 'vleva'; heading: string };

export type Rule = {
  id: string;
  severity: Severity;
  passage: Passage;
  find: (plan: PlanDocument, context: Context) => Outcome;
};

export const serv = (heading: string): Passage => ({ from: 'serv', heading });

/** One finding per measure for which `fails` gives values; not applicable when there are none to judge. */
export function eachMeasure(
  placed: Placed[],
  fails: (measure: Measure, goal: Goal) => Values | undefined | false,
): Outcome {
  if (placed.length === 0) return 'not-applicable';
  return placed.flatMap(({ goal, measure }) => {
    const values = fails(measure, goal);
    return values ? [{ goal: goal.id, measure: measure.id, values }] : [];
  });
}

export const ofKind = (placed: Placed[], ...kinds: MeasureKind[]): Placed[] =>
  placed.filter(({ measure }) => kinds.includes(measure.kind));

/** One finding about the plan as a whole, or none. */
export const wholePlan = (fails: boolean, values: Values = {}): Outcome => (fails ? [{ values }] : []);

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
export const isEmpty = (list: readonly unknown[] | undefined): boolean => list === undefined || list.length === 0;
