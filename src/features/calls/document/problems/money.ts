import { toCents } from '../../../../platform/money.ts';
import { ruleProblems } from '../../cofinancing/problems.ts';
import type { CofinancingRule } from '../../cofinancing/rule.ts';
import type { CallDocument } from '../schema.ts';
import { type Check, type Found, when } from './problem.ts';

/** Whether the subsidy depends on the costs of the project. */
export const needsCosts = (rule: CofinancingRule): boolean =>
  rule.grants.some(({ kind }) => kind === 'share' || kind === 'matching') ||
  (rule.ceilings ?? []).some(({ kind }) => kind === 'cost') ||
  rule.ownShare !== undefined ||
  rule.cumulation !== undefined ||
  (rule.costTypes ?? []).length > 0;

/** The units that the rule counts, each once. */
export const countedUnits = (rule: CofinancingRule): Map<string, string> =>
  new Map(
    [...rule.grants, ...(rule.ceilings ?? [])].flatMap((part) => ('unit' in part ? [[part.unit, part.title]] : [])),
  );

/** Where a part of the rule is mended. */
function placeIn(rule: CofinancingRule, path: string): Found {
  const [list = '', place] = path.split('.');
  if (list === 'costTypes') return { place: list, item: rule.costTypes?.[Number(place)]?.code ?? '' };
  if (list === 'grants' || list === 'ceilings') return { place: list, item: String(Number(place) + 1) };
  return { place: path.startsWith('rights.key') ? 'rightsKey' : 'conditions' };
}

const sum = (amounts: readonly (string | undefined)[]) =>
  amounts.reduce((total, amount) => total + (amount === undefined ? 0n : toCents(amount)), 0n);

function promised(document: CallDocument): bigint {
  const beyond = (document.rule?.ceilings ?? []).flatMap((one) => (one.kind === 'right' ? [one.beyond?.envelope] : []));
  return sum([document.rule?.rights?.envelope, ...beyond]);
}

export const moneyChecks: readonly Check[] = [
  { id: 'envelope-missing', severity: 'error', place: 'budget', find: ({ envelope }) => when(envelope === undefined) },
  {
    id: 'envelope-empty',
    severity: 'error',
    place: 'budget',
    find: ({ envelope }) => when(envelope !== undefined && toCents(envelope) === 0n),
  },
  { id: 'rule-missing', severity: 'error', place: 'grants', find: ({ rule }) => when(rule === undefined) },
  {
    id: 'rule',
    severity: 'error',
    place: 'grants',
    find: ({ rule }) =>
      rule ? ruleProblems(rule).map(({ path, key }) => ({ ...placeIn(rule, path), values: { key } })) : [],
  },
  {
    id: 'rights-missing',
    severity: 'error',
    place: 'conditions',
    find: ({ rule, selection }) =>
      when(selection?.method === 'right' && rule !== undefined && rule.rights === undefined),
  },
  {
    id: 'no-cost-counts',
    severity: 'error',
    place: 'costTypes',
    find: ({ rule }) =>
      when(
        rule !== undefined &&
          needsCosts(rule) &&
          (rule.costTypes ?? []).length > 0 &&
          rule.costTypes!.every(({ isEligible }) => !isEligible),
      ),
  },
  {
    id: 'rights-above-envelope',
    severity: 'error',
    place: 'conditions',
    find: (document) => when(document.envelope !== undefined && promised(document) > toCents(document.envelope)),
  },
  {
    id: 'final-account-missing',
    severity: 'warning',
    place: 'steps',
    find: ({ rule, steps }) => when(rule !== undefined && !steps.some(({ kind }) => kind === 'final-account')),
  },
];
