import type { Cents } from '../../../platform/money.ts';

/** What the rule is applied to. All amounts are cents of euro, zero or more. */
export interface CofinancingFacts {
  /**
   * Costs by type; without types, `type` is null. Whether a type is eligible is the rule's to say. Empty when no costs were asked: only then may
   * a subsidy that does not follow costs be more than the costs.
   */
  costs: readonly { type: string | null; cents: Cents }[];
  /** Whole numbers of units by their code. */
  units: Readonly<Record<string, bigint>>;
  /** Money of others for the same costs, which are taken to be the costs that count. */
  otherFunding: Cents;
  /** Null when not known: a rule by inhabitants then gives nothing, and its line says why. */
  inhabitants: bigint | null;
  /** The applicant's drawing right in this call; null when the call has none. */
  right: Cents | null;
  /** What the same applicant was granted before in this call, which ceilings by applicant and rights count. */
  granted: Cents;
  /** Of which beyond the right, so that it takes nothing of the right; nothing when absent. */
  grantedBeyond?: Cents;
  /** What is left of the whole envelope of the call; null when that is not looked at, as before one applies. */
  available: Cents | null;
  /** What is left of the part of it that is for costs beyond the rights; null when that is not looked at. */
  availableBeyond: Cents | null;
}

/** One step of a computation. The effects of all lines add up to the subsidy. */
export interface CofinancingLine {
  /** Key of its words under `cofinancing.line`. */
  key: string;
  /** What stands in the words: amounts as text of cents (`…Cents`), names (`…Title`), numbers as decimal text. */
  values: Readonly<Record<string, string>>;
  /** What this step adds to or takes from the subsidy. */
  effect: Cents;
  /** The subsidy after this step. */
  result: Cents;
}

export interface Cofinancing {
  /** The costs that count. */
  eligibleCost: Cents;
  subsidy: Cents;
  /** Of which beyond the drawing right. */
  beyond: Cents;
  /** All costs, less the subsidy and the money of others: what the applicant bears. */
  ownShare: Cents;
  advance: Cents;
  /** Subsidy less advance. */
  balance: Cents;
  lines: readonly CofinancingLine[];
}
