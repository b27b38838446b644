import type { Database } from '../../platform/database/index.ts';
import { AppError } from '../../platform/errors.ts';
import type { Language } from '../../platform/i18n.ts';
import { addJob } from '../../platform/jobs.ts';
import {
  changeWaiting,
  deleteFollows,
  ensureFollower,
  findFollow,
  findFollower,
  forgetIdleFollower,
  type Identity,
  listFollows,
  putFollows,
  setFrequency,
} from './follow-store.ts';
import { type Frequency, ownTasks } from './rules/frequency.ts';

// None of these acts is in the journal: it is kept for ever, and what someone follows is nobody's business but theirs.

interface Wish {
  topic: string;
  frequency: Frequency;
}

/** What is published is held against every search that is followed: one person may not make that work without end. */
export const mostFollows = 300;

/** @throws AppError when someone follows more than can be; what made it so is rolled back */
export async function refuseTooMany(tx: Database, followerId: string): Promise<void> {
  const { length } = await listFollows(tx, followerId);
  if (length > mostFollows) throw new AppError('follows-many', 409, { most: String(mostFollows) });
}

/** Follows something, or changes when one is told of it. */
export async function startFollowing(db: Database, who: Identity, wish: Wish, language: Language): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await ensureFollower(tx, who, language);
    await putFollows(tx, id, [wish], { change: true });
    await refuseTooMany(tx, id);
    await tellAnew(tx, id, wish);
  });
}

async function tellAnew(tx: Database, followerId: string, { topic, frequency }: Wish): Promise<void> {
  await changeWaiting(tx, followerId, { topics: [topic], frequency });
  if (frequency === 'now') await addJob(tx, 'send-news', { frequency }, { key: 'send-news now' });
}

/** Changes one of a person's follows; gives how it was, or null when they do not have it. */
export async function changeFrequency(
  db: Database,
  personId: string,
  followId: string,
  frequency: Frequency,
): Promise<Wish | null> {
  return db.transaction(async (tx) => {
    const found = await findOwn(tx, personId, followId);
    if (!found) return null;
    await putFollows(tx, found.followerId, [{ topic: found.topic, frequency }], { change: true });
    await tellAnew(tx, found.followerId, { topic: found.topic, frequency });
    return found;
  });
}

/** Ends one of a person's follows; gives how it was, or null when they do not have it. */
export async function stopFollowing(db: Database, personId: string, followId: string): Promise<Wish | null> {
  return db.transaction(async (tx) => {
    const found = await findOwn(tx, personId, followId);
    if (!found) return null;
    await deleteFollows(tx, found.followerId, [found.topic]);
    await changeWaiting(tx, found.followerId, { topics: [found.topic], frequency: 'site' });
    return found;
  });
}

async function findOwn(tx: Database, personId: string, followId: string) {
  const mine = await findFollower(tx, { personId });
  return mine && (await findFollow(tx, mine.id, { id: followId }));
}

/**
 * No more mail: about one topic, or about anything. Who has an account still sees it on the site; an address without account follows
 * it no longer, and is forgotten with its last follow. Done twice, it is done once.
 */
export async function stopMail(db: Database, followerId: string, topic: string | null): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await findFollower(tx, { id: followerId });
    if (!found) return;
    const topics = topic === null ? undefined : [topic];
    await changeWaiting(tx, followerId, { ...(topics && { topics }), frequency: 'site' });
    if (found.personId !== null) {
      await setFrequency(tx, followerId, topic, 'site');
      // Nobody has to follow their own tasks to be told of them, so that they are silenced has to be written down.
      if (topic === null || topic === ownTasks)
        await putFollows(tx, followerId, [{ topic: ownTasks, frequency: 'site' }], { change: true });
      return;
    }
    await deleteFollows(tx, followerId, topics ?? (await listFollows(tx, followerId)).map((one) => one.topic));
    await forgetIdleFollower(tx, followerId);
  });
}

/** Makes these the themes that a person follows; those they had keep their frequency. */
export async function chooseThemes(
  db: Database,
  personId: string,
  { themes, frequency, language }: { themes: readonly string[]; frequency: Frequency; language: Language },
): Promise<void> {
  const wanted = themes.map((theme) => `theme:${theme}`);
  await db.transaction(async (tx) => {
    const { id } = await ensureFollower(tx, { personId }, language);
    const had = (await listFollows(tx, id)).map(({ topic }) => topic).filter((topic) => topic.startsWith('theme:'));
    const gone = had.filter((topic) => !wanted.includes(topic));
    await deleteFollows(tx, id, gone);
    if (gone.length > 0) await changeWaiting(tx, id, { topics: gone, frequency: 'site' });
    await putFollows(
      tx,
      id,
      wanted.map((topic) => ({ topic, frequency })),
      { change: false },
    );
  });
}
