import type { Ceiling, CofinancingRule, Grant } from './rule.ts';

/** A part of a rule that cannot work as it stands. */
export interface RuleProblem {
  /** Where in the rule: `grants.0.costs`. */
  path: string;
  /** Key of its words, which say what to do. */
  key: string;
}

const isZero = (decimal: string): boolean => /^[0.]*$/.test(decimal);

/** What the shape of a rule cannot say of it: its parts that do not fit each other. Empty for a rule that can be computed as it is meant. */
export function ruleProblems(rule: CofinancingRule): RuleProblem[] {
  return [
    ...rule.grants.flatMap((grant, index) => grantProblems(rule, grant, `grants.${index}`)),
    ...typeProblems(rule),
    ...(rule.ceilings ?? []).flatMap((ceiling, index) => ceilingProblems(rule, ceiling, `ceilings.${index}`)),
    ...rightsProblems(rule),
    ...(rule.cumulation?.isAllowed === false && rule.cumulation.atMost !== undefined
      ? [{ path: 'cumulation.atMost', key: 'cofinancing.problem.forbiddenAndLimited' }]
      : []),
  ];
}

function grantProblems(rule: CofinancingRule, grant: Grant, path: string): RuleProblem[] {
  switch (grant.kind) {
    case 'share': {
      const counting = rule.costTypes?.filter(({ isEligible }) => isEligible).map(({ code }) => code) ?? [];
      const isUnknown = grant.costs?.some((code) => !counting.includes(code)) ?? false;
      return [
        ...(isZero(grant.percent) ? [{ path: `${path}.percent`, key: 'cofinancing.problem.zero' }] : []),
        ...(isUnknown ? [{ path: `${path}.costs`, key: 'cofinancing.problem.unknownCosts' }] : []),
      ];
    }
    case 'matching':
      return isZero(grant.subsidy) ? [{ path: `${path}.subsidy`, key: 'cofinancing.problem.zero' }] : [];
    case 'fixed': {
      const isNobody = grant.from !== undefined && grant.below !== undefined && grant.from >= grant.below;
      return isNobody ? [{ path: `${path}.below`, key: 'cofinancing.problem.nobody' }] : [];
    }
    case 'whole-right':
      return rule.rights ? [] : [{ path, key: 'cofinancing.problem.noRights' }];
    case 'units':
    case 'inhabitants':
      return [];
  }
}

function typeProblems({ costTypes = [] }: CofinancingRule): RuleProblem[] {
  return costTypes.flatMap(({ code, isEligible, atMost }, index) => {
    const path = `costTypes.${index}`;
    const isTwice = costTypes.findIndex((one) => one.code === code) < index;
    return [
      ...(isTwice ? [{ path: `${path}.code`, key: 'cofinancing.problem.twice' }] : []),
      ...(!isEligible && atMost !== undefined
        ? [{ path: `${path}.atMost`, key: 'cofinancing.problem.limitWithoutCost' }]
        : []),
    ];
  });
}

function ceilingProblems(rule: CofinancingRule, ceiling: Ceiling, path: string): RuleProblem[] {
  if (ceiling.kind !== 'right') return [];
  const isSecond = rule.ceilings?.find(({ kind }) => kind === 'right') !== ceiling;
  const [grant, second] = rule.grants;
  const followsCosts = !second && (grant?.kind === 'share' || grant?.kind === 'matching') && grant.most === undefined;
  return [
    ...(isSecond ? [{ path, key: 'cofinancing.problem.twice' }] : []),
    ...(rule.rights ? [] : [{ path, key: 'cofinancing.problem.noRights' }]),
    ...(ceiling.beyond && !followsCosts ? [{ path: `${path}.beyond`, key: 'cofinancing.problem.beyondWhat' }] : []),
  ];
}

function rightsProblems({ rights, grants, ceilings = [] }: CofinancingRule): RuleProblem[] {
  if (!rights) return [];
  const isUsed = grants.some(({ kind }) => kind === 'whole-right') || ceilings.some(({ kind }) => kind === 'right');
  const isTwice = ({ indicator }: { indicator: string }, index: number) =>
    rights.key.findIndex((one) => one.indicator === indicator) < index;
  return [
    ...(isUsed ? [] : [{ path: 'rights', key: 'cofinancing.problem.unusedRights' }]),
    ...(rights.key.every(({ weight }) => isZero(weight))
      ? [{ path: 'rights.key', key: 'cofinancing.problem.zero' }]
      : []),
    ...rights.key.flatMap((part, index) =>
      isTwice(part, index) ? [{ path: `rights.key.${index}`, key: 'cofinancing.problem.twice' }] : [],
    ),
  ];
}
