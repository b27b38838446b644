import type { Cents } from '../../../platform/money.ts';
import { note, type Step } from './calculation.ts';
import type { CofinancingFacts } from './computation.ts';
import type { CofinancingRule } from './rule.ts';

type Costs = CofinancingFacts['costs'];

/** The costs of these types; of all types when null. */
export function costOf(costs: Costs, types: ReadonlySet<string> | null): Cents {
  let sum = 0n;
  for (const { type, cents } of costs) {
    if (types === null || (type !== null && types.has(type))) sum += cents;
  }
  return sum;
}

/** The costs of one type. */
export function costOfType(costs: Costs, code: string): Cents {
  let sum = 0n;
  for (const { type, cents } of costs) {
    if (type === code) sum += cents;
  }
  return sum;
}

/** The types that count, null when the rule names none: then every cost counts. */
export const eligibleTypes = ({ costTypes }: CofinancingRule): ReadonlySet<string> | null =>
  costTypes ? new Set(costTypes.filter(({ isEligible }) => isEligible).map(({ code }) => code)) : null;

/** Says which costs count and which do not. */
export function tellCosts({ costTypes = [] }: CofinancingRule): Step {
  const known = new Set(costTypes.map(({ code }) => code));
  return (calculation) => {
    const { lines, facts, eligible } = calculation;
    if (!lines || facts.costs.length === 0) return;
    note(calculation, 'cost', 0n, { costCents: eligible });
    for (const { code, title, isEligible } of costTypes) {
      const costCents = isEligible ? 0n : costOfType(facts.costs, code);
      if (costCents > 0n) note(calculation, 'costNotCounted', 0n, { nameTitle: title, costCents });
    }
    const untyped = known.size > 0 ? costOf(facts.costs, null) - costOf(facts.costs, known) : 0n;
    if (untyped > 0n) note(calculation, 'costWithoutType', 0n, { costCents: untyped });
  };
}
