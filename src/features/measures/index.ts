import type { FastifyInstance } from 'fastify';
import type { Services } from '../../app.ts';
import type { Jobs } from '../../platform/jobs.ts';
import { registerMeasuresApi } from './api.ts';
import { registerBasket } from './basket/pages.tsx';
import { basketAct } from './basket/views/BasketButton.tsx';
import { borrowingJobs } from './borrowing/jobs.ts';
import { borrowButtons, cardTrail, registerBorrowing } from './borrowing/pages.tsx';
import { registerEditing } from './cards/editing/pages.tsx';
import { type CardPart, registerCardPage } from './cards/pages.tsx';
import { renewPlanCards } from './consent/consent.ts';
import { registerConsent } from './consent/pages.tsx';
import { experiencePart, registerExperiences } from './experiences/pages.tsx';
import { importJobs } from './importing/job.ts';
import { registerImporting } from './importing/pages.tsx';
import { registerLibrary } from './library/pages.tsx';
import { similarPart } from './library/similar.tsx';
import { registerSearch, searchJobs } from './search/index.ts';

export { basketSize, keepBasket } from './basket/basket.ts';
export { usesOfCards } from './borrowing/trail-store.ts';
export { loadMeasures } from './content/loading.ts';
export { cardFromContribution } from './contributed.ts';
export { removeExampleCards } from './example.ts';
export { matchSearches, measureSubject, searchSubject } from './following.ts';
export { themeMeasures } from './library/themed.tsx';

/** The library of measures: cards to find, to follow and to borrow. */
export function registerMeasures(
  app: FastifyInstance,
  services: Services,
  { below = [] }: { below?: CardPart[] } = {},
): void {
  registerMeasuresApi(app, services);
  registerLibrary(app, services, { acts: basketAct });
  registerSearch(app, services);
  registerBasket(app, services);
  registerBorrowing(app, services);
  registerEditing(app, services);
  registerImporting(app, services);
  registerConsent(app, services);
  registerExperiences(app, services);
  registerCardPage(app, services, {
    below: [...below, experiencePart(services), cardTrail(services), similarPart(services)],
    beside: [borrowButtons],
  });
}

/** What the library does outside of requests. */
export const measureJobs = (services: Services): Jobs => ({
  ...importJobs(services),
  ...searchJobs(services),
  'renew-plan-cards': (payload) => renewPlanCards(services.db, (payload as { planId: string }).planId, services.clock),
  ...borrowingJobs(services),
});
