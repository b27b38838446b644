import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { registerOperations } from '../../../platform/http/api.ts';
import { registerChecks } from './checks.ts';
import { registerPlanOperations } from './plans.ts';
import { registerPublicationOperations, registerPublishingOperations } from './publications.ts';

/** The REST door to plans and publications. */
export function registerPlansApi(app: FastifyInstance, services: Services): void {
  registerOperations(app, (api) => {
    registerPublicationOperations(api, services);
    registerChecks(api, services);
    registerPlanOperations(api, services);
    registerPublishingOperations(api, services);
  });
}
