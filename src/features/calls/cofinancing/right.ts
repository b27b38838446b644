import { atLeastZero } from '../../../platform/money.ts';
import { type Calculation, grantedWithin, limit, note, type Step } from './calculation.ts';
import { type Fraction, percentage, ratio, restOf } from './fraction.ts';
import type { Ceiling, CofinancingRule } from './rule.ts';
import { type CostShare, costShare } from './shares.ts';

type RightCeiling = Extract<Ceiling, { kind: 'right' }>;

/**
 * The drawing right as a ceiling. A right matches a cost: the right divided by the part that the grant gives. `beyond` gives a part of the cost
 * above that, computed in one fraction, so that it is rounded once.
 */
export function compileRight(ceiling: RightCeiling, rule: CofinancingRule): Step {
  const [first] = rule.grants;
  const share = ceiling.beyond && first && rule.grants.length === 1 ? costShare(first, rule) : null;
  const beyond = share && share.part.numerator > 0n ? compileBeyond(ceiling, share) : null;
  return (calculation) => {
    const { right } = calculation.facts;
    const granted = grantedWithin(calculation.facts);
    if (right === null) return note(calculation, 'rightUnknown', limit(calculation, 0n));
    const left = atLeastZero(right - granted);
    const effect = limit(calculation, left);
    if (calculation.lines) {
      const values = { rightCents: right, ...(granted > 0n && { grantedCents: granted, leftCents: left }) };
      note(calculation, granted > 0n ? 'rightLeft' : 'right', effect, values);
    }
    beyond?.(calculation, left);
  };
}

function compileBeyond(
  { beyond }: RightCeiling,
  { part, base }: CostShare,
): (calculation: Calculation, left: bigint) => void {
  const given = givenBeyond(beyond!, part);
  return (calculation, left) => {
    const cost = base(calculation);
    const excess = cost * part.numerator - left * part.denominator;
    if (excess <= 0n) return;
    const amount = (excess * given.numerator) / (part.numerator * given.denominator);
    calculation.beyond += amount;
    if (!calculation.lines) return;
    note(calculation, beyond!.of === 'own-share' ? 'beyondOwnShare' : 'beyond', amount, {
      percent: beyond!.percent,
      costCents: cost,
      matchedCents: (left * part.denominator) / part.numerator,
      excessCents: excess / part.numerator,
    });
  };
}

function givenBeyond({ percent, of }: NonNullable<RightCeiling['beyond']>, part: Fraction): Fraction {
  const given = percentage(percent);
  if (of !== 'own-share') return given;
  const own = restOf(part);
  return ratio(given.numerator * own.numerator, given.denominator * own.denominator);
}
