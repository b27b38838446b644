import { atLeastZero, type Cents } from '../../../platform/money.ts';
import type { Calculation, Step } from './calculation.ts';
import { compileCeiling } from './ceilings.ts';
import type { Cofinancing, CofinancingFacts, CofinancingLine } from './computation.ts';
import { costOf, eligibleTypes, tellCosts } from './costs.ts';
import { partOf, percentage } from './fraction.ts';
import { compileGrant } from './grants.ts';
import { compileCumulation, compileMinimum, compileOwnShare, withinCost, withinEnvelope } from './limits.ts';
import type { Ceiling, CofinancingRule } from './rule.ts';
import { compileSubCeilings } from './sub-ceilings.ts';

/**
 * The parts of a rule in the order in which they work; `docs/policy/cofinancing.md` tells it to people. Except for the right, which may add what
 * is beyond it, and for the minimum, which comes last, every part after the grants is an upper limit: their order decides which line names a
 * reduction, and never the amount.
 *
 * 1. the costs that count; 2. the grants, added up; 3. the drawing right, with what is beyond it; 4. the other ceilings, as the rule lists them;
 * 5. the costs themselves; 6. the least own share; 7. the money of others; 8. sub-ceilings by type of cost; 9. what is left of the envelope;
 * 10. the minimum.
 */
function stepsOf(rule: CofinancingRule): Step[] {
  const { grants, ceilings = [], ownShare, cumulation, minimum } = rule;
  const isRight = ({ kind }: Ceiling) => kind === 'right';
  const ordered = [...ceilings.filter(isRight), ...ceilings.filter((ceiling) => !isRight(ceiling))];
  return [
    tellCosts(rule),
    ...grants.map((grant) => compileGrant(grant, rule)),
    ...ordered.map((ceiling) => compileCeiling(ceiling, rule)),
    withinCost,
    ownShare === undefined ? null : compileOwnShare(ownShare),
    cumulation ? compileCumulation(cumulation) : null,
    compileSubCeilings(rule),
    withinEnvelope,
    minimum === undefined ? null : compileMinimum(minimum),
  ].filter((step) => step !== null);
}

type Run = (facts: CofinancingFacts, lines: CofinancingLine[] | null) => Calculation;

function compileRun(rule: CofinancingRule): Run {
  const steps = stepsOf(rule);
  const types = eligibleTypes(rule);
  return (facts, lines) => {
    const calculation: Calculation = { facts, eligible: costOf(facts.costs, types), within: 0n, beyond: 0n, lines };
    for (const step of steps) step(calculation);
    return calculation;
  };
}

/** Reads a rule once, to compute with it as often as wanted: the subsidy and how it came to be, exact to the cent, rounded down. */
export function compileRule(rule: CofinancingRule): (facts: CofinancingFacts) => Cofinancing {
  const run = compileRun(rule);
  const advancePart = percentage(rule.advance ?? '0');
  return (facts) => {
    const lines: CofinancingLine[] = [];
    const { eligible, within, beyond } = run(facts, lines);
    const subsidy = within + beyond;
    const advance = partOf(subsidy, advancePart);
    return {
      eligibleCost: eligible,
      subsidy,
      beyond,
      ownShare: atLeastZero(costOf(facts.costs, null) - subsidy - facts.otherFunding),
      advance,
      balance: subsidy - advance,
      lines,
    };
  };
}

/** The amounts alone, by the same parts, where many are computed and nobody reads how. */
export function compileAmounts(rule: CofinancingRule): (facts: CofinancingFacts) => { subsidy: Cents; beyond: Cents } {
  const run = compileRun(rule);
  return (facts) => {
    const { within, beyond } = run(facts, null);
    return { subsidy: within + beyond, beyond };
  };
}

/** One computation. For many with one rule, `compileRule` reads the rule once. */
export const computeCofinancing = (rule: CofinancingRule, facts: CofinancingFacts): Cofinancing =>
  compileRule(rule)(facts);
