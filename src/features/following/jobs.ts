import type { Services } from '../../app.ts';
import type { Jobs } from '../../platform/jobs.ts';
import { forgetUnconfirmed } from './confirming.ts';
import { sendDigests, sendNews } from './news.ts';
import { forgetNotices } from './notice-store.ts';
import type { Frequency } from './rules/frequency.ts';
import { type Searches, spreadEvent } from './spreading.ts';
import type { Topics } from './topics.ts';

const noticesKept = 365 * 86_400_000;

/** `send-digests` runs each hour and sends what is due; `forget-follows` runs each night. */
export function followingJobs(services: Services, needs: { topics: Topics; searches: Searches }): Jobs {
  const all = { ...services, ...needs };
  return {
    'spread-event': (payload) => spreadEvent(all, (payload as { eventId: string }).eventId),
    'send-news': (payload) => sendNews(all, (payload as { frequency: Frequency }).frequency),
    'send-digests': () => sendDigests(all),
    'forget-follows': async () => {
      await forgetUnconfirmed(services);
      await forgetNotices(services.db, new Date(services.clock.now().getTime() - noticesKept));
    },
  };
}
