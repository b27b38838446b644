import type { FastifyRequest } from 'fastify';
import type { Access } from '../../../platform/access.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Forbidden, NotFound, SignInNeeded } from '../../../platform/errors.ts';
import { hasRole } from '../../../platform/viewer.ts';
import { isUuid } from '../../accounts/index.ts';
import { type Experience, findExperience } from './store.ts';

const roleFor = { edit: 'editor', publish: 'publisher' } as const;
const loaded = new WeakMap<FastifyRequest, Experience>();

/** Guards work on `/…/:experience`: an experience is its organisation's; the platform's administrators may take one away. */
export function experienceAccess(db: Database, act: keyof typeof roleFor): Access {
  return {
    name: `experience:${act}`,
    async enter(request) {
      const { viewer } = request;
      if (!viewer) throw new SignInNeeded();
      const { experience: id } = request.params as { experience: string };
      const found = isUuid(id) ? await findExperience(db, id) : undefined;
      if (!found) throw new NotFound();
      const { organisationId } = found;
      if (!viewer.isAdministrator && !hasRole(viewer, organisationId, 'viewer')) throw new NotFound();
      if (!viewer.isAdministrator && !hasRole(viewer, organisationId, roleFor[act])) throw new Forbidden();
      loaded.set(request, found);
    },
  };
}

/** The experience that the request's access has loaded. */
export function experienceOf(request: FastifyRequest): Experience {
  const found = loaded.get(request);
  if (!found) throw new Error('experienceOf outside a route with access to an experience');
  return found;
}
