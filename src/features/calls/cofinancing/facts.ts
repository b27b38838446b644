import { type Cents, toCents } from '../../../platform/money.ts';
import type { AnswerValue, CostRow, FundingRow } from '../applying/answers.ts';
import type { FieldKind } from '../document/codes.ts';
import type { CallStep } from '../document/schema.ts';
import type { CofinancingFacts } from './computation.ts';
import type { CofinancingRule } from './rule.ts';

const amountPattern = /^\d{1,13}\.\d{2}$/;
const numberPattern = /^(\d{1,15})(?:\.\d+)?$/;

/** Zero for what is no amount yet: a draft may hold anything. */
const centsOf = (text: unknown): Cents => (typeof text === 'string' && amountPattern.test(text) ? toCents(text) : 0n);

/** Whole units only: what is begun does not count. */
const wholeOf = (text: unknown): bigint => BigInt((typeof text === 'string' && numberPattern.exec(text)?.[1]) || 0);

const isRow = (row: unknown): row is CostRow | FundingRow => typeof row === 'object' && row !== null && 'amount' in row;

/**
 * What the answers to one step say of costs, units and money of others. A step that asks for costs always has some, be it zero, so that a
 * subsidy is never more than the costs that were stated. Types of cost count only where the rule names them.
 */
export function factsOf(
  rule: CofinancingRule,
  step: Pick<CallStep, 'fields'>,
  answers: Readonly<Record<string, AnswerValue>>,
): Pick<CofinancingFacts, 'costs' | 'units' | 'otherFunding'> {
  const rowsOf = (kind: FieldKind) =>
    step.fields
      .filter((field) => field.kind === kind)
      .flatMap(({ id }): readonly unknown[] => (Array.isArray(answers[id]) ? answers[id] : []))
      .filter(isRow);
  const costs = rowsOf('costs').map((row) => ({
    type: (rule.costTypes && 'type' in row && row.type) || null,
    cents: centsOf(row.amount),
  }));
  const asksCosts = step.fields.some(({ kind }) => kind === 'costs');
  const units: Record<string, bigint> = {};
  for (const { id, kind, unit } of step.fields) {
    if (kind === 'number' && unit) units[unit] = (units[unit] ?? 0n) + wholeOf(answers[id]);
  }
  return {
    costs: costs.length === 0 && asksCosts ? [{ type: null, cents: 0n }] : costs,
    units,
    otherFunding: rowsOf('funding').reduce((sum, row) => sum + centsOf(row.amount), 0n),
  };
}
