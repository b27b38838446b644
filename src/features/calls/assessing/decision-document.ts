/** A computation as it is kept: amounts in euro with two places. */
export interface WrittenCofinancing {
  eligibleCost: string;
  subsidy: string;
  beyond: string;
  ownShare: string;
  advance: string;
  balance: string;
  lines: { key: string; values: Record<string, string>; effect: string; result: string }[];
}

/** What a decision rests on, as it was when it was taken. */
export interface DecisionDocument {
  call: { code: string; title: string; version: number };
  /** Euro that were free when it was decided. */
  available: string;
  method: string;
  ties: string[];
  rows: {
    application: string;
    receipt: string;
    title: string;
    lead: string;
    partners: string[];
    /** Weighted, of 100, as decimal text; null when the call does not rank. */
    score: string | null;
    rank: number | null;
    requested: string;
    outcome: 'granted' | 'partly' | 'refused';
    amount: string;
    reasons: string;
  }[];
}
