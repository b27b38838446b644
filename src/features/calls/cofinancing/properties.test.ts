import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { anyCosts, anyFacts, anyRule } from '../../../../test/builders/cofinancing.ts';
import { brokenLimits, canBeSpent, positive, sum } from '../../../../test/builders/limits.ts';
import { formats } from '../../../platform/formats.ts';
import { languages, translator } from '../../../platform/i18n.ts';
import type { Cents } from '../../../platform/money.ts';
import { compileAmounts, compileRule, computeCofinancing } from './compile.ts';
import type { CofinancingFacts } from './computation.ts';
import { explain } from './explain.ts';
import type { CofinancingRule } from './rule.ts';
import { cofinancingRule } from './rule.ts';
import { readCofinancing, writeCofinancing } from './written.ts';

const settings = { numRuns: 400 };
const all = ({ costs }: CofinancingFacts): Cents => sum(costs.map(({ cents }) => cents));

describe('any rule with any facts', () => {
  it('keeps to each of its limits', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, (rule, facts) => {
        const computed = computeCofinancing(rule, facts);
        const { subsidy, beyond, eligibleCost } = computed;
        assert.ok(beyond >= 0n && subsidy >= beyond && subsidy <= eligibleCost && eligibleCost <= all(facts));
        assert.deepEqual(brokenLimits(rule, facts, computed), []);
        assert.ok(facts.available === null || subsidy <= positive(facts.available), 'envelope');
        assert.ok(
          facts.availableBeyond === null || beyond <= positive(facts.availableBeyond),
          'envelope beyond the rights',
        );
      }),
      settings,
    );
  });

  it('tells how it came to its subsidy, and computes the same when it does not tell', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, (rule, facts) => {
        const { subsidy, beyond, lines } = compileRule(rule)(facts);
        assert.equal(sum(lines.map(({ effect }) => effect)), subsidy);
        lines.forEach(({ result }, index) => {
          assert.equal(result, sum(lines.slice(0, index + 1).map(({ effect }) => effect)));
        });
        assert.deepEqual(compileAmounts(rule)(facts), { subsidy, beyond });
        for (const language of languages) {
          for (const line of lines) {
            const words = explain(line, translator(language), formats(language));
            assert.doesNotMatch(words, /\{\{|\}\}|cofinancing\.|undefined|NaN/);
          }
        }
      }),
      settings,
    );
  });

  it('leaves no cent over: own share, subsidy and money of others are the costs, and the advance and the balance are the subsidy', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, (rule, facts) => {
        const { subsidy, ownShare, advance, balance } = computeCofinancing(rule, facts);
        const others = all(facts) - positive(all(facts) - facts.otherFunding);
        assert.equal(ownShare + subsidy + others, all(facts));
        assert.equal(advance + balance, subsidy);
        assert.ok(advance >= 0n && balance >= 0n);
      }),
      settings,
    );
  });

  it('never gives less for more cost, nor more for more money of others', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, anyCosts, fc.bigInt({ min: 0n, max: 5_000n }), (rule, facts, more, other) => {
        const compute = compileAmounts(rule);
        const { subsidy } = compute(facts);
        assert.ok(compute({ ...facts, costs: [...facts.costs, ...more] }).subsidy >= subsidy);
        assert.ok(compute({ ...facts, otherFunding: facts.otherFunding + other }).subsidy <= subsidy);
      }),
      settings,
    );
  });

  it('does not depend on the order of costs, grants and ceilings', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, (rule, facts) => {
        const turned: CofinancingRule = {
          ...rule,
          grants: rule.grants.toReversed(),
          ...(rule.ceilings && { ceilings: rule.ceilings.toReversed() }),
          ...(rule.costTypes && { costTypes: rule.costTypes.toReversed() }),
        };
        const { subsidy, beyond, ownShare } = computeCofinancing(rule, facts);
        const other = computeCofinancing(turned, { ...facts, costs: facts.costs.toReversed() });
        assert.deepEqual(
          { subsidy: other.subsidy, beyond: other.beyond, ownShare: other.ownShare },
          { subsidy, beyond, ownShare },
        );
      }),
      settings,
    );
  });

  it('can be kept as a document and read back', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, (rule, facts) => {
        assert.ok(cofinancingRule.safeParse(rule).success);
        const computed = computeCofinancing(rule, facts);
        assert.deepEqual(readCofinancing(JSON.parse(JSON.stringify(writeCofinancing(computed)))), computed);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a computation on many costs of the most that can be typed', () => {
  it('can be kept and read back: together they have more places than one amount', () => {
    const costs = Array.from({ length: 200 }, () => ({ type: null, cents: 999_999_999_999_999n }));
    const none = { units: {}, otherFunding: 0n, inhabitants: null, right: null, granted: 0n };
    const facts = { ...none, costs, available: null, availableBeyond: null };
    const computed = computeCofinancing({ grants: [{ kind: 'share', percent: '50' }] }, facts);
    assert.deepEqual(readCofinancing(writeCofinancing(computed)), computed);
  });
});

describe('sub-ceilings', () => {
  it('leave as much as can be spent, to the cent', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, ({ costTypes }, { costs, ...facts }) => {
        const rule: CofinancingRule = { grants: [{ kind: 'share', percent: '100' }], ...(costTypes && { costTypes }) };
        const alone = { ...facts, costs, otherFunding: 0n, available: null };
        const { subsidy, eligibleCost } = computeCofinancing(rule, alone);
        assert.ok(subsidy === eligibleCost || !canBeSpent(rule, alone, subsidy + 1n));
      }),
      settings,
    );
  });
});

describe('an envelope', () => {
  it('gives the same in total in whatever order applications come', () => {
    fc.assert(
      fc.property(
        anyRule,
        fc.array(anyFacts, { maxLength: 6 }),
        fc.bigInt({ min: 0n, max: 9_000n }),
        ({ minimum, ...rule }, applications, envelope) => {
          const compute = compileAmounts(rule);
          const total = (order: readonly CofinancingFacts[]) =>
            order.reduce(
              (given, facts) =>
                given + compute({ ...facts, available: envelope - given, availableBeyond: null }).subsidy,
              0n,
            );
          assert.equal(total(applications), total(applications.toReversed()));
        },
      ),
      settings,
    );
  });
});
