import { atLeastZero, type Cents, lesserOf } from '../../../platform/money.ts';
import { partOf, percentage } from '../cofinancing/fraction.ts';
import {
  type Cofinancing,
  type CofinancingFacts,
  type CofinancingRule,
  computeCofinancing,
} from '../cofinancing/index.ts';

/**
 * What a rule gives on costs for which the same call granted some before, in cents: what it gives on all of them, less that. So two applications
 * for parts of the costs of a measure come to what one for all of them would have. The advance is of the rest.
 */
export function computeRest(rule: CofinancingRule, facts: CofinancingFacts, granted: Cents): Cofinancing {
  if (granted === 0n) return computeCofinancing(rule, facts);
  // For a right or a ceiling it is counted here already.
  const elsewhere = atLeastZero(facts.granted - granted);
  const grantedBeyond = lesserOf(facts.grantedBeyond ?? 0n, elsewhere);
  const whole = computeCofinancing(rule, { ...facts, granted: elsewhere, grantedBeyond });
  const taken = lesserOf(granted, whole.subsidy);
  const subsidy = whole.subsidy - taken;
  const advance = partOf(subsidy, percentage(rule.advance ?? '0'));
  const line = { key: 'grantedForCosts', values: { grantedCents: String(granted) }, effect: -taken, result: subsidy };
  return {
    ...{ ...whole, subsidy, advance },
    beyond: lesserOf(whole.beyond, subsidy),
    ownShare: atLeastZero(whole.ownShare - (granted - taken)),
    balance: subsidy - advance,
    lines: [...whole.lines, line],
  };
}
