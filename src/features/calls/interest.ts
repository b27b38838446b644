import { AppError } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';

/** Who applies, with organisations by id as they applied and as they hold it now, after mergers. */
export interface Applied {
  applicantIds: readonly string[];
  /** People who were to assess it, and said that they have an interest. */
  declaredIds?: readonly string[];
}

/** Who works for who calls, and belongs to who applies or has another interest, keeps out of the dossier. */
export class OwnApplication extends AppError {
  constructor() {
    super('own-application', 403);
  }
}

/** Whether someone belongs to an organisation that applies, in any role, or said that they have an interest. docs/policy/awarding.md, 4 to 5a. */
export const hasInterest = (
  { memberships, personId }: Pick<Viewer, 'memberships' | 'personId'>,
  { applicantIds, declaredIds = [] }: Applied,
): boolean =>
  memberships.some(({ organisationId }) => applicantIds.includes(organisationId)) ||
  (personId !== null && declaredIds.includes(personId));

/** For every act of who calls on a dossier, under its lock. @throws OwnApplication */
export function refuseInterest(viewer: Viewer, applied: Applied): void {
  if (hasInterest(viewer, applied)) throw new OwnApplication();
}
