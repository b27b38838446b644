import type { FastifyInstance } from 'fastify';
import type { Services } from '../../app.ts';
import { registerBasket } from './basket/pages.tsx';
import { registerCardPage } from './cards/pages.tsx';
import { registerLibrary } from './library/pages.tsx';

export { basketSize, keepBasket } from './basket/basket.ts';

/** The library of measures: cards to find, to follow and to borrow. */
export function registerMeasures(app: FastifyInstance, services: Services): void {
  registerLibrary(app, services, {});
  registerBasket(app, services);
  registerCardPage(app, services, { below: [], beside: [] });
}
