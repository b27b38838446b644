import type { Formats } from '../../../platform/formats.ts';
import type { Translate } from '../../../platform/i18n.ts';
import type { Ceiling, CofinancingRule, Grant } from '../cofinancing/rule.ts';

/** A rule in whole sentences: what it gives, what limits that, and how it is paid. */
export interface RuleWords {
  gives: string[];
  limits: string[];
  pays: string[];
}

type Words = { t: Translate; formats: Formats; costs: ReadonlyMap<string, string> };

/** What a rule says, as a reader who may apply reads it. Pure: the same rule always gives the same sentences. */
export function describeRule(rule: CofinancingRule, t: Translate, formats: Formats): RuleWords {
  const words = { t, formats, costs: new Map((rule.costTypes ?? []).map(({ code, title }) => [code, title])) };
  return {
    gives: rule.grants.map((grant) => sayGrant(grant, words)),
    limits: [...(rule.ceilings ?? []).flatMap((ceiling) => sayCeiling(ceiling, words)), ...sayConditions(rule, words)],
    pays: [...sayRights(rule, words), ...sayAdvance(rule, words)],
  };
}

function sayGrant(grant: Grant, { t, formats, costs }: Words): string {
  const { money, decimal, number } = formats;
  switch (grant.kind) {
    case 'share': {
      const values = { percent: decimal(grant.percent) };
      if (!grant.costs) return t('calls.rule.share', values);
      return t('calls.rule.shareOf', {
        ...values,
        costs: grant.costs.map((code) => costs.get(code) ?? code).join(', '),
      });
    }
    case 'matching': {
      const part = Number(grant.subsidy) / (Number(grant.subsidy) + Number(grant.own));
      const values = { subsidy: decimal(grant.subsidy), own: decimal(grant.own), percent: number(100 * part) };
      return t(`calls.rule.${Number(grant.own) === 1 ? 'matchingOne' : 'matching'}`, values);
    }
    case 'units': {
      const values = { price: money(grant.price), title: grant.title, maximum: number(grant.maximum ?? 0) };
      const key = grant.maximum === undefined ? 'units' : 'unitsAtMost';
      if (grant.percent === undefined) return t(`calls.rule.${key}`, values);
      return t(`calls.rule.${key}Part`, { ...values, percent: decimal(grant.percent) });
    }
    case 'inhabitants':
      return t('calls.rule.inhabitants', { amount: decimal(grant.amount) });
    case 'fixed':
      return t('calls.rule.fixed', { amount: money(grant.amount), whom: sayWhom(grant, { t, formats, costs }) });
    case 'whole-right':
      return t('calls.rule.wholeRight');
  }
}

/** For which number of inhabitants a fixed amount is: begins with a space, empty when it is for all. */
function sayWhom({ from, below }: Extract<Grant, { kind: 'fixed' }>, { t, formats: { number } }: Words): string {
  const values = { from: number(from ?? 0), below: number(below ?? 0) };
  if (from !== undefined && below !== undefined) return ` ${t('calls.rule.fromTo', values)}`;
  if (from !== undefined) return ` ${t('calls.rule.from', values)}`;
  return below === undefined ? '' : ` ${t('calls.rule.below', values)}`;
}

function sayCeiling(ceiling: Ceiling, { t, formats: { money, decimal } }: Words): string[] {
  switch (ceiling.kind) {
    case 'project':
    case 'applicant':
      return [t(`calls.rule.ceiling.${ceiling.kind}`, { amount: money(ceiling.amount) })];
    case 'unit':
      return [t('calls.rule.ceiling.unit', { amount: money(ceiling.amount), title: ceiling.title })];
    case 'inhabitant':
      return [t('calls.rule.ceiling.inhabitant', { amount: decimal(ceiling.amount) })];
    case 'cost':
      return [t('calls.rule.ceiling.cost', { percent: decimal(ceiling.percent) })];
    case 'right': {
      const first = t('calls.rule.ceiling.right');
      if (!ceiling.beyond) return [first];
      const { percent, of = 'cost', envelope } = ceiling.beyond;
      const beyond = t(`calls.rule.beyond.${of}`, { percent: decimal(percent) });
      return [first, beyond, ...(envelope ? [t('calls.rule.beyond.envelope', { amount: money(envelope) })] : [])];
    }
  }
}

function sayConditions(rule: CofinancingRule, { t, formats: { money, decimal } }: Words): string[] {
  const { costTypes = [], ownShare, cumulation, minimum } = rule;
  const counted = costTypes.filter(({ isEligible }) => isEligible).map(({ title }) => title);
  const left = costTypes.filter(({ isEligible }) => !isEligible).map(({ title }) => title);
  const limited = costTypes.filter(({ atMost, isEligible }) => isEligible && atMost !== undefined);
  return [
    ...(ownShare ? [t('calls.rule.ownShare', { percent: decimal(ownShare) })] : []),
    ...limited.map(({ title, atMost }) => t('calls.rule.subCeiling', { title, percent: decimal(atMost!) })),
    ...(counted.length > 0 ? [t('calls.rule.eligible', { costs: counted.join(', ') })] : []),
    ...(left.length > 0 ? [t('calls.rule.notEligible', { costs: left.join(', ') })] : []),
    ...(cumulation ? [t(`calls.rule.cumulation.${cumulation.isAllowed ? 'allowed' : 'refused'}`)] : []),
    ...(cumulation?.atMost ? [t('calls.rule.cumulation.atMost', { percent: decimal(cumulation.atMost) })] : []),
    ...(minimum ? [t('calls.rule.minimum', { amount: money(minimum) })] : []),
  ];
}

/** What is divided as drawing rights and by which key, each figure with its part. */
export function sayRights(
  rule: Pick<CofinancingRule, 'rights'> | undefined,
  { t, formats: { money, number } }: Pick<Words, 't' | 'formats'>,
): string[] {
  const rights = rule?.rights;
  if (!rights) return [];
  const total = rights.key.reduce((sum, { weight }) => sum + Number(weight), 0);
  const key = rights.key.map(({ indicator, title, weight }) => {
    const name = title ?? (indicator === 'inhabitants' ? t('calls.rule.indicator.inhabitants') : indicator);
    if (rights.key.length === 1) return name;
    return t('calls.rule.weighed', { name, percent: number((100 * Number(weight)) / total) });
  });
  return [t('calls.rule.rights', { amount: money(rights.envelope), key: key.join(', ') })];
}

const sayAdvance = ({ advance }: CofinancingRule, { t, formats: { decimal } }: Words): string[] =>
  advance ? [t('calls.rule.advance', { percent: decimal(advance) })] : [];

/** Kinds of co-financing that calls are found by. */
export const supportKinds = ['share', 'matching', 'units', 'inhabitants', 'fixed', 'right', 'unknown'] as const;
export type SupportKind = (typeof supportKinds)[number];

/** The kinds of co-financing of a rule; `unknown` when there is no rule. */
export function supportOf(rule: CofinancingRule | undefined): SupportKind[] {
  if (!rule) return ['unknown'];
  const kinds = rule.grants.map(({ kind }): SupportKind => (kind === 'whole-right' ? 'right' : kind));
  const hasRight = rule.ceilings?.some(({ kind }) => kind === 'right') || rule.rights !== undefined;
  return [...new Set([...kinds, ...(hasRight ? (['right'] as const) : [])])];
}
