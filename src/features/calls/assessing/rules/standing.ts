import type { Criterion } from '../../document/schema.ts';
import { type AgreedPoints, agreedPoints, differingCriteria, isComplete, type Points } from './score.ts';

/**
 * How far an application is: received, found admissible or not, scored by enough assessors, moderated where they differed, decided.
 * `differing`: scored, but the assessors must talk first. `withdrawn`: by the applicant, before a decision.
 */
export const standings = [
  'withdrawn',
  'received',
  'inadmissible',
  'admissible',
  'differing',
  'scored',
  'moderated',
  'decided',
] as const;
export type Standing = (typeof standings)[number];

export interface StandingFacts {
  isWithdrawn: boolean;
  /** Null as long as nobody judged it. */
  isAdmissible: boolean | null;
  isDecided: boolean;
  criteria: readonly Criterion[];
  /** Of assessors of the call without a conflict of interest, by person. */
  scores: ReadonlyMap<string, Points>;
  moderated: Points;
}

export interface Standings {
  standing: Standing;
  /** How many assessors scored every criterion. */
  complete: number;
  /** Null as long as too few did, or the call has no criteria. */
  points: AgreedPoints | null;
  /** Criteria that were differed on and not moderated. */
  differing: readonly Criterion[];
}

export function standingOf(facts: StandingFacts): Standings {
  const { criteria, moderated } = facts;
  const scores = [...facts.scores.values()].filter((points) => isComplete(criteria, points));
  const points = criteria.length === 0 ? null : agreedPoints(criteria, scores, moderated);
  const differing = differingCriteria(criteria, scores).filter(({ id }) => moderated[id] === undefined);
  const scored = criteria.length === 0 ? 0 : scores.length;
  return { standing: standing(facts, points, differing.length), complete: scored, points, differing };
}

function standing(facts: StandingFacts, points: AgreedPoints | null, differing: number): Standing {
  if (facts.isDecided) return 'decided';
  if (facts.isWithdrawn) return 'withdrawn';
  if (facts.isAdmissible === null) return 'received';
  if (!facts.isAdmissible) return 'inadmissible';
  if (facts.criteria.length > 0 && points === null) return 'admissible';
  if (differing > 0) return 'differing';
  return Object.keys(facts.moderated).length > 0 ? 'moderated' : 'scored';
}

/** Whether a decision can be taken on it: nothing is waited for. */
export const isReady = (standing: Standing): boolean => ['inadmissible', 'scored', 'moderated'].includes(standing);
