import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { findFollow, findFollower } from '../../src/features/following/follow-store.ts';
import { startFollowing } from '../../src/features/following/following.ts';
import { listNotices } from '../../src/features/following/notice-store.ts';
import { insertTold } from '../../src/features/following/spread-store.ts';
import { announce, type Topic } from '../../src/platform/events.ts';
import { addJob } from '../../src/platform/jobs.ts';
import { type Addressees, event } from '../../src/platform/tables.ts';
import type { TestApp } from '../app.ts';

/** Something happened to these topics. Gives its title, by which notices and mails can be found. */
export async function happen(test: TestApp, topics: Topic[], to: Addressees = {}, moment?: string): Promise<string> {
  const title = `Gebeurtenis ${randomBytes(4).toString('hex')}`;
  const at = moment ? new Date(moment) : test.clock.now();
  const told = { key: title, kind: 'publishing.event.published', values: { title }, path: '/plannen', topics, to, at };
  await announce(test.db, told);
  await test.runJobs();
  return title;
}

/** Sends the digests that are due now. */
export async function runHour(test: TestApp): Promise<void> {
  await addJob(test.db, 'send-digests', {});
  await test.runJobs();
}

/** Someone follows a topic and was told of something about it, in these words. */
export async function buildFollow(test: TestApp, personId: string, topic: Topic, words: string) {
  const { db, clock } = test;
  await startFollowing(db, { personId }, { topic, frequency: 'week' }, 'nl');
  const { id: followerId } = (await findFollower(db, { personId }))!;
  const key = `${words} ${personId}`;
  const told = { key, kind: 'publishing.event.again', values: { title: words, number: words } };
  await announce(db, { ...told, path: '/plannen', topics: [topic], at: clock.now() });
  const [made] = await db.select({ id: event.id }).from(event).where(eq(event.key, key));
  await insertTold(db, made!.id, clock.now(), [{ followerId, personId, topic, frequency: 'week' }]);
  const [notice] = await listNotices(db, personId, { page: 1, size: 1 });
  return { follow: (await findFollow(db, followerId, { topic }))!.id, notice: notice!.id };
}
