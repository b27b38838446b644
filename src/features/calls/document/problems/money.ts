import { toCents } from '../../../../platform/money.ts';
import type { CofinancingRule } from '../../cofinancing/rule.ts';
import type { CallDocument } from '../schema.ts';
import { type Check, when } from './problem.ts';

const grantsOf = ({ rule }: CallDocument) => rule?.grants ?? [];
const ceilingsOf = ({ rule }: CallDocument) => rule?.ceilings ?? [];

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

const needsRights = (document: CallDocument): boolean =>
  grantsOf(document).some(({ kind }) => kind === 'whole-right') ||
  ceilingsOf(document).some(({ kind }) => kind === 'right') ||
  document.selection?.method === 'right';

const sum = (amounts: readonly (string | undefined)[]) =>
  amounts.reduce((total, amount) => total + (amount === undefined ? 0n : toCents(amount)), 0n);

function promised(document: CallDocument): bigint {
  const beyond = ceilingsOf(document).flatMap((one) => (one.kind === 'right' ? [one.beyond?.envelope] : []));
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
    id: 'gives-nothing',
    severity: 'error',
    place: 'grants',
    find: (document) =>
      grantsOf(document).flatMap((grant, index) => {
        const figures = [
          'percent' in grant ? grant.percent : undefined,
          'amount' in grant ? grant.amount : undefined,
          'price' in grant ? grant.price : undefined,
          'subsidy' in grant ? grant.subsidy : undefined,
        ];
        return when(
          figures.some((one) => one !== undefined && Number(one) === 0),
          { item: String(index + 1) },
        );
      }),
  },
  {
    id: 'cost-type-unknown',
    severity: 'error',
    place: 'grants',
    find: (document) => {
      const known = new Set(document.rule?.costTypes?.map(({ code }) => code));
      return grantsOf(document).flatMap((grant, index) =>
        grant.kind === 'share' && grant.costs?.some((code) => !known.has(code)) ? [{ item: String(index + 1) }] : [],
      );
    },
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
    id: 'rights-missing',
    severity: 'error',
    place: 'conditions',
    find: (document) => (document.rule ? when(needsRights(document) && document.rule.rights === undefined) : []),
  },
  {
    id: 'rights-unused',
    severity: 'warning',
    place: 'ceilings',
    find: (document) => when(document.rule?.rights !== undefined && !needsRights(document)),
  },
  {
    id: 'rights-indicator',
    severity: 'error',
    place: 'conditions',
    find: ({ rule }) => {
      const others = rule?.rights?.key.filter(({ indicator }) => indicator !== 'inhabitants') ?? [];
      return others.map(({ indicator }) => ({ values: { indicator } }));
    },
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
