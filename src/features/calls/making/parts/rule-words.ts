import { formats } from '../../../../platform/formats.ts';
import type { Ceiling, Grant } from '../../cofinancing/rule.ts';
import type { Words } from '../form/field.ts';
import { sayDecimal } from '../form/numbers.tsx';

/** A way of giving, in one line. */
export function sayGrant(grant: Grant, { t, language }: Words): string {
  const { money, number } = formats(language);
  const figure = (value: string) => sayDecimal(value, language);
  switch (grant.kind) {
    case 'share':
      return t('callwork.said.share', { percent: figure(grant.percent) });
    case 'matching':
      return t('callwork.said.matching', { subsidy: figure(grant.subsidy), own: figure(grant.own) });
    case 'units':
      return t('callwork.said.units', { price: money(grant.price), title: grant.title });
    case 'inhabitants':
      return t('callwork.said.inhabitants', { amount: figure(grant.amount) });
    case 'fixed': {
      const said = t('callwork.said.fixed', { amount: money(grant.amount) });
      const from = grant.from === undefined ? '' : t('callwork.said.from', { number: number(grant.from) });
      const below = grant.below === undefined ? '' : t('callwork.said.below', { number: number(grant.below) });
      return [said, from, below].filter(Boolean).join(', ');
    }
    case 'whole-right':
      return t('callwork.said.whole-right');
  }
}

/** A ceiling, in one line. */
export function sayCeiling(ceiling: Ceiling, { t, language }: Words): string {
  const { money } = formats(language);
  const figure = (value: string) => sayDecimal(value, language);
  switch (ceiling.kind) {
    case 'project':
    case 'applicant':
      return t(`callwork.said.ceiling.${ceiling.kind}`, { amount: money(ceiling.amount) });
    case 'unit':
      return t('callwork.said.ceiling.unit', { amount: money(ceiling.amount), title: ceiling.title });
    case 'inhabitant':
      return t('callwork.said.ceiling.inhabitant', { amount: figure(ceiling.amount) });
    case 'cost':
      return t('callwork.said.ceiling.cost', { percent: figure(ceiling.percent) });
    case 'right':
      return ceiling.beyond
        ? t('callwork.said.ceiling.beyond', { percent: figure(ceiling.beyond.percent) })
        : t('callwork.said.ceiling.right');
  }
}
