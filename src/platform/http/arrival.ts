import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** When it was here as a whole, as far as that was before anything was asked of the database. */
    wholeAt: Date | null;
  }
}

/** Notes when a request came in whole: who must wait for the database is not late by that. */
export function registerArrival(app: FastifyInstance, clock: Clock): void {
  app.decorateRequest('wholeAt', null);
  app.addHook('onRequest', async (request) => {
    const now = clock.now();
    setImmediate(() => {
      if (request.raw.complete) request.wholeAt = now;
    });
  });
}

/** The moment that counts for what has a last second: when the whole request was here; of one whose body came slowly, when that was read. */
export const arrivalOf = ({ wholeAt }: FastifyRequest, clock: Clock): Date => wholeAt ?? clock.now();
