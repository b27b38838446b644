import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildPlan, planArbitrary } from '../../../../test/builders/plan.ts';
import { barePlan } from '../../../../test/builders/verdict.ts';
import { languages, readLocale } from '../../../platform/i18n.ts';
import { fromRoot } from '../../../platform/root.ts';
import { readPlanDocument } from '../document/read.ts';
import { checkPlan } from './check.ts';
import { describe } from './describe.ts';
import type { Facts } from './facts.ts';
import { checks } from './table.ts';

const on = '2020-07-01';
const facts: Facts = {
  regionSupport: Array(5).fill({ targetGroup: 'tenants', per: 'person', amount: '100.00' }),
  higherMeasures: [
    { title: 'H', level: 'federal', kind: 'support', themes: ['local-trade'], targetGroups: ['tenants'] },
  ],
};

test('on a sound plan nothing fails', () => {
  const result = checkPlan(buildPlan(), { on });
  assert.deepEqual(
    result.checks.filter(({ status }) => status === 'failed'),
    [],
  );
  assert.deepEqual(
    result.checks.filter(({ status }) => status === 'not-assessed').map(({ id }) => id),
    ['support-diverges', 'covered-higher-up'],
  );
});

test('on any plan: the table in its order, findings where it failed, places that exist, counts that add up', () => {
  fc.assert(
    fc.property(planArbitrary, fc.constantFrom(undefined, facts), (plan, given) => {
      const before = structuredClone(plan);
      const result = checkPlan(plan, { on, facts: given });
      assert.deepEqual(plan, before);
      assert.deepEqual(checkPlan(plan, { on, facts: given }), result);
      assert.deepEqual(
        result.checks.map(({ id }) => id),
        checks.map(({ id }) => id),
      );
      const places = new Set(
        plan.goals.flatMap(({ id, measures }) => [id, ...measures.map((one) => `${id}/${one.id}`)]),
      );
      const { counts } = result;
      let failed = 0;
      let findings = 0;
      for (const check of result.checks) {
        assert.equal(check.findings.length > 0, check.status === 'failed', check.id);
        failed += check.status === 'failed' ? 1 : 0;
        findings += check.findings.length;
        for (const { goal, measure } of check.findings) {
          if (goal !== undefined) assert.ok(places.has(measure === undefined ? goal : `${goal}/${measure}`), check.id);
          else assert.equal(measure, undefined, check.id);
        }
      }
      assert.equal(failed + counts.passed + counts.notApplicable + counts.notAssessed, checks.length);
      assert.equal(counts.errors + counts.warnings + counts.hints, findings);
    }),
    { numRuns: 200 },
  );
});

test('every finding is said in both languages, every value filled in, in the agreed shape', () => {
  fc.assert(
    fc.property(planArbitrary, fc.constantFrom(...languages), (plan, language) => {
      const result = describe(checkPlan(plan, { on, facts }), language);
      assert.deepEqual(Object.keys(result), ['format', 'plan', 'on', 'checks', 'counts']);
      for (const { id, findings } of result.checks) {
        for (const { message, why, fix, source, goal: _g, measure: _m, subject: _s, ...rest } of findings) {
          assert.deepEqual(rest, {}, id);
          for (const words of [message, why, fix, source]) assert.doesNotMatch(words, /^checks\.|\bcodes\.[a-z]/, id);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('every blank in a message is given a value', () => {
  const words = readLocale('nl')['checks'] as Record<string, Record<string, string>>;
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      for (const { id, findings } of checkPlan(plan, { on, facts }).checks) {
        for (const { variant, values = {} } of findings) {
          const message = words[id]![variant ? `message_${variant}` : 'message'];
          assert.ok(message, `${id} ${variant}`);
          for (const [, name] of message.matchAll(/{{(\w+)}}/g))
            assert.ok(values[name!] !== undefined, `${id} ${name}`);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('a message names the thing, the reason, the way out and the passage', () => {
  const { checks: found } = describe(checkPlan(barePlan({ stakeholders: [] }), { on }), 'nl');
  assert.deepEqual(found.find(({ id }) => id === 'social-partners-missing')!.findings[1], {
    subject: 'union',
    message: 'Bij de betrokkenen ontbreekt deze kant, minstens geraadpleegd: vakbond.',
    why: 'Samenspraak met de sociale partners is volgens het advies een must. Zonder hen mist het plan kennis en draagvlak.',
    fix: 'Raadpleeg een organisatie van die kant en voeg ze toe aan de betrokkenen.',
    source: "SERV-advies, 'Betrek de sociale partners en het lokale middenveld'",
  });
});

test('the examples: one without errors on any day, one with eight to mend', () => {
  const failing = (name: string, day: string) => {
    const read = readPlanDocument(readFileSync(fromRoot('docs', 'examples', name)));
    assert.ok(read.ok);
    const { checks: found } = checkPlan(read.plan, { on: day });
    return found.filter(({ severity, status }) => severity === 'error' && status === 'failed').map(({ id }) => id);
  };
  for (const day of ['2020-07-01', '2023-01-01', '2040-12-31']) {
    assert.deepEqual(failing('plan-sound.yaml', day), []);
    assert.deepEqual(failing('plan.yaml', day), [
      'vision-missing',
      'level-missing',
      'start-after-end',
      'source-expired',
      'social-partners-missing',
      'opening-hours-dialogue',
      'advice-unanswered',
      'own-share-missing',
    ]);
  }
});
