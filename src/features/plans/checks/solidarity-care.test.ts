import { barePlan, expectVerdicts, withGoals, withMeasures } from '../../../../test/builders/verdict.ts';

const poverty = { targetGroups: ['people-in-poverty' as const] };
const voucher = { kind: 'voucher', ...poverty } as const;
const older = ['older-people' as const];

expectVerdicts([
  ['vulnerable-groups-blank', 'no measures', barePlan(), ['plan']],
  ['vulnerable-groups-blank', 'other groups', withMeasures({ targetGroups: ['everyone', 'newcomers'] }), ['plan']],
  ['vulnerable-groups-blank', 'one reached', withMeasures({}, { targetGroups: ['tenants'] }), 'passed'],
  ['voucher-for-poverty', 'no such measure', withMeasures(poverty), 'not-applicable'],
  ['voucher-for-poverty', 'other group', withMeasures({ ...voucher, targetGroups: ['everyone'] }), 'passed'],
  ['voucher-for-poverty', 'nothing else', withMeasures(voucher, { kind: 'infrastructure', ...poverty }), ['D1/M1']],
  [
    'voucher-for-poverty',
    'one of two groups helped',
    withMeasures(
      { kind: 'voucher', targetGroups: ['people-in-poverty', 'single-persons'] },
      { kind: 'service', ...poverty },
    ),
    ['D1/M1'],
  ],
  ['voucher-for-poverty', 'helped', withMeasures(voucher, { kind: 'outreach', ...poverty }), 'passed'],
  ['tailoring-missing', 'no support', withMeasures({ targetGroups: ['single-persons'] }), 'not-applicable'],
  [
    'tailoring-missing',
    'by form',
    withMeasures(
      { kind: 'support', targetGroups: ['single-persons'], support: { form: 'proportional' } },
      { kind: 'support', targetGroups: ['households-without-children'], support: { form: 'tailored' } },
      { kind: 'support', targetGroups: ['single-persons'] },
      { kind: 'support', targetGroups: ['tenants'], support: { form: 'in-kind' } },
    ),
    ['D1/M1'],
  ],
  [
    'tailoring-missing',
    'means-tested',
    withMeasures({ kind: 'support', targetGroups: ['single-persons'], support: { form: 'means-tested' } }),
    'passed',
  ],
  ['digital-only', 'no such measure', withMeasures({ channels: ['digital'] }), 'not-applicable'],
  [
    'digital-only',
    'only, also, unstated',
    withMeasures(
      { kind: 'digital-service', channels: ['digital'] },
      { kind: 'digital-service', channels: ['digital', 'desk'] },
      { kind: 'digital-service' },
    ),
    ['D1/M1'],
  ],
  ['digital-only', 'also', withMeasures({ kind: 'digital-service', channels: ['phone', 'digital'] }), 'passed'],
  ['e-inclusion-missing', 'none', withMeasures({}), ['plan']],
  ['e-inclusion-missing', 'one', withMeasures({ kind: 'e-inclusion' }), 'passed'],
  ['outreach-missing', 'none', barePlan(), ['plan']],
  ['outreach-missing', 'one', withMeasures({ kind: 'outreach' }), 'passed'],
  [
    'solidarity-ad-hoc',
    'none under the pillar',
    withGoals({ pillar: 'solidarity' }, { measures: [{}] }),
    'not-applicable',
  ],
  [
    'solidarity-ad-hoc',
    'twelve months',
    withGoals({ pillar: 'solidarity', measures: [{ end: '2021-06' }, { end: '2020-09' }] }),
    ['plan'],
  ],
  ['solidarity-ad-hoc', 'thirteen', withGoals({ pillar: 'solidarity', measures: [{ end: '2021-07' }] }), 'passed'],
  ['solidarity-ad-hoc', 'no end', withGoals({ pillar: 'solidarity', measures: [{ end: '2020-09' }, {}] }), 'passed'],
  ['care-extra-rules', 'no such measure', withGoals({ pillar: 'care', measures: [{}] }), 'not-applicable'],
  ['care-extra-rules', 'in care', withGoals({ pillar: 'care', measures: [{ kind: 'regulation' }] }), ['D1/M1']],
  ['care-extra-rules', 'elsewhere', withMeasures({ kind: 'regulation' }), 'passed'],
  ['volunteers-one-sector', 'no such measure', withMeasures({ targetGroups: older }), 'not-applicable'],
  ['volunteers-one-sector', 'older people', withMeasures({ kind: 'volunteering', targetGroups: older }), ['plan']],
  [
    'volunteers-one-sector',
    'one for others too',
    withMeasures({ kind: 'volunteering', targetGroups: older }, { kind: 'volunteering' }),
    'passed',
  ],
]);
