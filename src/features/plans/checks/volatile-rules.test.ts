import { expectVerdicts, withMeasures } from '../../../../test/builders/verdict.ts';

const planned = { status: 'planned' } as const;
const expired = { title: 'MB', validTo: '2020-06-30' };

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
