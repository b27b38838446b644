import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { spreadOver } from './spread.ts';

const cents = fc.oneof(fc.bigInt(0n, 20n), fc.bigInt(0n, 10n ** 14n));
const costs = fc.array(cents, { minLength: 1, maxLength: 12 });
const sum = (values: bigint[]) => values.reduce((all, value) => all + value, 0n);

describe('spreading over years', () => {
  it('gives the last cents to the largest remainders', () => {
    const rows = spreadOver([100_00n, 100_00n, 100_00n], { subsidy: 100_00n, otherFunding: 0n });
    assert.deepEqual(
      rows.map(({ subsidy, ownShare }) => [subsidy, ownShare]),
      [
        [33_34n, 66_66n],
        [33_33n, 66_67n],
        [33_33n, 66_67n],
      ],
    );
  });

  it('takes no cent of others away where a cent more leaves a small part less', () => {
    const rows = spreadOver([6n, 6n, 2n], { subsidy: 10n, otherFunding: 1n });
    assert.deepEqual(
      rows.map(({ subsidy, otherFunding, ownShare }) => [subsidy, otherFunding, ownShare]),
      [
        [5n, 0n, 1n],
        [4n, 1n, 1n],
        [1n, 0n, 1n],
      ],
    );
  });

  it('loses no cent, neither by year nor in all', () => {
    fc.assert(
      fc.property(costs, fc.nat(100), fc.nat(100), (all, percent, rest) => {
        const total = sum(all);
        const subsidy = (total * BigInt(percent)) / 100n;
        const otherFunding = ((total - subsidy) * BigInt(rest)) / 100n;
        const rows = spreadOver(all, { subsidy, otherFunding });
        assert.equal(sum(rows.map((row) => row.subsidy)), subsidy);
        assert.equal(sum(rows.map((row) => row.otherFunding)), otherFunding);
        assert.equal(sum(rows.map((row) => row.ownShare)), total - subsidy - otherFunding);
        for (const [index, row] of rows.entries()) {
          assert.equal(row.subsidy + row.otherFunding + row.ownShare, all[index]);
          assert.ok(row.subsidy >= 0n && row.otherFunding >= 0n && row.ownShare >= 0n);
          // Within the two cents of two roundings of the exact share.
          const apart = row.subsidy * total - subsidy * row.cost;
          assert.ok((apart < 0n ? -apart : apart) <= 2n * total);
        }
      }),
    );
  });

  it('leaves nothing to bear when there is more money than cost', () => {
    fc.assert(
      fc.property(costs, cents, (all, more) => {
        const rows = spreadOver(all, { subsidy: sum(all) + more, otherFunding: 1n });
        assert.equal(sum(rows.map((row) => row.subsidy)), sum(all) + more);
        assert.ok(rows.every(({ ownShare, subsidy }) => ownShare === 0n && subsidy >= 0n));
      }),
    );
  });
});
