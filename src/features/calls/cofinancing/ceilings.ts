import { atLeastZero, toCents } from '../../../platform/money.ts';
import { limit, note, type Step } from './calculation.ts';
import { euroEach, partOf, percentage } from './fraction.ts';
import { compileRight } from './right.ts';
import type { Ceiling, CofinancingRule } from './rule.ts';

function byApplicant(mostCents: bigint): Step {
  return (calculation) => {
    const { granted } = calculation.facts;
    const left = atLeastZero(mostCents - granted);
    const effect = limit(calculation, left);
    if (!calculation.lines) return;
    if (granted === 0n) note(calculation, 'applicant', effect, { mostCents });
    else note(calculation, 'applicantLeft', effect, { mostCents, grantedCents: granted, leftCents: left });
  };
}

function byUnit({ unit, title, amount }: Extract<Ceiling, { kind: 'unit' }>): Step {
  const each = toCents(amount);
  return (calculation) => {
    const number = calculation.facts.units[unit] ?? 0n;
    const mostCents = number * each;
    const effect = limit(calculation, mostCents);
    if (calculation.lines) note(calculation, 'unit', effect, { nameTitle: title, number, eachCents: each, mostCents });
  };
}

function byInhabitant(amount: string): Step {
  const each = euroEach(amount);
  return (calculation) => {
    const { inhabitants } = calculation.facts;
    if (inhabitants === null) return note(calculation, 'inhabitantsUnknown', limit(calculation, 0n));
    const mostCents = partOf(inhabitants, each);
    const effect = limit(calculation, mostCents);
    if (calculation.lines) note(calculation, 'inhabitant', effect, { amount, inhabitants, mostCents });
  };
}

function byCost(percent: string): Step {
  const part = percentage(percent);
  return (calculation) => {
    const mostCents = partOf(calculation.eligible, part);
    const effect = limit(calculation, mostCents);
    if (calculation.lines)
      note(calculation, 'costPart', effect, { percent, costCents: calculation.eligible, mostCents });
  };
}

/** What the subsidy is at most. */
export function compileCeiling(ceiling: Ceiling, rule: CofinancingRule): Step {
  switch (ceiling.kind) {
    case 'project': {
      const mostCents = toCents(ceiling.amount);
      return (calculation) => {
        const effect = limit(calculation, mostCents);
        if (calculation.lines) note(calculation, 'project', effect, { mostCents });
      };
    }
    case 'applicant':
      return byApplicant(toCents(ceiling.amount));
    case 'unit':
      return byUnit(ceiling);
    case 'inhabitant':
      return byInhabitant(ceiling.amount);
    case 'cost':
      return byCost(ceiling.percent);
    case 'right':
      return compileRight(ceiling, rule);
  }
}
