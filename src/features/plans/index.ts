import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import type { Services } from '../../app.ts';
import { everyone } from '../../platform/access.ts';
import { registerPlansApi } from './api/index.ts';
import { type BuilderAdditions, registerBuilder } from './builder/index.ts';
import { ChecksPage } from './checks/ChecksPage.tsx';
import { registerPublic } from './public/index.tsx';
import { registerPublishing } from './publishing/index.tsx';
import { registerSynergies } from './synergies/pages.tsx';

export { planAccess, planOf } from './access.ts';
export { type Borrowable, borrowMeasures, type GoalChoice } from './borrowing/borrowing.ts';
export { partAt, planAt, revisionAt } from './builder/addresses.ts';
export * from './builder/form-kit.ts';
export { planCrumbs } from './builder/views/crumbs.ts';
export { checkPlan } from './checks/check.ts';
export { describe } from './checks/describe.ts';
export { codeLists, type Pillar } from './document/codes.ts';
export type { BudgetLine } from './document/measure.ts';
export { readPlanDocument } from './document/read.ts';
export type { Measure, PlanDocument } from './document/schema.ts';
export { writeJson, writeYaml } from './document/write.ts';
export { type Actor, type Change, changeDraft, createPlan, findDraft, saveDocument, writeDraft } from './drafts.ts';
export { planJobs } from './jobs.ts';
export { editableMemberships, mayPlan } from './policy.ts';
export { planSubject, themePlans } from './public/following.tsx';
export { areaPlans } from './public/index.tsx';
export type { Published } from './public/published.ts';
export { openPublication } from './public/reading.ts';
export { borrowPath, planPath } from './public/views/paths.ts';
export { publishPlan } from './publishing/publication.ts';
export { freeSlug, slugOf } from './slug.ts';
export { plansUsing } from './sources-store.ts';
export { type Draft, type DraftSummary, lockDraft, selectDraftsIn, selectDraftsOf } from './store.ts';

/** Plans: made in the workspace, published, read by everyone. */
export function registerPlans(app: FastifyInstance, services: Services, additions: BuilderAdditions = {}): void {
  app.get('/toetsen', { config: { access: everyone, cache: 'public' } }, (_request, reply) =>
    reply.page(h(ChecksPage, {})),
  );
  registerBuilder(app, services, additions);
  registerSynergies(app, services);
  registerPublishing(app, services);
  registerPublic(app, services);
  registerPlansApi(app, services);
}
