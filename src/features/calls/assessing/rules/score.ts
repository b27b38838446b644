import type { Criterion } from '../../document/schema.ts';
import { compare, cutDecimal, type Fraction, fraction, plus, times, writeDecimal, zero } from './fraction.ts';

/** What one assessor gives an application: whole points by criterion. Missing is not given yet. */
export type Points = Readonly<Record<string, number>>;

/** Assessors whose scores count, at least. */
export const leastAssessors = 2;
/** Scores that lie further apart than this part of the most points are talked over. */
export const widestDifference: Fraction = fraction(1, 5);

/** The points of an application by criterion: the mean of the assessors, or what moderation put in its place. Exact. */
export type AgreedPoints = Readonly<Record<string, Fraction>>;

export const isComplete = (criteria: readonly Criterion[], points: Points): boolean =>
  criteria.every(({ id }) => points[id] !== undefined);

/** Criteria on which the assessors lie further apart than `widestDifference` of the most points. */
export const differingCriteria = (criteria: readonly Criterion[], scores: readonly Points[]): Criterion[] =>
  criteria.filter(({ id, most }) => {
    const given = scores.flatMap((points) => points[id] ?? []);
    if (given.length < 2) return false;
    return compare(fraction(Math.max(...given) - Math.min(...given)), times(widestDifference, fraction(most))) > 0;
  });

/**
 * The points that count, once at least `leastAssessors` scored every criterion; null until then. Scores that are not complete do not count;
 * whoever has a conflict of interest must be left out before.
 */
export function agreedPoints(
  criteria: readonly Criterion[],
  scores: readonly Points[],
  moderated: Points = {},
): AgreedPoints | null {
  const complete = scores.filter((points) => isComplete(criteria, points));
  if (complete.length < leastAssessors) return null;
  return Object.fromEntries(
    criteria.map(({ id }) => {
      const sum = complete.reduce((total, points) => total + points[id]!, 0);
      return [id, moderated[id] === undefined ? fraction(sum, complete.length) : fraction(moderated[id])];
    }),
  );
}

/** The part of the most points that was given for a criterion, from 0 to 1; 0 where the most is 0. */
export const shareOf = ({ id, most }: Criterion, points: AgreedPoints): Fraction =>
  most === 0 ? zero : times(points[id] ?? zero, fraction(1, most));

/** The weighted score of 100, exact: of each criterion the part of its points, for its part of all weights. */
export function weightedScore(criteria: readonly Criterion[], points: AgreedPoints): Fraction {
  const weights = criteria.reduce((total, { weight }) => total + weight, 0);
  if (weights === 0) return zero;
  const sum = criteria.reduce(
    (total, criterion) => plus(total, times(fraction(criterion.weight), shareOf(criterion, points))),
    zero,
  );
  return times(sum, fraction(100, weights));
}

/** What an application falls short of: the least points of a criterion, or the least score in total. */
export interface Shortfall {
  criterion: string | null;
  reached: string;
  least: string;
}

export function shortfalls(
  criteria: readonly Criterion[],
  points: AgreedPoints,
  leastScore: Fraction | null,
): Shortfall[] {
  const byCriterion = criteria.flatMap(({ id, title, least }) => {
    const reached = points[id] ?? zero;
    if (least === undefined || compare(reached, fraction(least)) >= 0) return [];
    return [{ criterion: title, reached: cutDecimal(reached), least: String(least) }];
  });
  const total = weightedScore(criteria, points);
  if (leastScore === null || compare(total, leastScore) >= 0) return byCriterion;
  return [...byCriterion, { criterion: null, reached: cutDecimal(total), least: writeDecimal(leastScore) }];
}
