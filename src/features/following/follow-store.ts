import { and, asc, eq, inArray, isNull, lt, notExists, notInArray, sql } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import type { Language } from '../../platform/i18n.ts';
import { person } from '../accounts/tables.ts';
import type { Frequency } from './rules/frequency.ts';
import { delivery, follow, follower, followRequest } from './tables.ts';

export type Follow = typeof follow.$inferSelect;
export type Follower = typeof follower.$inferSelect;

/** Who follows: a person, or an address without account. */
export type Identity = { personId: string } | { mail: string };

const whoIs = (who: Identity) =>
  'personId' in who ? eq(follower.personId, who.personId) : eq(follower.mail, who.mail);

export async function findFollower(db: Database, who: Identity | { id: string }): Promise<Follower | undefined> {
  const [row] = await db
    .select()
    .from(follower)
    .where('id' in who ? eq(follower.id, who.id) : whoIs(who));
  return row;
}

/** The follower, made when there is none yet; the language of their mails is the one they last followed something in. */
export async function ensureFollower(tx: Database, who: Identity, language?: Language): Promise<Follower> {
  await tx
    .insert(follower)
    .values({ ...who, ...(language && { language }) })
    .onConflictDoNothing();
  if (language) await tx.update(follower).set({ language }).where(whoIs(who));
  return (await findFollower(tx, who))!;
}

export const listFollows = (db: Database, followerId: string): Promise<Follow[]> =>
  db.select().from(follow).where(eq(follow.followerId, followerId)).orderBy(asc(follow.createdAt), asc(follow.id));

export async function findFollow(db: Database, followerId: string, which: { id: string } | { topic: string }) {
  const one = 'id' in which ? eq(follow.id, which.id) : eq(follow.topic, which.topic);
  const [row] = await db
    .select()
    .from(follow)
    .where(and(eq(follow.followerId, followerId), one));
  return row;
}

interface NewFollow {
  topic: string;
  frequency: Frequency;
}

/** Adds follows; one that is there already keeps its frequency, or takes the new one with `change`. */
export async function putFollows(
  tx: Database,
  followerId: string,
  follows: readonly NewFollow[],
  { change }: { change: boolean },
): Promise<void> {
  if (follows.length === 0) return;
  const insert = tx.insert(follow).values(follows.map(({ topic, frequency }) => ({ followerId, topic, frequency })));
  const target = [follow.followerId, follow.topic];
  await (change
    ? insert.onConflictDoUpdate({ target, set: { frequency: sql`excluded.frequency` } })
    : insert.onConflictDoNothing({ target }));
}

export async function deleteFollows(tx: Database, followerId: string, topics: readonly string[]): Promise<void> {
  if (topics.length === 0) return;
  await tx.delete(follow).where(and(eq(follow.followerId, followerId), inArray(follow.topic, [...topics])));
}

/** What waits to be mailed follows the new wish; undefined topics are all. */
export async function changeWaiting(
  tx: Database,
  followerId: string,
  { topics, frequency }: { topics?: readonly string[]; frequency: Frequency },
): Promise<void> {
  const waiting = and(
    eq(delivery.followerId, followerId),
    isNull(delivery.mailedAt),
    topics && inArray(delivery.topic, [...topics]),
  );
  if (frequency === 'site') await tx.delete(delivery).where(waiting);
  else await tx.update(delivery).set({ frequency }).where(waiting);
}

/** Of one topic, or of all that is followed. */
export async function setFrequency(tx: Database, followerId: string, topic: string | null, frequency: Frequency) {
  const one = topic === null ? undefined : eq(follow.topic, topic);
  await tx
    .update(follow)
    .set({ frequency })
    .where(and(eq(follow.followerId, followerId), one));
}

export async function setFeedHash(tx: Database, followerId: string, feedHash: string): Promise<void> {
  await tx.update(follower).set({ feedHash }).where(eq(follower.id, followerId));
}

/** An address without account that follows nothing is not kept. */
export async function forgetIdleFollower(tx: Database, followerId: string): Promise<void> {
  const follows = tx.select({ id: follow.id }).from(follow).where(eq(follow.followerId, follower.id));
  await tx.delete(follower).where(and(eq(follower.id, followerId), isNull(follower.personId), notExists(follows)));
}

/** Whose address this is, with whether they may still come in. */
export async function findPersonOfMail(db: Database, mail: string) {
  const [row] = await db
    .select({ id: person.id, deactivatedAt: person.deactivatedAt })
    .from(person)
    .where(eq(person.mail, mail));
  return row;
}

export async function mailOfPerson(db: Database, personId: string): Promise<string | undefined> {
  const [row] = await db.select({ mail: person.mail }).from(person).where(eq(person.id, personId));
  return row?.mail;
}

export async function addRequest(tx: Database, values: typeof followRequest.$inferInsert): Promise<void> {
  await tx.insert(followRequest).values(values);
}

export async function countRequests(db: Database, mail: string): Promise<number> {
  return db.$count(followRequest, eq(followRequest.mail, mail));
}

export async function findRequest(db: Database, secretHash: string) {
  const [row] = await db.select().from(followRequest).where(eq(followRequest.secretHash, secretHash));
  return row;
}

/** @returns false when it was used before */
export async function deleteRequest(tx: Database, secretHash: string): Promise<boolean> {
  const { rowCount } = await tx.delete(followRequest).where(eq(followRequest.secretHash, secretHash));
  return rowCount === 1;
}

export async function forgetRequests(db: Database, before: Date): Promise<void> {
  await db.delete(followRequest).where(lt(followRequest.createdAt, before));
}

/** Makes the follower of an address that of the account of who has it, who follows nothing yet. */
export async function giveFollower(tx: Database, { id }: Follower, personId: string): Promise<void> {
  await tx.update(follower).set({ personId, mail: null }).where(eq(follower.id, id));
}

/** Moves what an address followed to the account of who has it; what both follow stays as the account has it. */
export async function mergeFollowers(tx: Database, from: Follower, to: Follower): Promise<void> {
  const held = tx.select({ topic: follow.topic }).from(follow).where(eq(follow.followerId, to.id));
  await tx
    .update(follow)
    .set({ followerId: to.id })
    .where(and(eq(follow.followerId, from.id), notInArray(follow.topic, held)));
  // Before the old rows go with their follower: who was mailed an event is not mailed it again under their account.
  await tx.execute(sql`insert into ${delivery} (follower_id, event_id, channel, topic, frequency, mailed_at, mail_id)
    select ${to.id}::uuid, event_id, channel, topic, frequency, mailed_at, mail_id from ${delivery}
    where follower_id = ${from.id} on conflict do nothing`);
  await tx.delete(follower).where(eq(follower.id, from.id));
}
