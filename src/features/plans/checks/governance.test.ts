import { barePlan, expectVerdicts, withGoals, withMeasures } from '../../../../test/builders/verdict.ts';
import type { BudgetLine } from '../document/measure.ts';

const margins = (...years: [number, string][]) =>
  barePlan({ finance: years.map(([year, selfFinancingMargin]) => ({ year, selfFinancingMargin })) });
const called: BudgetLine = { direction: 'receipt', call: 'Oproep', amount: '1.00' };
const yearly = { frequency: 'yearly', baseline: '1', target: '2' } as const;

expectVerdicts([
  ['finance-missing', 'absent', barePlan(), ['plan']],
  ['finance-missing', 'empty', barePlan({ finance: [] }), ['plan']],
  ['finance-missing', 'given', margins([2025, '0.00']), 'passed'],
  ['available-result-negative', 'no figures', margins([2025, '0.00']), 'not-applicable'],
  [
    'available-result-negative',
    'a cent',
    barePlan({
      finance: [
        { year: 2021, availableResult: '-0.01' },
        { year: 2022, availableResult: '0.00' },
        { year: 2023, availableResult: '-5.00' },
      ],
    }),
    ['plan#2021', 'plan#2023'],
  ],
  ['available-result-negative', 'zero', barePlan({ finance: [{ year: 2021, availableResult: '0.00' }] }), 'passed'],
  ['margin-negative-at-end', 'no figures', barePlan(), 'not-applicable'],
  ['margin-negative-at-end', 'last year, given first', margins([2025, '-0.01'], [2024, '5.00']), ['plan']],
  ['margin-negative-at-end', 'earlier years only', margins([2024, '-5.00'], [2025, '0.00']), 'passed'],
  ['margin-negative-meanwhile', 'no figures', barePlan(), 'not-applicable'],
  [
    'margin-negative-meanwhile',
    'earlier years',
    margins([2023, '-1.00'], [2024, '-5.00'], [2025, '-9.00']),
    ['plan#2023', 'plan#2024'],
  ],
  ['margin-negative-meanwhile', 'last year only', margins([2024, '1.00'], [2025, '-9.00']), 'passed'],
  ['own-share-missing', 'no measures', barePlan(), 'not-applicable'],
  [
    'own-share-missing',
    'none, other money, own',
    withMeasures(
      { budget: [called] },
      { budget: [called, { direction: 'expense', fundedBy: 'province' }] },
      {
        budget: [
          { direction: 'expense', fundedBy: 'own', year: 2022 },
          { ...called, year: 2021 },
        ],
      },
    ),
    ['D1/M1', 'D1/M2'],
  ],
  ['own-share-missing', 'no call', withMeasures({ budget: [{ direction: 'receipt', amount: '1.00' }] }), 'passed'],
  ['goal-without-indicator', 'no goals', barePlan(), 'not-applicable'],
  [
    'goal-without-indicator',
    'absent, empty, one',
    withGoals({}, { indicators: [] }, { indicators: [{}] }),
    ['D1', 'D2'],
  ],
  ['goal-without-indicator', 'one', withGoals({ indicators: [{}] }), 'passed'],
  ['slow-indicators', 'no indicators', withGoals({}), 'not-applicable'],
  ['slow-indicators', 'all slow', withGoals({ indicators: [yearly, { frequency: 'multi-yearly' }] }), ['plan']],
  ['slow-indicators', 'one unstated', withGoals({ indicators: [yearly, {}] }), 'passed'],
  [
    'slow-indicators',
    'one quick',
    withGoals({ indicators: [yearly] }, { indicators: [{ frequency: 'daily' }] }),
    'passed',
  ],
  ['target-missing', 'no indicators', withGoals({}), 'not-applicable'],
  [
    'target-missing',
    'by what is missing',
    withGoals({ indicators: [{ code: 'a' }, { code: 'b', baseline: '1' }, { code: 'c', target: '1' }, yearly] }),
    ['D1#a', 'D1#b', 'D1#c'],
  ],
  ['target-missing', 'both there', withGoals({ indicators: [yearly] }), 'passed'],
  ['digital-strategy-missing', 'no goals', barePlan(), 'not-applicable'],
  ['digital-strategy-missing', 'under another pillar', withGoals({ synergies: ['digitalisation'] }), ['plan']],
  [
    'digital-strategy-missing',
    'under governance',
    withGoals({ pillar: 'governance', synergies: ['digitalisation'] }),
    'passed',
  ],
]);
