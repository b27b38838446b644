import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FormField } from '../document/form.ts';
import { factsOf } from './facts.ts';
import { ruleProblems } from './problems.ts';
import { type CofinancingRule, cofinancingRule } from './rule.ts';

const half: CofinancingRule = { grants: [{ kind: 'share', percent: '50' }] };
const typed: CofinancingRule = { ...half, costTypes: [{ code: 'staff', title: 'Personeel', isEligible: true }] };
const field = (values: Pick<FormField, 'id' | 'kind'> & Partial<FormField>): FormField => ({
  label: values.id,
  isRequired: false,
  ...values,
});
const step = {
  fields: [
    field({ id: 'kosten', kind: 'costs' }),
    field({ id: 'meer-kosten', kind: 'costs' }),
    field({ id: 'andere', kind: 'funding' }),
    field({ id: 'bomen', kind: 'number', unit: 'tree' }),
    field({ id: 'hagen', kind: 'number' }),
    field({ id: 'titel', kind: 'text' }),
  ],
};

describe('the facts of a step', () => {
  const answers = {
    kosten: [
      { description: 'Loon', type: 'staff', amount: '100.00' },
      { description: 'Reis', amount: '0.50' },
    ],
    'meer-kosten': [{ description: 'Nog', type: 'staff', amount: '2.00' }],
    andere: [
      { source: 'Provincie', amount: '10.00' },
      { source: 'Fonds', amount: '5.25' },
    ],
    bomen: '12',
    hagen: '99',
    titel: '1.00',
  };

  it('are its costs, units and money of others', () => {
    const facts = factsOf(typed, step, answers);
    assert.deepEqual(facts.costs, [
      { type: 'staff', cents: 10_000n },
      { type: null, cents: 50n },
      { type: 'staff', cents: 200n },
    ]);
    assert.deepEqual(facts.units, { tree: 12n });
    assert.equal(facts.otherFunding, 1_525n);
  });

  it('know types of cost only where the rule has them', () => {
    assert.deepEqual(new Set(factsOf(half, step, answers).costs.map(({ type }) => type)), new Set([null]));
  });

  it('count nothing for what a draft leaves open or writes wrongly', () => {
    const facts = factsOf(typed, step, {
      kosten: [{ description: '', amount: '-5.00' }],
      bomen: 'veel',
      andere: 'niets',
    });
    assert.deepEqual(facts, { costs: [{ type: null, cents: 0n }], units: { tree: 0n }, otherFunding: 0n });
    assert.deepEqual(factsOf(typed, step, {}).costs, [{ type: null, cents: 0n }]);
    assert.deepEqual(factsOf(typed, { fields: [] }, answers).costs, []);
    assert.deepEqual(factsOf(typed, step, { bomen: '3.9' }).units, { tree: 3n });
  });
});

describe('the problems of a rule', () => {
  const rights = { envelope: '1.00', key: [{ indicator: 'inhabitants', weight: '1' }] };
  const found: [string, Partial<CofinancingRule>, string[]][] = [
    ['none', { ceilings: [{ kind: 'right', beyond: { percent: '50' } }], rights }, []],
    ['zero', { grants: [{ kind: 'share', percent: '0.0' }] }, ['grants.0.percent']],
    ['zero', { grants: [{ kind: 'matching', subsidy: '0', own: '0' }] }, ['grants.0.subsidy']],
    ['unknownCosts', { grants: [{ kind: 'share', percent: '50', costs: ['staff'] }] }, ['grants.0.costs']],
    ['nobody', { grants: [{ kind: 'fixed', amount: '1.00', from: 5, below: 5 }] }, ['grants.0.below']],
    ['noRights', { grants: [{ kind: 'whole-right' }], ceilings: [{ kind: 'right' }] }, ['grants.0', 'ceilings.0']],
    ['unusedRights', { rights }, ['rights']],
    ['twice', { ceilings: [{ kind: 'right' }, { kind: 'right' }], rights }, ['ceilings.1']],
    ['twice', { costTypes: [...typed.costTypes!, ...typed.costTypes!] }, ['costTypes.1.code']],
    [
      'limitWithoutCost',
      { costTypes: [{ code: 'a', title: 'A', isEligible: false, atMost: '5' }] },
      ['costTypes.0.atMost'],
    ],
    [
      'beyondWhat',
      {
        grants: [{ kind: 'inhabitants', amount: '1' }],
        ceilings: [{ kind: 'right', beyond: { percent: '5' } }],
        rights,
      },
      ['ceilings.0.beyond'],
    ],
    ['forbiddenAndLimited', { cumulation: { isAllowed: false, atMost: '80' } }, ['cumulation.atMost']],
  ];

  for (const [key, rule, paths] of found) {
    it(`are found where they are: ${key} at ${paths.join(', ') || 'nothing'}`, () => {
      const problems = ruleProblems(cofinancingRule.parse({ ...half, ...rule }));
      assert.deepEqual(
        problems,
        paths.map((path) => ({ path, key: `cofinancing.problem.${key}` })),
      );
    });
  }
});
