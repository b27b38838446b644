import type { Cents } from '../../../../platform/money.ts';

/** A grant: what of it is beyond the right, and what of it was made free again. */
export interface Beyond {
  beyond: Cents;
  reused: Cents;
}

/**
 * What is left of the envelope beyond the rights, in cents; less than nothing when it was lowered since. What was granted of it stays taken until
 * it is made free again in the ledger; what is made free of a grant is first what is beyond its right. Rules: docs/policy/awarding.md, 18b.
 */
export const leftBeyond = (envelope: Cents, grants: Iterable<Beyond>): Cents => {
  let left = envelope;
  for (const { beyond, reused } of grants) left -= beyond > reused ? beyond - reused : 0n;
  return left;
};

/**
 * What of it is offered to who would be given `whole` of it: what is left when that is enough, or when a part may be given; else nothing, so
 * that the right itself is still given in full. Null when the call has no such envelope. Rules: docs/policy/awarding.md, 18a.
 */
export function offerBeyond(whole: Cents, left: Cents | null, isPartialAllowed: boolean): Cents | null {
  if (left === null) return null;
  return left > 0n && (whole <= left || isPartialAllowed) ? left : 0n;
}
