import type { Cents } from '../../../../platform/money.ts';
import type { TieBreaker } from '../../document/codes.ts';
import { compare, type Fraction } from './fraction.ts';

/** What an application is ranked by. */
export interface Candidate {
  id: string;
  /** Order of receipt in the call. */
  sequence: number;
  /** Weighted, of 100. */
  score: Fraction;
  /** Of each criterion, in the order of the call, the part of its points. */
  shares: readonly Fraction[];
  /** What the rule gives as long as the envelope lasts. */
  requested: Cents;
  /** Null when not known: that comes after all that are. */
  inhabitants: bigint | null;
}

/** A place in the ranking, shared by all that the rules of the call cannot tell apart. */
export interface Place<C extends Candidate> {
  /** One more than the number of applications that stand higher. */
  rank: number;
  candidates: readonly C[];
  /** What set it apart from the equal score above it; null where the score did. */
  settledBy: TieBreaker | null;
}

const compareNumbers = <N extends number | bigint>(one: N, other: N) => (one < other ? -1 : one > other ? 1 : 0);

function compareInhabitants(one: bigint | null, other: bigint | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compareNumbers(one, other);
}

const breakers: Record<TieBreaker, (one: Candidate, other: Candidate) => number> = {
  criterion: (one, other) =>
    one.shares.map((share, index) => -compare(share, other.shares[index]!)).find((order) => order !== 0) ?? 0,
  'lowest-request': (one, other) => compareNumbers(one.requested, other.requested),
  'earliest-submission': (one, other) => compareNumbers(one.sequence, other.sequence),
  'fewest-inhabitants': (one, other) => compareInhabitants(one.inhabitants, other.inhabitants),
};

/** The higher score goes first; equal scores are settled by the rules that the call states, in its order. Zero for what stays equal. */
function settle(one: Candidate, other: Candidate, ties: readonly TieBreaker[]): [number, TieBreaker | null] {
  const byScore = -compare(one.score, other.score);
  if (byScore !== 0) return [byScore, null];
  for (const tie of ties) {
    const order = breakers[tie](one, other);
    if (order !== 0) return [order, tie];
  }
  return [0, null];
}

/** Places from the highest score down. The order in which the candidates are given makes no difference. */
export function rank<C extends Candidate>(candidates: readonly C[], ties: readonly TieBreaker[]): Place<C>[] {
  const sorted = candidates.toSorted(
    (one, other) => settle(one, other, ties)[0] || compareNumbers(one.sequence, other.sequence),
  );
  const places: { rank: number; candidates: C[]; settledBy: TieBreaker | null }[] = [];
  sorted.forEach((candidate, index) => {
    const above = places.at(-1);
    const [order, settledBy] = above ? settle(above.candidates[0]!, candidate, ties) : [-1, null];
    if (order === 0) above!.candidates.push(candidate);
    else places.push({ rank: index + 1, candidates: [candidate], settledBy });
  });
  return places;
}
