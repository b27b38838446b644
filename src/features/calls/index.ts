import type { FastifyInstance } from 'fastify';
import type { Services } from '../../app.ts';
import type { Jobs } from '../../platform/jobs.ts';
import { applyingJobs } from './applying/erasing.ts';
import { registerApplying } from './applying/index.ts';
import { assessingJobs, grantedUnder, registerAssessing } from './assessing/index.ts';
import { registerCatalogue } from './catalogue/index.ts';
import { callNewsJobs, registerCatalogueNews } from './catalogue-news/index.ts';
import { registerMaking } from './making/index.ts';
import { registerOverview } from './overview/index.ts';
import { registerOwnShare } from './own-share/index.ts';
import { registerPaying } from './paying/index.ts';
import { registerTargets } from './targets/index.ts';

export * from './acts.ts';
export { nextCallTurn } from './catalogue/turning.ts';
export { callSubject, callsForMeasure, callsSubject, matchCalls, themeCalls } from './catalogue-news/index.ts';
export { loadCalls } from './content/loading.ts';

/** Project calls: read by everyone, made by who calls, applied to, assessed, awarded, paid and accounted for. */
export function registerCalls(app: FastifyInstance, services: Services): void {
  registerCatalogue(app, services, { under: [grantedUnder(services)] });
  registerCatalogueNews(app, services);
  registerTargets(app, services);
  registerMaking(app, services);
  registerOwnShare(app, services);
  registerApplying(app, services);
  registerAssessing(app, services);
  registerPaying(app, services);
  registerOverview(app, services);
}

/** What calls do outside of requests. */
export const callJobs = (services: Services): Jobs => ({
  ...callNewsJobs(services),
  ...applyingJobs(services),
  ...assessingJobs(services),
});
