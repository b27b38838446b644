import { expectVerdicts, withMeasures } from '../../../../test/builders/verdict.ts';

const planned = { status: 'planned' } as const;
const expired = { title: 'MB', validTo: '2020-06-30' };

const url = 'http://www.codex.example/doc/?id=1#art-5';
const plan = withMeasures({
  ...planned,
  sources: [{ title: 'KB', url, validTo: '2021-01-01', checkedOn: '2020-03-01' }],
});
const known = (validTo: string | null, checkedOn: string | null = null, key = 'codex.example/doc?id=1') => ({
  facts: { references: [{ key, validTo, checkedOn }] },
});
const two = {
  facts: { references: [known('2020-05-01'), known('2020-07-15')].flatMap(({ facts }) => facts.references) },
};

expectVerdicts([
  ['source-expired', 'no sources', withMeasures(planned), 'not-applicable'],
  ['source-expired', 'valid today', withMeasures({ ...planned, sources: [{ validTo: '2020-07-01' }, {}] }), 'passed'],
  [
    'source-expired',
    'yesterday, by status',
    withMeasures(
      { ...planned, sources: [{ title: 'KB' }, expired] },
      { status: 'running', sources: [expired] },
      { status: 'done', sources: [expired] },
      { sources: [expired] },
    ),
    ['D1/M1#MB', 'D1/M2#MB'],
  ],
  ['source-expired', 'the register ends it before the plan does', plan, ['D1/M1#KB'], known('2020-06-30')],
  ['source-expired', 'the last day of the register is today', plan, 'passed', known('2020-07-01')],
  [
    'source-expired',
    'the register knows another address',
    plan,
    'passed',
    known('2020-06-30', null, 'codex.example/doc?id=2'),
  ],
  [
    'source-expired',
    'the register gives it longer than the plan does',
    withMeasures({ ...planned, sources: [{ ...expired, url }] }),
    'passed',
    known(null),
  ],
  ['source-expired', 'one of two rules at the address still holds', plan, 'passed', two],
  ['source-expired', 'both rules at the address have ended', plan, ['D1/M1#KB'], { ...two, on: '2020-07-16' }],
  ['source-unchecked', 'the plan’s own check is old', plan, ['D1/M1#KB']],
  ['source-unchecked', 'the register’s check is newer', plan, 'passed', known(null, '2020-06-15')],
  ['source-unchecked', 'the register was never checked', plan, ['D1/M1#KB'], known(null)],
  ['source-unchecked', 'no sources', withMeasures(planned), 'not-applicable'],
  ['source-unchecked', '90 days', withMeasures({ ...planned, sources: [{ checkedOn: '2020-04-02' }] }), 'passed'],
  [
    'source-unchecked',
    '91 days, never, stopped',
    withMeasures(
      { ...planned, sources: [{ title: 'A', checkedOn: '2020-04-01' }, { title: 'B' }] },
      { status: 'stopped', sources: [{}] },
    ),
    ['D1/M1#A', 'D1/M1#B'],
  ],
  [
    'source-unchecked',
    'two without a title',
    withMeasures({ ...planned, sources: [{ url: 'https://a.example' }, { url: 'https://b.example' }] }),
    ['D1/M1#https://a.example', 'D1/M1#https://b.example'],
  ],
  ['rule-without-source', 'no such measure', withMeasures(planned), 'not-applicable'],
  [
    'rule-without-source',
    'three kinds',
    withMeasures(
      { kind: 'regulation' },
      { kind: 'reopening-criteria', sources: [] },
      { kind: 'opening-hours', sources: [{}] },
    ),
    ['D1/M1', 'D1/M2'],
  ],
  ['rule-without-source', 'with one', withMeasures({ kind: 'regulation', sources: [{}] }), 'passed'],
]);
