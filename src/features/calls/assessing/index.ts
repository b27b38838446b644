import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { registerDeciding } from './pages/deciding.tsx';
import { registerDecisions } from './pages/decisions.tsx';
import { registerDossier } from './pages/dossier.tsx';
import { registerListing } from './pages/listing.tsx';
import { registerObjections } from './pages/objections.tsx';
import { registerScores } from './pages/scores.tsx';

export { assessingJobs } from './invitation.ts';
export { grantedUnder } from './under.tsx';

/** From what was sent in to the decision, and objections to it. */
export function registerAssessing(app: FastifyInstance, services: Services): void {
  registerListing(app, services);
  registerDossier(app, services);
  registerScores(app, services);
  registerDeciding(app, services);
  registerDecisions(app, services);
  registerObjections(app, services);
}
