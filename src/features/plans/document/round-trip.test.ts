import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildPlan, planArbitrary } from '../../../../test/builders/plan.ts';
import { quickYaml } from './quick-yaml.ts';
import { readPlanDocument } from './read.ts';
import { writeJson, writeYaml } from './write.ts';
import { yamlSource } from './yaml.ts';

const runs = { numRuns: 150 };

test('what is written is read back the same, as YAML and as JSON', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const yaml = writeYaml(plan);
      assert.deepEqual(readPlanDocument(yaml), { ok: true, plan });
      assert.equal(writeYaml(plan), yaml);
      assert.deepEqual(readPlanDocument(new TextEncoder().encode(writeJson(plan)), { format: 'json' }), {
        ok: true,
        plan,
      });
    }),
    runs,
  );
});

test('the quick reader reads what the one that knows places reads', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const text = writeYaml(plan);
      assert.deepEqual(quickYaml(text), yamlSource(text).value);
    }),
    runs,
  );
  const scalars = ['1_000', '0b1', '0o17', '017', '0x1F', '1e3', '.5', '-1', '+2', '1:30', '2020-06-29', 'yes', 'True'];
  for (const scalar of [
    ...scalars,
    'NULL',
    '~',
    '',
    '<<',
    '2020-06',
    '1.',
    'nan',
    "'1'",
    '"\\u00e9"',
    '1 # a',
    'a #b',
  ]) {
    assert.deepEqual(quickYaml(`a: ${scalar}\n`), yamlSource(`a: ${scalar}\n`).value, scalar);
  }
});

test('a plan with its keys in another order is written the same', () => {
  const plan = buildPlan();
  const turned = Object.fromEntries(Object.entries(plan).reverse()) as typeof plan;
  assert.equal(writeYaml(turned), writeYaml(plan));
  assert.equal(writeJson(turned), writeJson(plan));
});

test('YAML is written for people: keys in order, text that looks like a number in quotes, the vision as it stands', () => {
  const text = writeYaml({ ...buildPlan({ area: '044', vision: '# Kop\n\nTekst: met *nadruk*\n' }), goals: [] });
  assert.ok(
    text.startsWith(`format: lokale-relance/plan/1
language: nl
area: "044"
title: Relanceplan Voorbeeldgem
period: { start: "2020-06", end: "2025-12" }
vision: |
  # Kop

  Tekst: met *nadruk*
policyLinks:
`),
    text,
  );
});

test('no text makes the reader throw, and what is refused has a place', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.stringMatching(/^[-\s:{}[\],&*!|>'"%@`#?a-c0-9]*$/),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('yaml' as const, 'json' as const), (text, format) => {
      const result = readPlanDocument(text, { format });
      assert.ok(!result.ok && result.problems.length > 0);
      assert.ok(result.problems.every(({ line, column }) => line >= 1 && column >= 1));
    }),
    { numRuns: 2000 },
  );
});

test('no damage to a plan makes the reader throw', () => {
  const damage = fc.record({
    plan: fc.constantFrom(writeYaml(buildPlan()), writeJson(buildPlan())),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    taken: fc.nat(12),
    put: fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('\n', '- ', ': ', '{', '[', '"', '&a ', '*a', '!!int ', '\t'),
    ),
  });
  fc.assert(
    fc.property(damage, ({ plan, at, taken, put }) => {
      const cut = Math.floor(plan.length * at);
      const text = plan.slice(0, cut) + put + plan.slice(cut + taken);
      const result = readPlanDocument(text);
      if (result.ok) assert.deepEqual(readPlanDocument(writeYaml(result.plan)), result);
      else assert.ok(result.problems.every(({ line, column }) => line >= 1 && column >= 1));
    }),
    { numRuns: 400 },
  );
});
