import type { FastifyInstance } from 'fastify';
import type { Services } from '../../app.ts';
import type { Access } from '../../platform/access.ts';
import { registerPublicPages } from './pages.tsx';
import type { PlansUsing } from './uses.ts';
import { registerWorkPages } from './work-pages.tsx';

export { findRules } from './facts.ts';
export { referenceNotes, referenceSubject, referenceTask, takeReferencesAlong } from './guide-parts.tsx';
export { referenceJobs } from './jobs.ts';
export { loadReferences } from './loading.ts';
export { addressKey } from './rules/address.ts';
export { dayOf } from './rules/days.ts';
export type { State } from './rules/state.ts';
export { findStandings, type Standing } from './store.ts';
export { referencePath } from './turning.ts';
export { referencesUnder, replaceUsesOf } from './use-store.ts';
export type { PlansUsing, PlanUse } from './uses.ts';
export { ReferenceList } from './views/ReferenceList.tsx';
export { StateTag } from './views/state.tsx';

/** Rules that may change, outside the texts that lean on them. The product hands in who edits a guide, and which plans use a rule. */
export function registerReferences(
  app: FastifyInstance,
  services: Services,
  handed: { access: { edit: Access }; plansUsing: PlansUsing },
): void {
  registerPublicPages(app, services, handed);
  registerWorkPages(app, services, handed);
}
