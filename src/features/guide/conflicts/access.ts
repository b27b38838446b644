import type { FastifyRequest } from 'fastify';
import type { Access } from '../../../platform/access.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Forbidden, NotFound, SignInNeeded } from '../../../platform/errors.ts';
import { hasRole, type Viewer } from '../../../platform/viewer.ts';
import { isUuid } from '../../accounts/index.ts';
import { mayGuide } from '../policy.ts';
import { findConflict, type GuidelineConflict } from './store.ts';

const roleFor = { edit: 'editor', publish: 'publisher' } as const;

const conflicts = new WeakMap<FastifyRequest, GuidelineConflict>();

/** Whether someone belongs to the organisation that reported it. */
export const isReporter = (viewer: Viewer | null, { organisationId }: Pick<GuidelineConflict, 'organisationId'>) =>
  hasRole(viewer, organisationId, 'viewer');

export const maySettle = (viewer: Viewer | null, { guideOrganisationId }: GuidelineConflict): boolean =>
  mayGuide(viewer, 'edit', { organisationId: guideOrganisationId });

/** Organisations that someone reports or speaks for. */
export const editedBy = (viewer: Viewer | null) =>
  (viewer?.memberships ?? []).filter(({ organisationId }) => hasRole(viewer, organisationId, 'editor'));

/** Everyone reads what was let out and not refused; the rest is for its reporter and the editors of the guide. */
export const mayRead = (viewer: Viewer | null, conflict: GuidelineConflict): boolean =>
  (conflict.releasedAt !== null && conflict.state !== 'refused') ||
  isReporter(viewer, conflict) ||
  maySettle(viewer, conflict);

/** The report that the address names, through the viewer: to who may not read it, it is not there. */
export async function conflictIn(db: Database, request: FastifyRequest): Promise<GuidelineConflict> {
  const { conflict: id } = request.params as { conflict: string };
  const found = isUuid(id) ? await findConflict(db, id) : undefined;
  if (!found || !mayRead(request.viewer, found)) throw new NotFound();
  return found;
}

/** Guards what only the reporting organisation does under `/tegenstrijdig/:conflict/…`; to others it is not there. */
export function conflictAccess(db: Database, act: keyof typeof roleFor): Access {
  return {
    name: `conflict:${act}`,
    async enter(request) {
      if (!request.viewer) throw new SignInNeeded();
      const found = await conflictIn(db, request);
      if (!isReporter(request.viewer, found)) throw new NotFound();
      if (!hasRole(request.viewer, found.organisationId, roleFor[act])) throw new Forbidden();
      conflicts.set(request, found);
    },
  };
}

/** The report that the request's access has loaded. */
export function conflictOf(request: FastifyRequest): GuidelineConflict {
  const found = conflicts.get(request);
  if (!found) throw new Error('conflictOf outside a route with conflict access');
  return found;
}
