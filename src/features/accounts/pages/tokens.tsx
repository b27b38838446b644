import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { viewerOf } from '../../../platform/access.ts';
import { Forbidden, NotFound } from '../../../platform/errors.ts';
import { answersOf, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import { organisationAccess } from '../access.ts';
import { mayMakeToken } from '../policy.ts';
import { isUuid } from '../rules/uuid.ts';
import { tokenShape } from '../schema.ts';
import { makeToken, revokeToken } from '../token.ts';
import { MakeToken, TokenMade } from '../views/OrganisationForms.tsx';
import { type InOrganisation, loadOrganisation, organisationPath } from './organisations.tsx';

type OfToken = FastifyRequest<{ Params: { organisation: string; token: string } }>;

export function registerTokens(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const config = { access: organisationAccess('administer') };
  const path = `${organisationPath}/sleutels`;

  app.get(path, { config }, async function viewToken(request: InOrganisation, reply) {
    const organisation = await loadOrganisation(db, request);
    if (!mayMakeToken(viewerOf(request), organisation.id)) throw new Forbidden();
    return reply.page(<MakeToken organisation={organisation} />);
  });

  // The secret is shown in the answer itself: kept anywhere to be shown on a next page, it could be read there.
  app.post(path, { config }, async function submitToken(request: InOrganisation, reply) {
    const organisation = await loadOrganisation(db, request);
    const form = readForm(tokenShape(translator(request.language)), request.body, request.language);
    if (!form.ok) {
      return reply.page(
        <MakeToken {...{ organisation }} answers={answersOf(request.body)} errors={form.errors} />,
        422,
      );
    }
    const { name } = form.value;
    const secret = await makeToken(services, viewerOf(request), { ...form.value, organisationId: organisation.id });
    reply.header('cache-control', 'no-store');
    return reply.page(<TokenMade {...{ organisation, name, secret }} />, 201);
  });

  app.post(`${path}/:token/intrekken`, { config }, async function submitRevocation(request: OfToken, reply) {
    const { token } = request.params;
    if (!isUuid(token)) throw new NotFound();
    const organisation = await loadOrganisation(db, request);
    await revokeToken(services, viewerOf(request), organisation.id, token);
    leaveNotice(reply, { key: 'accounts.notice.revoked' });
    return goTo(request, reply, `/organisaties/${organisation.id}`);
  });
}
