import type { FastifyRequest } from 'fastify';
import type { Access } from '../../../platform/access.ts';
import type { Database } from '../../../platform/database/index.ts';
import { NotFound, SignInNeeded } from '../../../platform/errors.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { isUuid } from '../../accounts/index.ts';
import { mayGuide } from '../policy.ts';
import { type Contribution, findContribution } from './store.ts';

const contributions = new WeakMap<FastifyRequest, Contribution>();

export const isSender = (viewer: Viewer | null, { personId }: Pick<Contribution, 'personId'>): boolean =>
  viewer?.personId != null && viewer.personId === personId;

const mayModerate = (viewer: Viewer | null, { guideOrganisationId }: Contribution): boolean =>
  mayGuide(viewer, 'edit', { organisationId: guideOrganisationId });

/** Guards `/bijdragen/:contribution`: it is there for who sent it and for the editors of the guide, and for nobody else. */
export function contributionAccess(db: Database): Access {
  return {
    name: 'contribution:view',
    async enter(request) {
      const { viewer } = request;
      if (!viewer) throw new SignInNeeded();
      const { contribution: id } = request.params as { contribution: string };
      const found = isUuid(id) ? await findContribution(db, id) : undefined;
      if (!found || !(isSender(viewer, found) || mayModerate(viewer, found))) throw new NotFound();
      contributions.set(request, found);
    },
  };
}

/** The contribution that the request's access has loaded. */
export function contributionOf(request: FastifyRequest): Contribution {
  const found = contributions.get(request);
  if (!found) throw new Error('contributionOf outside a route with contribution access');
  return found;
}
