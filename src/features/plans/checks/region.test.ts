import { barePlan, expectVerdicts, withMeasures } from '../../../../test/builders/verdict.ts';

const spatial = [{ kind: 'spatial-expert' as const }];

expectVerdicts([
  ['region-missing', 'nothing', barePlan(), ['plan']],
  ['region-missing', 'other level', withMeasures({ coordination: [{ level: 'province' }] }), ['plan']],
  ['region-missing', 'intermunicipal', withMeasures({ coordination: [{ level: 'intermunicipal' }] }), 'passed'],
  ['region-missing', 'stakeholder', barePlan({ stakeholders: [{ kind: 'region' }] }), 'passed'],
  ['region-missing', 'plan', barePlan({ policyLinks: [{ kind: 'regional-plan' }] }), 'passed'],
  ['transport-region', 'no such measure', withMeasures({}), 'not-applicable'],
  [
    'transport-region',
    'none, other level, region',
    withMeasures(
      { kind: 'mobility' },
      { kind: 'mobility', coordination: [{ level: 'flanders' }] },
      { kind: 'mobility', coordination: [{ level: 'flanders' }, { level: 'region' }] },
    ),
    ['D1/M1', 'D1/M2'],
  ],
  ['transport-region', 'region', withMeasures({ kind: 'mobility', coordination: [{ level: 'region' }] }), 'passed'],
  ['spatial-expertise', 'no such measure', withMeasures({}), 'not-applicable'],
  [
    'spatial-expertise',
    'none, partner, consulted, other',
    withMeasures(
      { kind: 'public-space' },
      { kind: 'infrastructure', partners: spatial },
      { kind: 'infrastructure', consulted: spatial },
      { kind: 'infrastructure', partners: [{ kind: 'school' }] },
    ),
    ['D1/M1', 'D1/M4'],
  ],
  [
    'spatial-expertise',
    'a spatial plan',
    { ...withMeasures({ kind: 'public-space' }), policyLinks: [{ kind: 'spatial-plan' }] },
    'passed',
  ],
  ['tourism-and-farming', 'no such measure', withMeasures({}), 'not-applicable'],
  [
    'tourism-and-farming',
    'without and with',
    withMeasures({ kind: 'tourism' }, { kind: 'tourism', partners: [{ kind: 'farmers' }] }),
    ['D1/M1'],
  ],
  ['tourism-and-farming', 'consulted', withMeasures({ kind: 'tourism', consulted: [{ kind: 'farmers' }] }), 'passed'],
]);
