import { atLeastZero, type Cents } from '../../../platform/money.ts';
import { type Calculation, give, type Step } from './calculation.ts';
import { costOf, eligibleTypes } from './costs.ts';
import { type Fraction, fraction, partOf, percentage, ratio } from './fraction.ts';
import type { CofinancingRule, Grant } from './rule.ts';

type Of<Kind extends Grant['kind']> = Extract<Grant, { kind: Kind }>;

/** A grant that is a part of costs: of which costs, and which part. */
export interface CostShare {
  part: Fraction;
  base(calculation: Calculation): Cents;
}

/** Null for a grant that does not follow the costs. */
export function costShare(grant: Grant, rule: CofinancingRule): CostShare | null {
  if (grant.kind === 'share') {
    const counting = eligibleTypes(rule);
    const types = grant.costs ? new Set(grant.costs.filter((code) => counting?.has(code))) : null;
    return {
      part: percentage(grant.percent),
      base: types ? ({ facts }) => costOf(facts.costs, types) : ({ eligible }) => eligible,
    };
  }
  if (grant.kind !== 'matching') return null;
  const [subsidy, own] = [fraction(grant.subsidy), fraction(grant.own)];
  const given = subsidy.numerator * own.denominator;
  return {
    part: ratio(given, given + own.numerator * subsidy.denominator),
    // Only local money is matched: what others pay is not local.
    base: ({ eligible, facts }) => atLeastZero(eligible - facts.otherFunding),
  };
}

export function compileShare(grant: Of<'share'>, rule: CofinancingRule): Step {
  const { part, base } = costShare(grant, rule)!;
  const names = rule.costTypes?.filter(({ code }) => grant.costs?.includes(code)).map(({ title }) => title);
  return (calculation) => {
    const cost = base(calculation);
    give(
      calculation,
      partOf(cost, part),
      grant.costs ? 'shareOfTypes' : 'share',
      calculation.lines
        ? {
            percent: grant.percent,
            costCents: cost,
            ...(grant.costs && { nameTitle: names?.join(', ') ?? '' }),
          }
        : undefined,
    );
  };
}

export function compileMatching(grant: Of<'matching'>, rule: CofinancingRule): Step {
  const { part, base } = costShare(grant, rule)!;
  return (calculation) => {
    const cost = base(calculation);
    const other = calculation.facts.otherFunding;
    give(
      calculation,
      partOf(cost, part),
      other > 0n ? 'matchingAfterOther' : 'matching',
      calculation.lines
        ? {
            subsidy: grant.subsidy,
            own: grant.own,
            part: part.numerator,
            whole: part.denominator,
            costCents: cost,
            ...(other > 0n && { otherCents: other }),
          }
        : undefined,
    );
  };
}
