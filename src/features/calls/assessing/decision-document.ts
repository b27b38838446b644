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

/** What a decision says of one application, in the words of the day. */
export interface DecisionRow {
  application: string;
  receipt: string;
  title: string;
  lead: string;
  partners: string[];
  /** Weighted, of 100, as decimal text; null when the call does not rank. */
  score: string | null;
  rank: number | null;
  /** What set it apart from an equal score, as a code of the call document; `chosen` when people put it in order. */
  settledBy?: string | null;
  /** The points that counted, and why they were given. */
  criteria?: { title: string; points: string; most: number; motivations: string[] }[];
  requested: string;
  outcome: 'granted' | 'partly' | 'refused';
  amount: string;
  reasons: string;
}

/** What a decision rests on, as it was when it was taken. */
export interface DecisionDocument {
  call: { code: string; title: string; version: number };
  /** Euro that were free when it was decided. */
  available: string;
  method: string;
  ties: string[];
  /** Why equal applications were put in this order. */
  note?: string;
  rows: DecisionRow[];
}
