import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPlan } from '../../../../test/builders/plan.ts';
import { pace } from '../../../../test/pace.ts';
import { type ReadResult, readPlanDocument } from './read.ts';
import { writeYaml } from './write.ts';

const keys = (result: ReadResult) => (result.ok ? [] : [...new Set(result.problems.map(({ key }) => key))]);

// 262,144 opening brackets ended the process, not only the call.
test('parts within parts without end are refused before they are composed', () => {
  for (const [repeated, format] of [
    ['[', 'json'],
    ['[', 'yaml'],
    ['{a: ', 'yaml'],
    ['- ', 'yaml'],
    ['? ', 'yaml'],
    ['["]",', 'yaml'],
  ] as const) {
    assert.deepEqual(
      keys(readPlanDocument(repeated.repeat(262_144), { format })),
      ['too-deep'],
      `${repeated} ${format}`,
    );
  }
  const indented = Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
  assert.deepEqual(keys(readPlanDocument(indented)), ['too-deep']);
});

test('a plan with a comment and an anchor, which only the slow reader takes, is not too deep', () => {
  const text = writeYaml(buildPlan()).replace('title: ', 'title: &title ');
  assert.equal(readPlanDocument(text).ok, true);
});

test('of many thousands of mistakes a thousand are told', () => {
  const text = `{"goals":[${'{},'.repeat(5000)}{}]}`;
  for (const format of ['json', 'yaml'] as const) {
    const result = readPlanDocument(text, { format });
    assert.ok(!result.ok && result.problems.length === 1000, format);
  }
});

test('a text of more parts than a plan can have is refused as a whole', () => {
  const text = `{"goals":[${'{},'.repeat(80_000)}{}]}`;
  for (const format of ['json', 'yaml'] as const) {
    assert.deepEqual(keys(readPlanDocument(text, { format })), ['too-many'], format);
    const ratio = pace(
      () => readPlanDocument(text, { format }),
      () => JSON.parse(text),
    );
    assert.ok(ratio < 200, `${format}: ${ratio} times JSON.parse`);
  }
});

test('a plan of more goals or measures than a page can show in time is refused', () => {
  const plan = buildPlan();
  const many = <Thing extends { id: string }>(count: number, thing: Thing) =>
    Array.from({ length: count }, (_, index) => ({ ...thing, id: `X${index}` }));
  const goal = { ...plan.goals[0]!, id: 'D1', measures: [] };
  const measure = plan.goals[0]!.measures[0]!;
  const read = (goals: (typeof plan)['goals']) =>
    keys(readPlanDocument(JSON.stringify({ ...plan, goals }), { format: 'json' }));
  assert.deepEqual(read(many(200, goal)), []);
  assert.deepEqual(read(many(201, goal)), ['too-many-goals']);
  assert.deepEqual(read([{ ...goal, measures: many(1000, measure) }]), []);
  assert.deepEqual(read([{ ...goal, measures: many(1001, measure) }]), ['too-many-measures']);
});
