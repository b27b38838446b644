import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { FollowSubject } from '../../../platform/events.ts';
import { isUuid } from '../../accounts/index.ts';
import type { WorkTask } from '../editing/views/WorkPage.tsx';
import { conflictPath, moderatedPath } from './addresses.ts';
import { registerRegister } from './pages/register.tsx';
import { registerReporting } from './pages/reporting.tsx';
import { registerSettling } from './pages/settling.tsx';
import { isUnsettled } from './state.ts';
import { conflictsOfGuide, findConflict } from './store.ts';

export { conflictPath } from './addresses.ts';
export { conflictsUnder } from './under.tsx';

/** The register of instructions that clash: reported by municipalities, settled by the government whose guide it is. */
export function registerConflicts(app: FastifyInstance, services: Services): void {
  registerRegister(app, services);
  registerReporting(app, services);
  registerSettling(app, services);
}

/** A report as a thing to follow, once it is public. */
export const conflictSubjects = ({ db }: Pick<Services, 'db'>): FollowSubject => ({
  kind: 'conflict',
  async describe(id) {
    const found = isUuid(id) ? await findConflict(db, id) : undefined;
    if (!found?.releasedAt || found.state === 'refused') return null;
    return { title: found.title, path: conflictPath(id) };
  },
});

/** What waits for the editors of a guide. */
export async function conflictTask(db: Database, programme: string): Promise<WorkTask> {
  const count = (await conflictsOfGuide(db, programme)).filter(({ state }) => isUnsettled(state)).length;
  return { words: 'conflicts.work.title', count, path: moderatedPath(programme) };
}
