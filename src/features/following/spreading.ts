import type { Services } from '../../app.ts';
import { addJob } from '../../platform/jobs.ts';
import { type Frequency, frequencies, ownTasks } from './rules/frequency.ts';
import {
  type Event,
  ensureFollowers,
  findAddressed,
  findEvent,
  findFollowersOf,
  followedSearches,
  insertTold,
  type Told,
} from './spread-store.ts';
import type { Topics } from './topics.ts';

/** Which of these searches (query strings) find what an event is about. */
export type MatchSearches = (
  event: Pick<Event, 'topics' | 'at'>,
  queries: readonly string[],
) => Promise<readonly string[]>;

/** How the searches of each kind of topic are matched. */
export type Searches = Readonly<Record<string, MatchSearches>>;

interface Needs extends Pick<Services, 'db' | 'clock'> {
  topics: Topics;
  searches: Searches;
}

/**
 * Tells of an event everyone who follows one of its topics and everyone whose task it is: each once, whatever number of topics match,
 * and by mail at the soonest pace they chose for any of them. All in one transaction, so that done again it adds nothing.
 */
export async function spreadEvent({ db, clock, topics, searches }: Needs, eventId: string): Promise<void> {
  const found = await findEvent(db, eventId);
  if (!found) return;
  const names = await Promise.all(found.topics.map((topic) => topics.names(topic)));
  const matched = await Promise.all(
    Object.entries(searches).map(async ([kind, match]) => {
      const queries = await followedSearches(db, kind);
      return queries.length === 0 ? [] : (await match(found, queries)).map((query) => `${kind}:${query}`);
    }),
  );
  const all = [...new Set([...names.flat(), ...matched.flat()])];
  await db.transaction(async (tx) => {
    const addressed = await ensureFollowers(tx, await findAddressed(tx, found.addressees), ownTasks);
    const told = oneEach([
      ...(await findFollowersOf(tx, all)),
      ...addressed.map((one) => ({ ...one, topic: ownTasks, frequency: one.frequency ?? 'now' })),
    ]);
    await insertTold(tx, eventId, clock.now(), told);
    if (told.some(({ frequency }) => frequency === 'now'))
      await addJob(tx, 'send-news', { frequency: 'now' }, { key: 'send-news now' });
  });
}

/** Of several reasons to tell someone the soonest counts; of equal ones what they follow is named before their task. */
function oneEach(all: readonly Told[]): Told[] {
  const byFollower = new Map<string, Told>();
  for (const one of all) {
    const other = byFollower.get(one.followerId);
    if (!other || pace(one) < pace(other)) byFollower.set(one.followerId, one);
  }
  return [...byFollower.values()];
}

const pace = ({ frequency }: { frequency: Frequency }) => frequencies.indexOf(frequency);
