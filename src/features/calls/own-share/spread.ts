import type { Cents } from '../../../platform/money.ts';
import { shareOut } from '../applicants-rules.ts';

/** What a part of the cost is paid with. All amounts are cents, zero or more. */
export interface Spread {
  cost: Cents;
  subsidy: Cents;
  otherFunding: Cents;
  ownShare: Cents;
}

/**
 * Spreads a subsidy and the money of others over parts of the cost, such as years, in proportion to them and exact to the cent (largest
 * remainder): each column adds up to its total. Each row adds up to its cost and no own share is below zero, unless there is more money than cost:
 * then nobody bears anything.
 */
export function spreadOver(
  costs: readonly Cents[],
  { subsidy, otherFunding }: { subsidy: Cents; otherFunding: Cents },
): Spread[] {
  const total = costs.reduce((sum, cost) => sum + cost, 0n);
  const funded = subsidy + otherFunding;
  if (funded > total) {
    const [subsidies, others] = [shareOut(subsidy, costs), shareOut(otherFunding, costs)];
    return costs.map((cost, index) => ({
      ...{ cost, subsidy: subsidies[index]!, otherFunding: others[index]!, ownShare: 0n },
    }));
  }
  // First what is not borne, then the subsidy of it: rounding each apart could leave a row a cent too dear.
  const borneByOthers = shareOut(funded, costs);
  const subsidies = shareOut(subsidy, borneByOthers);
  return costs.map((cost, index) => ({
    cost,
    subsidy: subsidies[index]!,
    otherFunding: borneByOthers[index]! - subsidies[index]!,
    ownShare: cost - borneByOthers[index]!,
  }));
}
