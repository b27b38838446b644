import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../../app.ts';
import type { FollowSubject } from '../../platform/events.ts';
import { followOnArrival } from './arrival.ts';
import { themeChoosing } from './choosing.ts';
import { followingJobs } from './jobs.ts';
import { countUnread } from './notice-store.ts';
import { registerConfirming } from './pages/confirming.tsx';
import { registerFeeds } from './pages/feeds.ts';
import { registerFollow } from './pages/following.tsx';
import { registerMine } from './pages/mine.tsx';
import { registerNotices } from './pages/notices.tsx';
import { registerStopping } from './pages/stopping.tsx';
import type { Searches } from './spreading.ts';
import { createTopics } from './topics.ts';

interface FollowingOptions {
  /** All that can be followed. */
  subjects: readonly FollowSubject[];
  /** For each kind of search that can be followed: which of them find what an event is about. */
  searches?: Searches;
}

/** Following things, and being told of what happens to them: on the site, by mail, by feed. */
export function createFollowing(services: Services, { subjects, searches = {} }: FollowingOptions) {
  const topics = createTopics(subjects);
  return {
    onArrival: followOnArrival(services),
    choosing: themeChoosing(services),
    jobs: followingJobs(services, { topics, searches }),
    /** How many notices were not read by who signed in. */
    unread: async ({ viewer }: FastifyRequest): Promise<number> =>
      viewer?.personId ? countUnread(services.db, viewer.personId) : 0,
    register(app: FastifyInstance): void {
      for (const register of [registerFollow, registerConfirming, registerMine, registerStopping, registerFeeds])
        register(app, services, topics);
      registerNotices(app, services);
    },
  };
}
