import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { signedIn, viewerOf } from '../../../platform/access.ts';
import type { Database } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/errors.ts';
import { organisationAccess } from '../access.ts';
import { listInvitations } from '../invitation-store.ts';
import { findOrganisation, listMembers, type Organisation as Place } from '../organisation-store.ts';
import { mayInOrganisation, mayMakeToken } from '../policy.ts';
import { listTokens } from '../token-store.ts';
import { Organisation } from '../views/Organisation.tsx';
import { Organisations } from '../views/Organisations.tsx';

export const organisationPath = '/organisaties/:organisation';

export type InOrganisation = FastifyRequest<{ Params: { organisation: string } }>;

export function registerOrganisations(app: FastifyInstance, { db, clock }: Services): void {
  app.get('/organisaties', { config: { access: signedIn } }, (request, reply) =>
    reply.page(<Organisations memberships={viewerOf(request).memberships} />),
  );

  const config = { access: organisationAccess('view') };
  app.get(organisationPath, { config }, async function viewOrganisation(request: InOrganisation, reply) {
    const viewer = viewerOf(request);
    const organisation = await loadOrganisation(db, request);
    const { id } = organisation;
    const members = await listMembers(db, id);
    const administration = mayInOrganisation(viewer, 'administer', id)
      ? { invitations: await listInvitations(db, id), tokens: await listTokens(db, id), now: clock.now() }
      : null;
    return reply.page(
      <Organisation {...{ organisation, members, administration }} mayMakeToken={mayMakeToken(viewer, id)} />,
    );
  });
}

/** The platform's administrator may enter any organisation, so it may still turn out not to be there. */
export async function loadOrganisation(db: Database, request: FastifyRequest): Promise<Place> {
  const organisation = await findOrganisation(db, (request.params as InOrganisation['params']).organisation);
  if (!organisation) throw new NotFound();
  return organisation;
}
