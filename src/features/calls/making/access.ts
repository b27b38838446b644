import type { FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import type { Access } from '../../../platform/access.ts';
import { NotFound } from '../../../platform/errors.ts';
import { callEdit, callOf, callPublish, callView } from '../access.ts';
import type { Call } from '../store.ts';

/** Reference calls are read from files: there is nothing to work on here. */
const owned = (access: Access): Access => ({
  name: access.name,
  async enter(request) {
    await access.enter(request);
    if (callOf(request).organisationId === null) throw new NotFound();
  },
});

/** Routes on which people view, edit and publish a call of their own. */
export const workConfigs = ({ db }: Pick<Services, 'db'>) => ({
  view: { access: owned(callView(db)) },
  edit: { access: owned(callEdit(db)) },
  publish: { access: owned(callPublish(db)) },
});

export type OwnedCall = Call & { organisationId: string };
export const workOf = (request: FastifyRequest): OwnedCall => callOf(request) as OwnedCall;

export { actorOf } from '../../../platform/actor.ts';
