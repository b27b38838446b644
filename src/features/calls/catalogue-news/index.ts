import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';

/** What is new about calls: their calendar and feeds, what is told of them, their figures and words for other systems. */
export function registerCatalogueNews(_app: FastifyInstance, _services: Services): void {}
