import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../../app.ts';
import { administrators, viewerOf } from '../../platform/access.ts';
import { Forbidden, NotFound } from '../../platform/errors.ts';
import { goTo } from '../../platform/http/language.ts';
import { leaveNotice } from '../../platform/http/notices.ts';
import { deactivatePerson, findPerson, isUuid, reactivatePerson } from '../accounts/index.ts';
import { Deactivate } from './views/People.tsx';

type OfPerson = FastifyRequest<{ Params: { person: string } }>;

/** Who may enter: keeping people out and letting them in again. */
export function registerPeople(app: FastifyInstance, services: Services): void {
  const config = { access: administrators };
  const path = '/beheer/mensen/:person';

  app.get(`${path}/deactiveren`, { config }, async function viewDeactivation(request: OfPerson, reply) {
    return reply.page(<Deactivate {...(await load(request))} />);
  });

  app.post(`${path}/deactiveren`, { config }, async function submitDeactivation(request: OfPerson, reply) {
    const { id, name } = await load(request);
    const viewer = viewerOf(request);
    if (id === viewer.personId) throw new Forbidden();
    await deactivatePerson(services, viewer, id);
    leaveNotice(reply, { key: 'administration.notice.deactivated', values: { name } });
    return goTo(request, reply, '/beheer/mensen');
  });

  app.post(`${path}/activeren`, { config }, async function submitReactivation(request: OfPerson, reply) {
    const { id, name } = await load(request);
    await reactivatePerson(services, viewerOf(request), id);
    leaveNotice(reply, { key: 'administration.notice.reactivated', values: { name } });
    return goTo(request, reply, '/beheer/mensen');
  });

  async function load(request: OfPerson) {
    const { person: id } = request.params;
    const person = isUuid(id) ? await findPerson(services.db, id) : undefined;
    if (!person) throw new NotFound();
    return { id: person.id, name: person.name };
  }
}
