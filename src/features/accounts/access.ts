import type { Access } from '../../platform/access.ts';
import { Forbidden, NotFound, SignInNeeded } from '../../platform/errors.ts';
import { mayInOrganisation, type OrganisationAct } from './policy.ts';
import { isUuid } from './rules/uuid.ts';

/** Guards routes under `/…/:organisation`: to who is not in it, an organisation does not exist. */
export function organisationAccess(act: OrganisationAct): Access {
  return {
    name: `organisation:${act}`,
    enter(request) {
      const { organisation } = request.params as { organisation: string };
      if (!request.viewer) throw new SignInNeeded();
      if (!isUuid(organisation) || !mayInOrganisation(request.viewer, 'view', organisation)) throw new NotFound();
      if (!mayInOrganisation(request.viewer, act, organisation)) throw new Forbidden();
    },
  };
}
