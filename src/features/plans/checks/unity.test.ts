import { barePlan, expectVerdicts, withMeasures } from '../../../../test/builders/verdict.ts';
import type { BudgetLine } from '../document/measure.ts';

const receipt = (amount: string, confirmed?: boolean): BudgetLine => ({ direction: 'receipt', amount, confirmed });
const expense = (amount: string): BudgetLine => ({ direction: 'expense', amount });
const region = (...amounts: string[]) => ({
  facts: {
    regionSupport: amounts.map((amount) => ({ targetGroup: 'self-employed', per: 'business', amount }) as const),
  },
});
const giving = (amount: string) =>
  withMeasures({ kind: 'support', targetGroups: ['self-employed', 'tenants'], support: { amount, per: 'business' } });
const higher = {
  facts: {
    higherMeasures: [
      {
        title: 'Hinderpremie',
        level: 'flanders',
        kind: 'support',
        themes: ['local-trade'],
        targetGroups: ['self-employed'],
      } as const,
    ].map((measure) => ({ ...measure, themes: [...measure.themes], targetGroups: [...measure.targetGroups] })),
  },
};
const alike = { kind: 'support', themes: ['local-trade'], targetGroups: ['self-employed'] } as const;
const same = { ...alike, themes: [...alike.themes], targetGroups: [...alike.targetGroups] };

expectVerdicts([
  ['level-missing', 'no measures', barePlan(), 'not-applicable'],
  ['level-missing', 'second lacks it', withMeasures({ level: 'region' }, {}), ['D1/M2']],
  ['level-missing', 'all have it', withMeasures({ level: 'region' }), 'passed'],
  ['level-without-route', 'no measures', barePlan(), 'not-applicable'],
  ['level-without-route', 'no level is another check', withMeasures({}, { level: 'municipality' }), 'passed'],
  [
    'level-without-route',
    'absent and empty coordination',
    withMeasures(
      { level: 'mayors' },
      { level: 'flanders', coordination: [] },
      { level: 'region', coordination: [{ level: 'region' }] },
    ),
    ['D1/M1', 'D1/M2'],
  ],
  ['reopening-decided-locally', 'no such measure', withMeasures({ level: 'municipality' }), 'not-applicable'],
  [
    'reopening-decided-locally',
    'locally and not',
    withMeasures(
      { kind: 'reopening-criteria', level: 'municipality' },
      { kind: 'reopening-criteria', level: 'flanders' },
    ),
    ['D1/M1'],
  ],
  ['reopening-decided-locally', 'higher up', withMeasures({ kind: 'reopening-criteria', level: 'federal' }), 'passed'],
  ['support-diverges', 'no figures', giving('500.00'), 'not-assessed'],
  ['support-diverges', 'no support', withMeasures({}), 'not-applicable', region('1.00')],
  ['support-diverges', 'three others', giving('1.00'), 'passed', region('500.00', '500.00', '500.00')],
  ['support-diverges', 'exactly half', giving('250.00'), 'passed', region('100.00', '400.00', '600.00', '900.00')],
  [
    'support-diverges',
    'a cent under half',
    giving('249.99'),
    ['D1/M1#self-employed'],
    region('100.00', '400.00', '600.00', '900.00'),
  ],
  [
    'support-diverges',
    'a cent over twice',
    giving('1000.01'),
    ['D1/M1#self-employed'],
    region('100.00', '400.00', '500.00', '600.00', '900.00'),
  ],
  ['covered-higher-up', 'no register', withMeasures(same), 'not-assessed'],
  ['covered-higher-up', 'no measures', barePlan(), 'not-applicable', higher],
  [
    'covered-higher-up',
    'same, asked, other theme',
    withMeasures(same, { ...same, coordination: [{ level: 'flanders' }] }, { ...same, themes: ['culture'] }),
    ['D1/M1#Hinderpremie'],
    higher,
  ],
  ['covered-higher-up', 'other kind', withMeasures({ ...same, kind: 'service' }), 'passed', higher],
  ['promise-unfunded', 'no measures', barePlan(), 'not-applicable'],
  ['promise-unfunded', 'exactly half', withMeasures({ budget: [receipt('50.00'), expense('100.00')] }), 'passed'],
  [
    'promise-unfunded',
    'a cent more, over two lines',
    withMeasures({ budget: [receipt('50.00', false), receipt('0.01'), expense('100.00')] }),
    ['D1/M1'],
  ],
  ['promise-unfunded', 'confirmed', withMeasures({ budget: [receipt('90.00', true), expense('100.00')] }), 'passed'],
  ['promise-unfunded', 'no expenses', withMeasures({ budget: [receipt('0.01')] }), ['D1/M1']],
  ['start-after-end', 'no measures', barePlan(), 'not-applicable'],
  ['start-after-end', 'only what is stated', withMeasures({}, { start: '2019-01' }, { end: '2030-01' }), 'passed'],
  [
    'start-after-end',
    'reversed, too late, too early',
    withMeasures({ start: '2021-02', end: '2021-01' }, { start: '2026-01' }, { start: '2019-01', end: '2020-05' }),
    ['D1/M1', 'D1/M2', 'D1/M3'],
  ],
  [
    'start-after-end',
    'one month, touching both ends',
    withMeasures({ start: '2020-08', end: '2020-08' }, { end: '2020-06' }, { start: '2025-12' }),
    'passed',
  ],
]);
