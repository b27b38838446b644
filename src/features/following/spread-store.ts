import { and, eq, inArray, isNull, like, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../platform/database/index.ts';
import { type Addressees, event } from '../../platform/tables.ts';
import { roles } from '../../platform/viewer.ts';
import { membership, person } from '../accounts/tables.ts';
import type { Frequency } from './rules/frequency.ts';
import { delivery, follow, follower, notice } from './tables.ts';

export type Event = typeof event.$inferSelect;

export async function findEvent(db: Database, id: string): Promise<Event | undefined> {
  const [row] = await db.select().from(event).where(eq(event.id, id));
  return row;
}

/** Someone who is to be told, for one topic. */
export interface Told {
  followerId: string;
  personId: string | null;
  topic: string;
  frequency: Frequency;
}

const owner = alias(person, 'owner');

/** Who was deactivated is told nothing, nor is their address. */
const isActive = and(isNull(person.deactivatedAt), isNull(owner.deactivatedAt));

export const findFollowersOf = (db: Database, topics: readonly string[]): Promise<Told[]> =>
  db
    .select({ followerId: follower.id, personId: follower.personId, topic: follow.topic, frequency: follow.frequency })
    .from(follow)
    .innerJoin(follower, eq(follower.id, follow.followerId))
    .leftJoin(person, eq(person.id, follower.personId))
    .leftJoin(owner, eq(owner.mail, follower.mail))
    .where(and(inArray(follow.topic, [...topics]), isActive))
    .orderBy(follow.createdAt, follow.id);

/** The searches of a kind that people want to hear of, as query strings, each once. */
export async function followedSearches(db: Database, kind: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ topic: follow.topic })
    .from(follow)
    .where(like(follow.topic, `${kind}:%`));
  return rows.map(({ topic }) => topic.slice(kind.length + 1));
}

/** The active people among those addressed, by name or as members with at least a role. */
export async function findAddressed(db: Database, { people = [], organisations = [] }: Addressees): Promise<string[]> {
  const asMember = organisations.map(({ id, role }) =>
    and(eq(membership.organisationId, id), inArray(membership.role, roles.slice(roles.indexOf(role)))),
  );
  if (people.length + asMember.length === 0) return [];
  const byName = people.length > 0 ? inArray(person.id, [...people]) : undefined;
  const rows = await db
    .selectDistinct({ id: person.id })
    .from(person)
    .leftJoin(membership, eq(membership.personId, person.id))
    .where(and(isNull(person.deactivatedAt), or(byName, ...asMember)));
  return rows.map(({ id }) => id);
}

/** Followers of these people, made where there are none, with when they want to hear of their own tasks, if they ever said. */
export async function ensureFollowers(tx: Database, people: readonly string[], topic: string) {
  if (people.length === 0) return [];
  await tx
    .insert(follower)
    .values(people.map((personId) => ({ personId })))
    .onConflictDoNothing();
  return tx
    .select({ followerId: follower.id, personId: follower.personId, frequency: follow.frequency })
    .from(follower)
    .leftJoin(follow, and(eq(follow.followerId, follower.id), eq(follow.topic, topic)))
    .where(inArray(follower.personId, [...people]));
}

const atOnce = 1000;

/** One notice for each person and event, and one mail for each follower and event, however often this is done. */
export async function insertTold(tx: Database, eventId: string, at: Date, told: readonly Told[]): Promise<void> {
  for (let start = 0; start < told.length; start += atOnce) {
    const some = told.slice(start, start + atOnce);
    const seen = some.flatMap(({ personId, topic }) => (personId ? [{ personId, eventId, topic, createdAt: at }] : []));
    if (seen.length > 0) await tx.insert(notice).values(seen).onConflictDoNothing();
    const mailed = some
      .filter(({ frequency }) => frequency !== 'site')
      .map(({ followerId, topic, frequency }) => ({ followerId, eventId, topic, frequency }));
    if (mailed.length > 0) await tx.insert(delivery).values(mailed).onConflictDoNothing();
  }
}

/** Followers for whom something waits to be mailed at this pace. */
export async function findWaiting(db: Database, frequency: Frequency): Promise<string[]> {
  const rows = await db
    .selectDistinct({ followerId: delivery.followerId })
    .from(delivery)
    .where(and(eq(delivery.frequency, frequency), isNull(delivery.mailedAt)));
  return rows.map(({ followerId }) => followerId);
}

/** What waits for one follower, the oldest first, held until the transaction ends; another process that holds it is left alone. */
export async function lockWaiting(tx: Database, followerId: string, frequency: Frequency) {
  return tx
    .select({ eventId: event.id, kind: event.kind, values: event.values, path: event.path, topic: delivery.topic })
    .from(delivery)
    .innerJoin(event, eq(event.id, delivery.eventId))
    .where(and(eq(delivery.followerId, followerId), eq(delivery.frequency, frequency), isNull(delivery.mailedAt)))
    .orderBy(event.at, event.id)
    .for('update', { of: delivery, skipLocked: true });
}

/** Where mail to a follower goes; undefined for who was deactivated. */
export async function findReceiver(tx: Database, followerId: string) {
  const [row] = await tx
    .select({
      mail: sql<string>`coalesce(${person.mail}, ${follower.mail})`,
      language: follower.language,
      hasAccount: sql<boolean>`${follower.personId} is not null`,
    })
    .from(follower)
    .leftJoin(person, eq(person.id, follower.personId))
    .leftJoin(owner, eq(owner.mail, follower.mail))
    .where(and(eq(follower.id, followerId), isActive));
  return row;
}

/** In the transaction that writes the mail; without a mail, it is dropped. */
export async function markMailed(
  tx: Database,
  followerId: string,
  eventIds: readonly string[],
  { at, mailId }: { at: Date; mailId: string | null },
): Promise<void> {
  await tx
    .update(delivery)
    .set({ mailedAt: at, mailId })
    .where(and(eq(delivery.followerId, followerId), inArray(delivery.eventId, [...eventIds])));
}
