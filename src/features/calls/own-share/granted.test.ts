import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { anyFacts, anyRule } from '../../../../test/builders/cofinancing.ts';
import type { CofinancingRule } from '../cofinancing/index.ts';
import { computeRest } from './granted.ts';

describe('the rest of a subsidy after what was granted for the same costs', () => {
  const copenhagen: CofinancingRule = {
    grants: [{ kind: 'matching', subsidy: '1', own: '2' }],
    ceilings: [{ kind: 'right', beyond: { percent: '50' } }],
    cumulation: { isAllowed: false },
    advance: '80',
  };
  const facts = { units: {}, otherFunding: 0n, inhabitants: null, available: null, availableBeyond: null };

  it('is what a second application for the other costs gives, by the vector of the same in two applications', () => {
    const costs = [{ type: null, cents: 90_000_000n }];
    const known = { ...facts, costs, right: 22_627_360n, granted: 20_000_000n };
    const { subsidy, beyond, ownShare, advance, balance } = computeRest(copenhagen, known, 20_000_000n);
    assert.deepEqual([subsidy, beyond, ownShare], [13_686_320n, 11_058_960n, 56_313_680n]);
    assert.deepEqual([advance, balance], [10_949_056n, 2_737_264n]);
  });

  it('leaves no cent over, whatever was granted', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, fc.bigInt({ min: 0n, max: 9_000n }), (rule, one, granted) => {
        const { subsidy, ownShare, beyond, lines, advance, balance } = computeRest(rule, one, granted);
        const cost = one.costs.reduce((sum, { cents }) => sum + cents, 0n);
        const paid = subsidy + granted + one.otherFunding;
        assert.equal(ownShare, paid > cost ? 0n : cost - paid);
        assert.equal(
          lines.reduce((sum, { effect }) => sum + effect, 0n),
          subsidy,
        );
        assert.ok(subsidy >= 0n && beyond >= 0n && beyond <= subsidy && advance + balance === subsidy);
      }),
    );
  });
});
