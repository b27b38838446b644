import { AppError } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';

/** Who applies, with organisations by id as they applied and as they hold it now, after mergers. */
export interface Applied {
  applicantIds: readonly string[];
}

/** Who works for who calls, and belongs to who applies, keeps out of the dossier. */
export class OwnApplication extends AppError {
  constructor() {
    super('own-application', 403);
  }
}

/** Whether someone belongs to an organisation that applies, in any role. docs/policy/awarding.md, 5 and 5a. */
export const hasInterest = ({ memberships }: Pick<Viewer, 'memberships'>, { applicantIds }: Applied): boolean =>
  memberships.some(({ organisationId }) => applicantIds.includes(organisationId));

/** For every act of who calls on a dossier, under its lock. @throws OwnApplication */
export function refuseInterest(viewer: Viewer, applied: Applied): void {
  if (hasInterest(viewer, applied)) throw new OwnApplication();
}
