import type { Database } from '../../../platform/database/index.ts';
import type { FollowSubject } from '../../../platform/events.ts';
import { callPath } from '../catalogue/paths.ts';
import { newestOf } from './published.ts';
import { selectPublished } from './published-store.ts';

/** A public call as something to follow, by its code. */
export const callSubject = (db: Database): FollowSubject => ({
  kind: 'call',
  async describe(code) {
    const [call] = await selectPublished(db, code);
    return call ? { title: newestOf(call).document.title, path: callPath(code) } : null;
  },
});
