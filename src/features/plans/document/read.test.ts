import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pace } from '../../../../test/pace.ts';
import { languages, translator } from '../../../platform/i18n.ts';
import { fromRoot } from '../../../platform/root.ts';
import { problemMessage } from './problem.ts';
import { type ReadOptions, readPlanDocument } from './read.ts';

const valid = `format: lokale-relance/plan/1
area: "12025"
title: Relanceplan
period: { start: "2020-06", end: "2025-12" }
goals:
  - id: D1
    pillar: economy
    title: Levendige kernen
    measures:
      - id: M1
        title: Steun
        kind: support
        budget:
          - { year: 2020, amount: "120000.00" }
`;
const replaced = (from: string, to: string) => {
  assert.ok(valid.includes(from));
  return valid.replace(from, to);
};

/** `line:column path key` of every problem. */
function problems(input: string | Uint8Array, options?: ReadOptions): string[] {
  const result = readPlanDocument(input, options);
  if (result.ok) return [];
  for (const problem of result.problems) {
    for (const language of languages) {
      assert.doesNotMatch(problemMessage(problem, translator(language)), /^document\.|{{|document\.type/);
    }
  }
  return result.problems.map(({ line, column, path, key }) => `${line}:${column} ${path} ${key}`);
}

const lines: [string, string, string[]][] = [
  ['a valid plan', valid, []],
  ['a byte order mark', `\uFEFF${valid}`, []],
  ['windows line ends', valid.replaceAll('\n', '\r\n'), []],
  ['nothing', ' \n', ['1:1  empty']],
  ['not a plan', 'just text', ['1:1  type']],
  [
    'an unknown key',
    replaced('kind: support', 'kind: support\n        colour: red'),
    ['13:9 goals[0].measures[0].colour unknown-key'],
  ],
  ['an area that lost its quotes', replaced('"12025"', '12025'), ['2:7 area quotes']],
  ['a missing key', replaced('    pillar: economy\n', ''), ['6:5 goals[0].pillar required']],
  ['an empty key', replaced('title: Relanceplan', 'title:'), ['3:7 title type']],
  ['a blank title', replaced('title: Relanceplan', 'title: " "'), ['3:8 title blank']],
  ['an unknown code', replaced('economy', 'economie'), ['7:13 goals[0].pillar code']],
  ['another format', replaced('plan/1', 'plan/2'), ['1:9 format format']],
  ['a month that is none', replaced('2025-12', '2025-13'), ['4:34 period.end month']],
  ['a period that ends first', replaced('2025-12', '2020-05'), ['4:34 period.end period-order']],
  ['money without cents', replaced('120000.00', '120000'), ['14:35 goals[0].measures[0].budget[0].amount money']],
  [
    'money without quotes',
    replaced('"120000.00"', '120000.00'),
    ['14:35 goals[0].measures[0].budget[0].amount quotes'],
  ],
  ['a year that is text', replaced('2020, ', '"2020", '), ['14:21 goals[0].measures[0].budget[0].year unquote']],
  ['an id with a space', replaced('id: M1', 'id: M 1'), ['10:13 goals[0].measures[0].id identifier']],
  ['an id of dots', replaced('id: M1', 'id: ..'), ['10:13 goals[0].measures[0].id identifier']],
  ['an id of 65 letters', replaced('id: M1', `id: ${'m'.repeat(65)}`), ['10:13 goals[0].measures[0].id identifier']],
  ['a repeated key', replaced('area:', 'title: A\narea:'), ['4:1 title repeated-key']],
  ['a hostile key', `${valid}__proto__: { polluted: true }\n`, ['15:1 __proto__ unknown-key']],
  ['an invisible character', replaced('Relanceplan', '"Relance\\0plan"'), ['3:8 title invisible']],
  ['a day that does not exist', `${valid}decision: { date: "2021-02-29" }\n`, ['15:19 decision.date date']],
  ['a goal that is not in the list of the world', `${valid}    sdgs: [18]\n`, ['15:12 goals[0].sdgs[0] sdg']],
  [
    'a repeated goal',
    `${valid}  - { id: D1, pillar: care, title: Zorg, measures: [] }\n`,
    ['15:11 goals[1].id repeated-goal'],
  ],
  [
    'a repeated measure, in another goal, beside other problems',
    `${valid}  - { id: D2, pillar: zorg, measures: [{ id: M1, title: A, kind: other }] }\n`,
    ['15:5 goals[1].title required', '15:23 goals[1].pillar code', '15:46 goals[1].measures[0].id repeated-measure'],
  ],
  [
    'aliases that explode',
    `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]\n`,
    ['1:1  aliases'],
  ],
];

for (const [about, text, expected] of lines) {
  test(`read: ${about}`, () => assert.deepEqual(problems(text), expected));
}

test('read: broken YAML is said at its place', () => {
  const [first] = problems(replaced('period: { start', 'period: [ start'));
  assert.match(first!, /^[45]:\d+ {2}syntax$/);
});

test('read: an anchor used a few times is no problem', () => {
  const text = replaced('"12025"', '&code "12025"').replace('title: Relanceplan', 'title: Relanceplan\nareas: [*code]');
  const result = readPlanDocument(text);
  assert.deepEqual(result.ok && result.plan.areas, ['12025']);
});

test('read: JSON by its name, with the place of each problem', () => {
  const plan = { format: 'lokale-relance/plan/1', area: '1', title: 'T', period: { start: '2020-06', end: '2020-07' } };
  const json = (extra: object) => JSON.stringify({ ...plan, ...extra }, null, 1);
  const options = { fileName: 'plan.JSON' };
  assert.deepEqual(problems(json({ goals: [] }), options), []);
  assert.deepEqual(problems(json({ goals: [{ id: 1 }] }), options), [
    '10:3 goals[0].pillar required',
    '10:3 goals[0].title required',
    '10:3 goals[0].measures required',
    '11:10 goals[0].id quotes',
  ]);
  assert.deepEqual(problems('{"area": "1",}', options), ['1:14  syntax']);
  assert.deepEqual(problems('{"area": 01}', options), ['1:11  syntax']);
  assert.deepEqual(problems('{"area": "1"', options), ['1:13  cut-off']);
  assert.deepEqual(problems('area: "1"', options), ['1:1  syntax']);
  assert.deepEqual(problems(json({ goals: [] }).replace('"area"', '"title": "", "area"'), options), [
    '4:2 title repeated-key',
  ]);
  assert.deepEqual(problems(json({ goals: [] }).replace('"area"', '"__proto__": {}, "area"'), options), [
    '3:2 __proto__ unknown-key',
  ]);
});

test('read: bytes that are not UTF-8, and too many of them', () => {
  assert.deepEqual(problems(Buffer.from([0xff, 0xfe, 0x61, 0x00])), ['1:1  encoding']);
  assert.deepEqual(problems(new Uint8Array(5_000_001)), ['1:1  too-large']);
  assert.deepEqual(problems(new TextEncoder().encode(valid)), []);
});

test('read: depth and breadth end soon', () => {
  assert.deepEqual(problems('['.repeat(20_000)), ['1:1  too-deep']);
  assert.deepEqual(problems('['.repeat(100_000), { format: 'json' }), ['1:1  too-deep']);
  const wide = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n');
  assert.equal(problems(wide).length, 1000);
  const ratio = pace(
    () => problems(wide),
    () => wide.split(/[:\n]/).sort(),
  );
  assert.ok(ratio < 1000, `${ratio} times sorting the words`);
});

test('read: the examples', () => {
  for (const name of ['plan.yaml', 'plan-sound.yaml']) {
    assert.deepEqual(problems(readFileSync(fromRoot('docs', 'examples', name)), { fileName: name }), []);
  }
});
