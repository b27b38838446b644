import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countGranted, type Party } from './granted-before.ts';

const party = (right: bigint): Party => ({ right, weight: right });
const grant = (cents: bigint, parties: Party[]) => ({ cents, beyond: 0n, letGo: 0n, parties });

describe('what was granted of rights', () => {
  it('lies within all of them, also when a joint grant must make room for what came after, by way of a third', () => {
    const [a, b, c] = [party(100n), party(100n), party(100n)];
    const drawn = (...grants: ReturnType<typeof grant>[]) => {
      const counted = countGranted(grants);
      return [a, b, c].map((one) => counted.get(one)?.granted ?? 0n);
    };
    assert.deepEqual(drawn(grant(60n, [a]), grant(100n, [a, b]), grant(40n, [a])), [100n, 100n, 0n]);
    const chain = [grant(100n, [a, b]), grant(60n, [b, c])];
    assert.deepEqual(drawn(...chain), [50n, 80n, 30n]);
    assert.deepEqual(drawn(...chain, grant(90n, [a])), [100n, 100n, 50n]);
  });

  it('is counted among many who were granted more than their rights in many ways, without trying each way', () => {
    const parties = Array.from({ length: 24 }, () => party(100n));
    const pairs = parties.flatMap((one, index) => parties.slice(index + 1).map((other) => grant(60n, [one, other])));
    const counted = countGranted(pairs);
    const all = parties.map((one) => counted.get(one)!.granted);
    assert.equal(
      all.reduce((sum, cents) => sum + cents, 0n),
      60n * BigInt(pairs.length),
    );
    assert.ok(all.every((cents) => cents >= 100n));
  });
});
