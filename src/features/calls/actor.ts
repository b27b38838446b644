import type { FastifyRequest } from 'fastify';
import { viewerOf } from '../../platform/access.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Viewer } from '../../platform/viewer.ts';

/** Who acts, and by which clock. */
export interface Actor {
  viewer: Viewer;
  clock: Clock;
}

export const actorOf = (request: FastifyRequest, { clock }: { clock: Clock }): Actor => ({
  viewer: viewerOf(request),
  clock,
});
