import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';

export function registerMaking(_app: FastifyInstance, _services: Services): void {}
