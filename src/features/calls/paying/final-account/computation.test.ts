import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CofinancingRule, compileRule } from '../../cofinancing/index.ts';
import { accountOn } from './computation.ts';

const balance = { committed: 50n, paid: 0n, toPay: 50n, released: 0n, claimed: 0n };
const none = { units: {}, otherFunding: 0n, inhabitants: null, available: null, availableBeyond: null };
const costs = [{ type: null, cents: 300n }];

describe('a final account', () => {
  const account = (
    rule: CofinancingRule,
    then: { granted: bigint; right: bigint | null },
    now: { granted: bigint },
  ) => {
    const compute = compileRule(rule);
    const facts = { ...none, costs, ...then };
    return accountOn(compute, { ...facts, ...now }, { planned: compute(facts), balance });
  };

  it('gives what was awarded on the same costs, whatever was granted to others since', () => {
    const given = (rule: CofinancingRule, then: Parameters<typeof account>[1]) => {
      const { real, settlement } = account(rule, then, { granted: 250n });
      return [real.subsidy, settlement.cents];
    };
    const half = [{ kind: 'share' as const, percent: '50' }];
    const most: CofinancingRule = { grants: half, ceilings: [{ kind: 'applicant', amount: '1.00' }] };
    const right: CofinancingRule = { grants: half, ceilings: [{ kind: 'right' }] };
    assert.deepEqual(given(most, { granted: 50n, right: null }), [50n, 50n]);
    assert.deepEqual(given(right, { granted: 50n, right: 100n }), [50n, 50n]);
    const whole: CofinancingRule = { grants: [{ kind: 'whole-right' }] };
    assert.deepEqual(given(whole, { granted: 50n, right: 100n }), [50n, 50n]);
  });

  it('still counts what was granted before, so that the order of two grants changes nothing', () => {
    const rule: CofinancingRule = {
      grants: [{ kind: 'share', percent: '50' }],
      ceilings: [{ kind: 'right', beyond: { percent: '25' } }],
    };
    const { real } = account(rule, { granted: 80n, right: 100n }, { granted: 0n });
    assert.deepEqual([real.subsidy, real.beyond], [85n, 65n]);
  });

  it('says of what is beyond a right no more than was awarded of it', () => {
    const compute = compileRule({
      grants: [{ kind: 'share', percent: '50' }],
      ceilings: [{ kind: 'right', beyond: { percent: '25', envelope: '1.00' } }],
    });
    const facts = { ...none, costs, granted: 0n, right: 100n };
    const { real } = accountOn(compute, facts, { planned: compute({ ...facts, availableBeyond: 10n }), balance });
    assert.deepEqual([real.subsidy, real.beyond], [110n, 10n]);
  });
});
