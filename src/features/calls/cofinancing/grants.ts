import { type Cents, toCents } from '../../../platform/money.ts';
import { atLeastZero, type Calculation, limit, note, type Step } from './calculation.ts';
import { costOf, eligibleTypes } from './costs.ts';
import { euroEach, type Fraction, fraction, partOf, percentage, ratio } from './fraction.ts';
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

function give(calculation: Calculation, amount: Cents, key: string, values?: Record<string, string | bigint>): void {
  calculation.within += amount;
  if (calculation.lines && values) note(calculation, key, amount, values);
}

function compileShare(grant: Of<'share'>, rule: CofinancingRule): Step {
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

function compileMatching(grant: Of<'matching'>, rule: CofinancingRule): Step {
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

function compileUnits({ unit, title, price, percent, maximum }: Of<'units'>): Step {
  const part = percentage(percent ?? '100');
  const each = toCents(price);
  const most = maximum === undefined ? null : BigInt(maximum);
  const key = percent === undefined ? 'units' : 'unitsPart';
  return (calculation) => {
    const asked = calculation.facts.units[unit] ?? 0n;
    const number = most !== null && asked > most ? most : asked;
    if (number < asked && calculation.lines) note(calculation, 'unitsMaximum', 0n, { nameTitle: title, asked, number });
    give(
      calculation,
      partOf(number * each, part),
      key,
      calculation.lines
        ? {
            nameTitle: title,
            number,
            priceCents: each,
            ...(percent !== undefined && { percent }),
          }
        : undefined,
    );
  };
}

function compileInhabitants({ amount }: Of<'inhabitants'>): Step {
  const each = euroEach(amount);
  return (calculation) => {
    const { inhabitants } = calculation.facts;
    if (inhabitants === null) return note(calculation, 'inhabitantsUnknown', 0n);
    give(
      calculation,
      partOf(inhabitants, each),
      'inhabitants',
      calculation.lines ? { amount, inhabitants } : undefined,
    );
  };
}

function compileFixed({ amount, from, below }: Of<'fixed'>): Step {
  const cents = toCents(amount);
  const isBySize = from !== undefined || below !== undefined;
  const [least, most] = [BigInt(from ?? 0), below === undefined ? null : BigInt(below)];
  const size = `${from === undefined ? '' : 'From'}${below === undefined ? '' : 'Below'}`;
  const limits = { ...(from !== undefined && { from: least }), ...(most !== null && { below: most }) };
  return (calculation) => {
    const { inhabitants } = calculation.facts;
    if (isBySize && inhabitants === null) return note(calculation, 'inhabitantsUnknown', 0n);
    const isOfSize = inhabitants === null || (inhabitants >= least && (most === null || inhabitants < most));
    if (!isOfSize) return note(calculation, `fixedNot${size}`, 0n, { amountCents: cents, inhabitants, ...limits });
    give(
      calculation,
      cents,
      `fixed${size}`,
      calculation.lines ? { amountCents: cents, ...(isBySize && { inhabitants: inhabitants!, ...limits }) } : undefined,
    );
  };
}

function compileWholeRight(): Step {
  return (calculation) => {
    const { right, granted } = calculation.facts;
    if (right === null) return note(calculation, 'rightUnknown', 0n);
    give(
      calculation,
      atLeastZero(right - granted),
      granted > 0n ? 'wholeRightLeft' : 'wholeRight',
      calculation.lines
        ? {
            rightCents: right,
            ...(granted > 0n && { grantedCents: granted }),
          }
        : undefined,
    );
  };
}

/** What one part of the rule gives. Several add up. */
export function compileGrant(grant: Grant, rule: CofinancingRule): Step {
  const step = compileKind(grant, rule);
  if (!('most' in grant) || grant.most === undefined) return step;
  const mostCents = toCents(grant.most);
  return (calculation) => {
    const before = calculation.within;
    step(calculation);
    const effect = limit(calculation, before + mostCents);
    if (calculation.lines) note(calculation, 'grantMost', effect, { mostCents });
  };
}

function compileKind(grant: Grant, rule: CofinancingRule): Step {
  switch (grant.kind) {
    case 'share':
      return compileShare(grant, rule);
    case 'matching':
      return compileMatching(grant, rule);
    case 'units':
      return compileUnits(grant);
    case 'inhabitants':
      return compileInhabitants(grant);
    case 'fixed':
      return compileFixed(grant);
    case 'whole-right':
      return compileWholeRight();
  }
}
