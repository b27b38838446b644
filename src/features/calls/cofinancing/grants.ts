import { atLeastZero, toCents } from '../../../platform/money.ts';
import { give, grantedWithin, limit, note, type Step } from './calculation.ts';
import { euroEach, partOf, percentage } from './fraction.ts';
import type { CofinancingRule, Grant } from './rule.ts';
import { compileMatching, compileShare } from './shares.ts';

type Of<Kind extends Grant['kind']> = Extract<Grant, { kind: Kind }>;

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
    const { right } = calculation.facts;
    const granted = grantedWithin(calculation.facts);
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
