import type { Cents } from '../../../platform/money.ts';
import { type Calculation, limit, note, type Step } from './calculation.ts';
import { costOfType } from './costs.ts';
import { percentage, restOfPercent, sumOfPercents } from './fraction.ts';
import type { CofinancingRule } from './rule.ts';

interface Limited {
  title: string;
  percent: string;
  code: string;
  /** Its part of the subsidy, over a denominator that all limited types share. */
  part: bigint;
}

interface Spent {
  type: Limited;
  cost: Cents;
}

interface Bound {
  most: Cents;
  /** The cost that no percentage holds back. */
  other: Cents;
  capped: readonly Spent[];
}

/**
 * At most `atMost` of the subsidy goes to a type of cost. A subsidy S fits when it can be spent so: S ≤ other cost + Σ min(cost of the type,
 * part × S), where the parts are not rounded. The right-hand side is the least of some straight lines, so the largest S that fits is where the
 * first of them crosses S: exact, without trying. Null when the rule limits no type.
 */
export function compileSubCeilings({ costTypes = [] }: CofinancingRule): Step | null {
  const named = costTypes.filter(({ isEligible, atMost }) => isEligible && atMost !== undefined);
  if (named.length === 0) return null;
  const fractions = named.map(({ atMost }) => percentage(atMost!));
  const whole = fractions.reduce((product, { denominator }) => product * denominator, 1n);
  const limited = named.map(({ code, title, atMost }, index): Limited => {
    const { numerator, denominator } = fractions[index]!;
    return { code, title, percent: atMost!, part: (numerator * whole) / denominator };
  });
  return (calculation) => {
    const spent = limited.map((type): Spent => ({ type, cost: costOfType(calculation.facts.costs, type.code) }));
    const bound = largestThatFits(calculation.eligible, spent, whole);
    if (calculation.lines) tellParts(calculation, spent);
    const effect = limit(calculation, bound.most);
    if (effect === 0n || !calculation.lines) return;
    const restPercent = restOfPercent(sumOfPercents(bound.capped.map(({ type }) => type.percent)));
    note(calculation, 'typeParts', effect, { restPercent, otherCents: bound.other, mostCents: bound.most });
  };
}

/** From what its own cost holds back first to what its percentage holds back longest: by cost ÷ part. */
function byCostForPart(a: Spent, b: Spent): number {
  const [left, right] = [a.cost * b.type.part, b.cost * a.type.part];
  return left === right ? 0 : left < right ? -1 : 1;
}

function largestThatFits(eligible: Cents, spent: readonly Spent[], whole: bigint): Bound {
  const order = spent.length === 1 ? spent : spent.filter(({ cost }) => cost > 0n).sort(byCostForPart);
  let bound: Bound = { most: eligible, other: eligible, capped: [] };
  let [other, rest] = [eligible, whole];
  for (let index = order.length - 1; index >= 0; index -= 1) {
    const { cost, type } = order[index]!;
    other -= cost;
    rest -= type.part;
    if (rest <= 0n) break;
    const most = (other * whole) / rest;
    if (most < bound.most) bound = { most, other, capped: order.slice(index) };
  }
  return bound;
}

function tellParts(calculation: Calculation, spent: readonly Spent[]): void {
  for (const { type, cost } of spent) {
    if (cost > 0n) note(calculation, 'typePart', 0n, { nameTitle: type.title, percent: type.percent, costCents: cost });
  }
}
