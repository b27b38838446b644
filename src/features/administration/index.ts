import type { FastifyInstance } from 'fastify';
import type { Services } from '../../app.ts';
import { registerOrganisationForms } from './organisations.tsx';
import { registerLists } from './pages.tsx';
import { registerPeople } from './people.tsx';

/** What the platform's administrator works with: organisations, people, and the journal of everything done. */
export function registerAdministration(app: FastifyInstance, services: Services): void {
  registerLists(app, services);
  registerOrganisationForms(app, services);
  registerPeople(app, services);
}
