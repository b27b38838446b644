import type { Cofinancing, CofinancingFacts } from '../../src/features/calls/cofinancing/computation.ts';
import type { Ceiling, CofinancingRule } from '../../src/features/calls/cofinancing/rule.ts';
import { type Cents, toCents } from '../../src/platform/money.ts';

export const sum = (amounts: readonly Cents[]): Cents => amounts.reduce((all, cents) => all + cents, 0n);
export const positive = (cents: Cents): Cents => (cents > 0n ? cents : 0n);
/** Hundred-millionths, written again here so that a mistake in the engine's own reading shows. */
const exact = (text: string): bigint => BigInt(`${text}.`.split('.')[0]! + (text.split('.')[1] ?? '').padEnd(8, '0'));
const hundred = exact('100');

type Given = Pick<Cofinancing, 'subsidy' | 'beyond' | 'eligibleCost'>;

/** Ceilings as inequalities: what they say, not how the engine applies them. */
function holds(ceiling: Ceiling, facts: CofinancingFacts, { subsidy, beyond, eligibleCost }: Given): boolean {
  switch (ceiling.kind) {
    case 'project':
      return subsidy <= toCents(ceiling.amount);
    case 'applicant':
      return subsidy <= positive(toCents(ceiling.amount) - facts.granted);
    case 'unit':
      return subsidy <= (facts.units[ceiling.unit] ?? 0n) * toCents(ceiling.amount);
    case 'inhabitant':
      return subsidy * exact('1') <= (facts.inhabitants ?? 0n) * exact(ceiling.amount) * 100n;
    case 'cost':
      return subsidy * hundred <= eligibleCost * exact(ceiling.percent);
    case 'right':
      return (
        subsidy - beyond <= positive((facts.right ?? 0n) - facts.granted) && (ceiling.beyond ? true : beyond === 0n)
      );
  }
}

/** A subsidy can be spent when the other costs, and of each limited type its cost or its part, are enough for it. */
export function canBeSpent(rule: CofinancingRule, { costs }: CofinancingFacts, subsidy: Cents): boolean {
  const room = (rule.costTypes ?? [])
    .filter(({ isEligible }) => isEligible)
    .map(({ code, atMost }) => {
      const cost = sum(costs.filter(({ type }) => type === code).map(({ cents }) => cents)) * hundred;
      const part = atMost === undefined ? cost : subsidy * exact(atMost);
      return cost - positive(cost - part);
    });
  return !rule.costTypes || subsidy * hundred <= sum(room);
}

/** What a subsidy breaks of the limits of a rule, by name. */
export function brokenLimits(rule: CofinancingRule, facts: CofinancingFacts, given: Given): string[] {
  const { subsidy, eligibleCost } = given;
  const broken: string[] = (rule.ceilings ?? []).flatMap((one) => (holds(one, facts, given) ? [] : one.kind));
  if (subsidy === 0n) return broken;
  const own = eligibleCost - subsidy - facts.otherFunding;
  if (own * hundred < eligibleCost * exact(rule.ownShare ?? '0')) broken.push('own share');
  const { isAllowed = true, atMost = '100' } = rule.cumulation ?? {};
  if ((subsidy + facts.otherFunding) * hundred > eligibleCost * exact(atMost)) broken.push('cumulation');
  if (!isAllowed && facts.otherFunding > 0n) broken.push('money of others');
  if (!canBeSpent(rule, facts, subsidy)) broken.push('sub-ceilings');
  if (subsidy < toCents(rule.minimum ?? '0.00')) broken.push('minimum');
  return broken;
}
