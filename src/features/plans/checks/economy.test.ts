import { barePlan, expectVerdicts, withMeasures } from '../../../../test/builders/verdict.ts';

const moved = (original?: string, brought?: string) => withMeasures({}, { investment: { original, brought } });

expectVerdicts([
  ['investment-not-accelerated', 'no measures', barePlan(), ['plan']],
  ['investment-not-accelerated', 'same year', moved('2021', '2021'), ['plan']],
  ['investment-not-accelerated', 'later', moved('2021', '2022'), ['plan']],
  ['investment-not-accelerated', 'half stated', moved('2021'), ['plan']],
  ['investment-not-accelerated', 'a month of the same year is not earlier', moved('2021-06', '2021'), ['plan']],
  ['investment-not-accelerated', 'earlier', moved('2023', '2021'), 'passed'],
  ['invoices-late', 'absent', barePlan(), ['plan']],
  ['invoices-late', '31 days', barePlan({ invoicePaymentDays: 31 }), ['plan']],
  ['invoices-late', '30 days', barePlan({ invoicePaymentDays: 30 }), 'passed'],
  ['procurement-small-firms', 'no such measure', withMeasures({}), 'not-applicable'],
  [
    'procurement-small-firms',
    'without and with',
    withMeasures({ kind: 'procurement' }, { kind: 'procurement', targetGroups: ['social-enterprises'] }),
    ['D1/M1'],
  ],
  ['procurement-small-firms', 'with', withMeasures({ kind: 'procurement', targetGroups: ['businesses'] }), 'passed'],
  ['lump-sum', 'on another kind', withMeasures({ kind: 'voucher', support: { form: 'lump-sum' } }), 'not-applicable'],
  [
    'lump-sum',
    'both kinds',
    withMeasures(
      { kind: 'support', support: { form: 'lump-sum' } },
      { kind: 'tax-relief', support: { form: 'lump-sum' } },
      { kind: 'support' },
    ),
    ['D1/M1', 'D1/M2'],
  ],
  ['lump-sum', 'another form', withMeasures({ kind: 'tax-relief', support: { form: 'proportional' } }), 'passed'],
  ['vacancy-blank', 'no local trade', withMeasures({ themes: ['culture'] }), 'not-applicable'],
  ['vacancy-blank', 'local trade alone', withMeasures({ themes: ['culture', 'local-trade'] }), ['plan']],
  ['vacancy-blank', 'both', withMeasures({ themes: ['local-trade'] }, { kind: 'vacancy' }), 'passed'],
]);
