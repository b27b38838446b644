import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { viewerOf } from '../../../platform/access.ts';
import { NotFound } from '../../../platform/errors.ts';
import { answersOf, type FieldErrors, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import { organisationAccess } from '../access.ts';
import { invite, type Refusal, renew, withdraw } from '../invitation.ts';
import { rolesToGive } from '../policy.ts';
import { isUuid } from '../rules/uuid.ts';
import { invitationShape } from '../schema.ts';
import { Invite } from '../views/OrganisationForms.tsx';
import { type InOrganisation, loadOrganisation, organisationPath } from './organisations.tsx';

type OfInvitation = FastifyRequest<{ Params: { organisation: string; invitation: string } }>;

const refusals: Record<Refusal, string> = {
  isMember: 'accounts.problem.isMember',
  isInvited: 'accounts.problem.isInvited',
};

export function registerInvitations(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const config = { access: organisationAccess('administer') };
  const path = `${organisationPath}/uitnodigen`;
  const one = `${organisationPath}/uitnodigingen/:invitation`;

  app.get(path, { config }, async function viewInvite(request: InOrganisation, reply) {
    const organisation = await loadOrganisation(db, request);
    return reply.page(<Invite organisation={organisation} roles={rolesToGive(viewerOf(request), organisation.id)} />);
  });

  app.post(path, { config }, async function submitInvite(request: InOrganisation, reply) {
    const t = translator(request.language);
    const viewer = viewerOf(request);
    const organisation = await loadOrganisation(db, request);
    const form = readForm(invitationShape(t), request.body, request.language);
    const refuse = (errors: FieldErrors) => {
      const roles = rolesToGive(viewer, organisation.id);
      return reply.page(<Invite {...{ organisation, roles, errors }} answers={answersOf(request.body)} />, 422);
    };
    if (!form.ok) return refuse(form.errors);
    const refusal = await invite(services, viewer, organisation, form.value);
    if (refusal) return refuse({ mail: t(refusals[refusal]) });
    leaveNotice(reply, { key: 'accounts.notice.invited', values: { mail: form.value.mail } });
    return goTo(request, reply, `/organisaties/${organisation.id}`);
  });

  app.post(`${one}/vernieuwen`, { config }, async function submitRenewal(request: OfInvitation, reply) {
    const { organisation, id } = await load(request);
    await renew(services, viewerOf(request), organisation, id);
    leaveNotice(reply, { key: 'accounts.notice.renewed' });
    return goTo(request, reply, `/organisaties/${organisation.id}`);
  });

  app.post(`${one}/intrekken`, { config }, async function submitWithdrawal(request: OfInvitation, reply) {
    const { organisation, id } = await load(request);
    await withdraw(services, viewerOf(request), organisation, id);
    leaveNotice(reply, { key: 'accounts.notice.withdrawn' });
    return goTo(request, reply, `/organisaties/${organisation.id}`);
  });

  async function load(request: OfInvitation) {
    const { invitation: id } = request.params;
    if (!isUuid(id)) throw new NotFound();
    return { id, organisation: await loadOrganisation(db, request) };
  }
}
