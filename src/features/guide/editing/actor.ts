import type { FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { viewerOf } from '../../../platform/access.ts';
import type { GuideActor } from '../programmes.ts';

export const actorOf = (request: FastifyRequest, { clock }: Pick<Services, 'clock'>): GuideActor => ({
  viewer: viewerOf(request),
  clock,
});

/** A title in a notice, which travels in a cookie. */
export const shortTitle = (title: string): string => (title.length > 80 ? `${title.slice(0, 79)}…` : title);
