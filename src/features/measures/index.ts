import type { FastifyInstance } from 'fastify';
import type { Services } from '../../app.ts';
import { registerCardPage } from './cards/pages.tsx';
import { registerLibrary } from './library/pages.tsx';

/** The library of measures: cards to find, to follow and to borrow. */
export function registerMeasures(app: FastifyInstance, services: Services): void {
  registerLibrary(app, services, {});
  registerCardPage(app, services, { below: [], beside: [] });
}
