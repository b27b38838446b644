import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { announceDates } from './alerts.ts';
import { registerCallsApi } from './api.ts';
import { registerCalendar } from './calendar/pages.tsx';
import { registerFeed } from './feed.ts';
import { registerLinkedData } from './linked-data.ts';

export { callSubject, callsSubject, matchCalls } from './following.ts';
export { callsForMeasure, themeCalls } from './parts.tsx';

/** What is new about calls: their calendar and feeds, what is told of them, their figures and words for other systems. */
export function registerCatalogueNews(app: FastifyInstance, services: Services): void {
  registerCalendar(app, services);
  registerFeed(app, services);
  registerLinkedData(app, services);
  registerCallsApi(app, services);
}

/** `announce-call-dates` looks each hour what opens or closes soon. */
export const callNewsJobs = (services: Services): Jobs => ({
  'announce-call-dates': async () => void (await announceDates(services)),
});
