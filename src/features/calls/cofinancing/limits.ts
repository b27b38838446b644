import { atLeastZero, toCents } from '../../../platform/money.ts';
import { limit, note, type Step } from './calculation.ts';
import { partOf, percentage, restOf } from './fraction.ts';
import type { CofinancingRule } from './rule.ts';

/** Never more than the costs that count, together with the money of others. */
export const withinCost: Step = (calculation) => {
  const { facts, eligible } = calculation;
  if (facts.costs.length === 0) return;
  const effect = limit(calculation, atLeastZero(eligible - facts.otherFunding));
  if (effect < 0n && calculation.lines) {
    note(calculation, 'wholeCost', effect, { costCents: eligible, otherCents: facts.otherFunding });
  }
};

/** The least part of the costs that count that the applicant bears. */
export function compileOwnShare(percent: string): Step {
  const rest = restOf(percentage(percent));
  return (calculation) => {
    const { facts, eligible } = calculation;
    const most = partOf(eligible, rest);
    const effect = limit(calculation, atLeastZero(most - facts.otherFunding));
    if (!calculation.lines) return;
    note(calculation, facts.otherFunding > 0n ? 'ownShareAfterOther' : 'ownShare', effect, {
      percent,
      ownCents: eligible - most,
      costCents: eligible,
      ...(facts.otherFunding > 0n && { otherCents: facts.otherFunding }),
    });
  };
}

/** Other money for the same cost: none at all, or together at most a part of the costs that count. */
export function compileCumulation({ isAllowed, atMost }: NonNullable<CofinancingRule['cumulation']>): Step {
  const part = atMost === undefined ? null : percentage(atMost);
  return (calculation) => {
    const { facts, eligible } = calculation;
    const otherCents = facts.otherFunding;
    if (!isAllowed && otherCents > 0n) {
      return note(calculation, 'cumulationForbidden', limit(calculation, 0n), { otherCents });
    }
    if (!part) return;
    const mostCents = partOf(eligible, part);
    const effect = limit(calculation, atLeastZero(mostCents - otherCents));
    if (calculation.lines) note(calculation, 'cumulation', effect, { percent: atMost!, mostCents, otherCents });
  };
}

/** What is left: of the part of the envelope that is for costs beyond the rights, then of the envelope as a whole. */
export const withinEnvelope: Step = (calculation) => {
  const { available, availableBeyond } = calculation.facts;
  if (availableBeyond !== null) {
    // An envelope that was lowered after awards can have less than nothing left.
    const leftCents = atLeastZero(availableBeyond);
    const over = atLeastZero(calculation.beyond - leftCents);
    calculation.beyond -= over;
    if (over > 0n && calculation.lines) note(calculation, 'availableBeyond', -over, { leftCents });
  }
  if (available === null) return;
  const leftCents = atLeastZero(available);
  const effect = limit(calculation, leftCents);
  if (effect < 0n && calculation.lines) note(calculation, 'available', effect, { leftCents });
};

/** Below the minimum nothing is given. */
export function compileMinimum(amount: string): Step {
  const least = toCents(amount);
  return (calculation) => {
    const subsidy = calculation.within + calculation.beyond;
    if (subsidy === 0n || subsidy >= least) return;
    note(calculation, 'minimum', limit(calculation, 0n), { leastCents: least });
  };
}
