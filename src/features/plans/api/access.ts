import type { FastifyRequest } from 'fastify';
import type { Access } from '../../../platform/access.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Forbidden, NotFound, SignInNeeded } from '../../../platform/errors.ts';
import { hasRole, type Membership, type Role } from '../../../platform/viewer.ts';
import { isUuid } from '../../accounts/index.ts';
import { mayPlan, type PlanAct } from '../policy.ts';
import type { Published } from '../public/published.ts';
import { findPublicationById } from '../public/store.ts';
import { selectDraft } from '../store.ts';

/** Guards what a program does for its organisation where no thing is named yet: its token must have this role. */
export const programs = (role: Role): Access => ({
  name: `program-${role}`,
  enter(request) {
    if (!request.viewer) throw new SignInNeeded();
    const { organisationId } = organisationOf(request);
    if (!hasRole(request.viewer, organisationId, role)) throw new Forbidden();
  },
});

/** The organisation that the request's token speaks for. */
export function organisationOf({ viewer }: FastifyRequest): Membership {
  const membership = viewer?.memberships[0];
  if (!membership) throw new Forbidden();
  return membership;
}

const publications = new WeakMap<FastifyRequest, Published>();

/** Guards acts on a publication: to who may not see its plan there is nothing here to act on. */
export function publicationAccess(db: Database, act: PlanAct): Access {
  return {
    name: `publication:${act}`,
    async enter(request) {
      if (!request.viewer) throw new SignInNeeded();
      const { publication: id } = request.params as { publication: string };
      const published = isUuid(id) ? await findPublicationById(db, id) : undefined;
      const draft = published && (await selectDraft(db, published.planId));
      if (!published || !draft || !mayPlan(request.viewer, 'view', draft)) throw new NotFound();
      if (!mayPlan(request.viewer, act, draft)) throw new Forbidden();
      publications.set(request, published);
    },
  };
}

/** The publication that the request's access has loaded. */
export function publicationOf(request: FastifyRequest): Published {
  const published = publications.get(request);
  if (!published) throw new Error('publicationOf outside a route with publication access');
  return published;
}
