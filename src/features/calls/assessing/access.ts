import type { FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import type { Access } from '../../../platform/access.ts';
import { NotFound, SignInNeeded } from '../../../platform/errors.ts';
import { isUuid } from '../../accounts/index.ts';
import { mayCall } from '../policy.ts';
import { type Call, selectCall } from '../store.ts';
import { type Dossier, readDossier } from './dossiers.ts';
import { isAssessor } from './store.ts';

interface Assessed {
  call: Call;
  dossier: Dossier;
}

const assessed = new WeakMap<FastifyRequest, Assessed>();

/**
 * Guards the scores of an application: assessors of the call enter, whatever their organisation, and who may read the dossiers of the call.
 * What only an assessor without a conflict of interest may do is for the act to check.
 */
export function assessmentView(services: Pick<Services, 'db' | 'clock'>): Access {
  return {
    name: 'assessment:view',
    async enter(request) {
      const { viewer } = request;
      if (!viewer) throw new SignInNeeded();
      const call = await selectCall(services.db, (request.params as { call: string }).call);
      if (!call) throw new NotFound();
      const isHere = viewer.personId !== null && (await isAssessor(services.db, call.id, viewer.personId));
      if (!isHere && !mayCall(viewer, 'view', call)) throw new NotFound();
      assessed.set(request, { call, dossier: await dossierIn(services, request, call) });
    },
  };
}

/** What the request's access has loaded. */
export function assessedOf(request: FastifyRequest): Assessed {
  const found = assessed.get(request);
  if (!found) throw new Error('assessedOf outside a route with access to an assessment');
  return found;
}

/** The application that the address names, which was sent in to this call. */
export async function dossierIn(
  services: Pick<Services, 'db' | 'clock'>,
  request: FastifyRequest,
  call: Call,
): Promise<Dossier> {
  const { application } = request.params as { application: string };
  const dossier = isUuid(application) ? await readDossier(services, call.id, application) : undefined;
  if (!dossier) throw new NotFound();
  return dossier;
}
