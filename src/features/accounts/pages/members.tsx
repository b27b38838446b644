import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { viewerOf } from '../../../platform/access.ts';
import { NotFound } from '../../../platform/errors.ts';
import { answersOf, type FieldErrors, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import { organisationAccess } from '../access.ts';
import { changeRole, removeMember } from '../membership.ts';
import { findMember } from '../organisation-store.ts';
import { rolesToGive } from '../policy.ts';
import { isUuid } from '../rules/uuid.ts';
import { roleShape } from '../schema.ts';
import { ChangeMember, RemoveMember } from '../views/OrganisationForms.tsx';
import { loadOrganisation, organisationPath } from './organisations.tsx';

type OfMember = FastifyRequest<{ Params: { organisation: string; person: string } }>;

export function registerMembers(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const config = { access: organisationAccess('administer') };
  const path = `${organisationPath}/leden/:person`;

  app.get(path, { config }, async (request: OfMember, reply) =>
    reply.page(<ChangeMember {...(await load(request))} />),
  );

  app.post(path, { config }, async function submitRole(request: OfMember, reply) {
    const t = translator(request.language);
    const loaded = await load(request);
    const answers = answersOf(request.body);
    const form = readForm(roleShape(t), request.body, request.language);
    const refuse = (errors: FieldErrors) => reply.page(<ChangeMember {...{ ...loaded, answers, errors }} />, 422);
    if (!form.ok) return refuse(form.errors);
    const { organisation, member } = loaded;
    const change = { organisationId: organisation.id, personId: member.personId, role: form.value.role };
    if (!(await changeRole(services, viewerOf(request), change))) {
      return refuse({ role: t('accounts.problem.lastAdministrator') });
    }
    leaveNotice(reply, { key: 'accounts.notice.role', values: { name: member.name } });
    return goTo(request, reply, `/organisaties/${organisation.id}`);
  });

  app.get(`${path}/verwijderen`, { config }, async (request: OfMember, reply) =>
    reply.page(<RemoveMember {...(await load(request))} />),
  );

  app.post(`${path}/verwijderen`, { config }, async function submitRemoval(request: OfMember, reply) {
    const loaded = await load(request);
    const { organisation, member } = loaded;
    const viewer = viewerOf(request);
    const which = { organisationId: organisation.id, personId: member.personId };
    if (!(await removeMember(services, viewer, which))) {
      const errors = { role: translator(request.language)('accounts.problem.lastAdministrator') };
      return reply.page(<RemoveMember {...{ ...loaded, errors }} />, 422);
    }
    leaveNotice(reply, { key: 'accounts.notice.removed', values: { name: member.name } });
    const isGone = member.personId === viewer.personId && !viewer.isAdministrator;
    const next = isGone ? '/organisaties' : `/organisaties/${organisation.id}`;
    return goTo(request, reply, next);
  });

  async function load(request: OfMember) {
    const { person } = request.params;
    const organisation = await loadOrganisation(db, request);
    const member = isUuid(person) ? await findMember(db, organisation.id, person) : undefined;
    if (!member) throw new NotFound();
    return { organisation, member, roles: rolesToGive(viewerOf(request), organisation.id) };
  }
}
