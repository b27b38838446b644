import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../app.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { findSessionViewer, type NewSession } from './session-store.ts';
import { signOut } from './signing-in.ts';

/** Done when someone signs in, registers or joins, before they are sent on: what they chose as a visitor becomes theirs. */
export type Arrival = (request: FastifyRequest, reply: FastifyReply, viewer: Viewer) => Promise<void>;

export type Arrivals = ReturnType<typeof createArrivals>;

export function createArrivals(app: FastifyInstance, services: Services, onArrival: Arrival[]) {
  /** Nobody is kept out because something else that should be done fails. */
  const greet: Arrival = async (request, reply, viewer) => {
    for (const act of onArrival) {
      try {
        await act(request, reply, viewer);
      } catch (error) {
        request.log.error({ reason: (error as Error).message }, 'something at arrival failed');
      }
    }
  };

  /** From now on this browser is signed in with the new session, and no longer with the one it had. */
  const arrive = async (request: FastifyRequest, reply: FastifyReply, session: NewSession): Promise<void> => {
    const before = app.sessionCookie.read(request);
    if (before) await signOut(services, before, request.viewer);
    app.sessionCookie.write(reply, session.secret, session.expiresAt);
    const viewer = await findSessionViewer(services.db, session.secret, services.clock.now());
    if (viewer) await greet(request, reply, viewer);
  };

  return { greet, arrive };
}
