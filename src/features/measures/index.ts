import type { FastifyInstance } from 'fastify';
import type { Services } from '../../app.ts';
import { registerBasket } from './basket/pages.tsx';
import { basketAct } from './basket/views/BasketButton.tsx';
import { borrowButtons, cardTrail, registerBorrowing } from './borrowing/pages.tsx';
import { registerEditing } from './cards/editing/pages.tsx';
import { registerCardPage } from './cards/pages.tsx';
import { registerLibrary } from './library/pages.tsx';

export { basketSize, keepBasket } from './basket/basket.ts';
export { usesOfCards } from './borrowing/trail-store.ts';
export { loadMeasures } from './content/loading.ts';

/** The library of measures: cards to find, to follow and to borrow. */
export function registerMeasures(app: FastifyInstance, services: Services): void {
  registerLibrary(app, services, { acts: basketAct });
  registerBasket(app, services);
  registerBorrowing(app, services);
  registerEditing(app, services);
  registerCardPage(app, services, { below: [cardTrail(services)], beside: [borrowButtons] });
}
