import type { FastifyRequest } from 'fastify';
import { viewerOf } from './access.ts';
import type { Clock } from './clock.ts';
import type { Viewer } from './viewer.ts';

/** Who acts, and by which clock. */
export interface Actor {
  viewer: Viewer;
  clock: Clock;
}

export const actorOf = (request: FastifyRequest, { clock }: { clock: Clock }): Actor => ({
  viewer: viewerOf(request),
  clock,
});
