import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { WorkTask } from '../editing/views/WorkPage.tsx';
import { moderationPath } from './acts.ts';
import type { ContributionHooks } from './decision.ts';
import { registerModeration } from './pages/moderation.tsx';
import { registerNew } from './pages/new.tsx';
import { registerOwn } from './pages/own.tsx';
import { isOpen } from './state.ts';
import { countQueue } from './store.ts';

export type { AcceptedContribution, ContributionHooks } from './decision.ts';
export { tellSenders } from './publication.ts';

/** Additions, ideas and examples for a guide: sent in by anyone with an account, decided by its editors. */
export function registerContributions(app: FastifyInstance, services: Services, hooks: ContributionHooks = {}): void {
  registerNew(app, services);
  registerOwn(app, services);
  registerModeration(app, services, hooks);
}

/** What waits for the editors of a guide. */
export async function contributionTask(db: Database, programme: string): Promise<WorkTask> {
  const counts = await countQueue(db, programme);
  const count = counts.filter(({ state }) => isOpen(state)).reduce((sum, one) => sum + one.count, 0);
  return { words: 'contributions.queue.title', count, path: moderationPath(programme) };
}

/** Where someone sends in what a section of an edition lacks; without language prefix. */
export const contributePath = (programme: string, section: string, edition: number): string =>
  `/bijdragen/nieuw?${new URLSearchParams({ programma: programme, sectie: section, editie: String(edition) })}`;
