import type { Viewer } from '../../../platform/viewer.ts';
import { hasInterest } from '../interest.ts';
import type { Dossier, Scored } from './dossiers.ts';

/** What someone sees of the scores of an application. */
export type Sight =
  /** Nothing: there is an interest, or an assessor has not said yet that there is none. */
  | 'nothing'
  /** Only their own, until those are complete. */
  | 'own'
  | 'all';

export const scoredBy = ({ assessors }: Dossier, personId: string | null): Scored | undefined =>
  assessors.find(({ assessor }) => assessor.personId === personId);

/** What someone who may read the dossiers of the call sees; who is no assessor and has no interest has nothing to be swayed in. */
export function sightOf(dossier: Dossier, viewer: Pick<Viewer, 'memberships' | 'personId'>): Sight {
  if (hasInterest(viewer, dossier)) return 'nothing';
  const own = scoredBy(dossier, viewer.personId);
  if (!own) return 'all';
  if (own.conflict !== 'none') return 'nothing';
  return own.isComplete || dossier.standing === 'decided' ? 'all' : 'own';
}

/** Whether an assessor still has to declare or score: until then they may not see what others gave. Nobody scores what is not admissible. */
export function owesScores(dossier: Dossier, personId: string | null): boolean {
  if (dossier.standing === 'inadmissible') return false;
  const own = scoredBy(dossier, personId);
  const hasCriteria = (dossier.document.criteria ?? []).length > 0;
  return hasCriteria && own !== undefined && (own.conflict === null || (own.conflict === 'none' && !own.isComplete));
}

/** Scores can be changed until they were moderated or decided, and not by who has a conflict of interest. */
export const mayScore = ({ standing, moderation }: Dossier, own: Scored | undefined): boolean =>
  own?.conflict === 'none' &&
  moderation.size === 0 &&
  ['received', 'admissible', 'differing', 'scored'].includes(standing);
