import type { PlanDocument } from '../document/schema.ts';
import type { Facts } from './facts.ts';
import type { Finding, Outcome, Rule, Severity, Status } from './rule.ts';
import { type CheckId, checks } from './table.ts';

type CheckOutcome = { id: CheckId; severity: Severity; status: Status; findings: Finding[] };
export type Counts = {
  errors: number;
  warnings: number;
  hints: number;
  passed: number;
  notApplicable: number;
  notAssessed: number;
};
/** What the checks say of a plan, before it is put in words: see `describe`. */
export type CheckResult = {
  plan: { area: string; title: string };
  on: string;
  checks: CheckOutcome[];
  counts: Counts;
};

/**
 * All checks on a plan as it is on a day (`YYYY-MM-DD`). Pure: the same plan, day and facts give the same result.
 * Without the platform's figures the checks that need them are not assessed.
 */
export function checkPlan(plan: PlanDocument, { on, facts = {} }: { on: string; facts?: Facts }): CheckResult {
  const placed = plan.goals.flatMap((goal) => goal.measures.map((measure) => ({ goal, measure })));
  const context = { on, facts, placed };
  const outcomes = checks.map(({ id, severity, find }) => ({
    id,
    severity,
    ...judge((find as Rule['find'])(plan, context)),
  }));
  return { plan: { area: plan.area, title: plan.title }, on, checks: outcomes, counts: count(outcomes) };
}

function judge(outcome: Outcome): { status: Status; findings: Finding[] } {
  if (typeof outcome === 'string') return { status: outcome, findings: [] };
  return { status: outcome.length > 0 ? 'failed' : 'passed', findings: outcome };
}

function count(outcomes: CheckOutcome[]): Counts {
  const findings = (severity: Severity) =>
    outcomes.reduce((sum, check) => sum + (check.severity === severity ? check.findings.length : 0), 0);
  const having = (status: Status) => outcomes.filter((check) => check.status === status).length;
  return {
    errors: findings('error'),
    warnings: findings('warning'),
    hints: findings('hint'),
    passed: having('passed'),
    notApplicable: having('not-applicable'),
    notAssessed: having('not-assessed'),
  };
}
