import type { FastifyRequest } from 'fastify';
import type { Access } from '../../platform/access.ts';
import type { Database } from '../../platform/database/index.ts';
import { Forbidden, NotFound, SignInNeeded } from '../../platform/errors.ts';
import { type Act, mayCall } from './policy.ts';
import { type Call, selectCall } from './store.ts';

const calls = new WeakMap<FastifyRequest, Call>();

/** Guards work on a call under `/oproepen/:call/…` and loads it: to who does not work on it, its workplace does not exist. */
function callAccess(db: Database, act: Act): Access {
  return {
    name: `call:${act}`,
    async enter(request) {
      if (!request.viewer) throw new SignInNeeded();
      const call = await selectCall(db, (request.params as { call: string }).call);
      if (!call || !mayCall(request.viewer, 'view', call)) throw new NotFound();
      if (!mayCall(request.viewer, act, call)) throw new Forbidden();
      calls.set(request, call);
    },
  };
}

export const callView = (db: Database): Access => callAccess(db, 'view');
export const callEdit = (db: Database): Access => callAccess(db, 'edit');
export const callPublish = (db: Database): Access => callAccess(db, 'publish');

/** The call that the request's access has loaded. */
export function callOf(request: FastifyRequest): Call {
  const call = calls.get(request);
  if (!call) throw new Error('callOf outside a route with access to a call');
  return call;
}
