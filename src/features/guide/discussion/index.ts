import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { WorkTask } from '../editing/views/WorkPage.tsx';
import { reportsPath } from './addresses.ts';
import { registerReports } from './pages/moderation.tsx';
import { registerSpeaking } from './pages/speaking.tsx';
import { openReports } from './store.ts';

export { discussionPath } from './addresses.ts';
export { countReactions } from './store.ts';
export { DiscussionLinks } from './views/DiscussionLinks.tsx';

/** What people say about a section of an edition. */
export function registerDiscussion(app: FastifyInstance, services: Services): void {
  registerSpeaking(app, services);
  registerReports(app, services);
}

/** What waits for the editors of a guide. */
export const discussionTask = async (db: Database, programme: string): Promise<WorkTask> => ({
  words: 'discussion.reports.title',
  count: (await openReports(db, programme)).length,
  path: reportsPath(programme),
});
