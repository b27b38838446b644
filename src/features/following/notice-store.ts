import { and, count, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { event } from '../../platform/tables.ts';
import { person } from '../accounts/tables.ts';
import { follower, notice } from './tables.ts';

const told = {
  id: notice.id,
  eventId: event.id,
  kind: event.kind,
  values: event.values,
  path: event.path,
  topic: notice.topic,
  at: event.at,
  readAt: notice.readAt,
};

const all = (db: Database) => db.select(told).from(notice).innerJoin(event, eq(event.id, notice.eventId)).$dynamic();

/** A person's notices: what is not read yet first, then the newest. */
export const listNotices = (db: Database, personId: string, { page, size }: { page: number; size: number }) =>
  all(db)
    .where(eq(notice.personId, personId))
    .orderBy(sql`(${notice.readAt} is not null)`, desc(event.at), desc(notice.id))
    .limit(size)
    .offset((page - 1) * size);

export async function countNotices(db: Database, personId: string): Promise<{ total: number; unread: number }> {
  const [row] = await db
    .select({ total: count(), unread: sql<number>`count(*) filter (where ${notice.readAt} is null)::int` })
    .from(notice)
    .where(eq(notice.personId, personId));
  return row!;
}

/** Asked on every page of who is signed in: answered from an index of what is unread. */
export const countUnread = (db: Database, personId: string): Promise<number> =>
  db.$count(notice, and(eq(notice.personId, personId), isNull(notice.readAt)));

/** Marks one of a person's notices as read; gives where it leads, undefined when they have no such notice. */
export async function readNotice(db: Database, personId: string, id: string, at: Date): Promise<string | undefined> {
  const [found] = await all(db).where(and(eq(notice.personId, personId), eq(notice.id, id)));
  if (found && !found.readAt)
    await db
      .update(notice)
      .set({ readAt: at })
      .where(and(eq(notice.personId, personId), eq(notice.id, id)));
  return found?.path;
}

export async function readAll(db: Database, personId: string, at: Date): Promise<void> {
  await db
    .update(notice)
    .set({ readAt: at })
    .where(and(eq(notice.personId, personId), isNull(notice.readAt)));
}

export async function forgetNotices(db: Database, before: Date): Promise<void> {
  await db.delete(notice).where(lt(notice.createdAt, before));
}

const feedLength = 50;

/** The newest public events that have one of these topics. */
export const listPublic = (db: Database, topics: readonly string[]) =>
  db
    .select({ eventId: event.id, kind: event.kind, values: event.values, path: event.path, at: event.at })
    .from(event)
    .where(sql`${event.topics} && ${sql.param([...topics])}::text[]`)
    .orderBy(desc(event.at), desc(event.id))
    .limit(feedLength);

/** Whose feed this is; undefined for an address that was renewed or whose person may not come in. */
export async function findFeedOwner(db: Database, feedHash: string) {
  const [row] = await db
    .select({ personId: person.id, language: follower.language })
    .from(follower)
    .innerJoin(person, eq(person.id, follower.personId))
    .where(and(eq(follower.feedHash, feedHash), isNull(person.deactivatedAt)));
  return row;
}

/** What a person was told that is public: an address that travels tells nothing of their work. */
export const listFeed = (db: Database, personId: string) =>
  all(db)
    .where(and(eq(notice.personId, personId), sql`cardinality(${event.topics}) > 0`))
    .orderBy(desc(event.at), desc(notice.id))
    .limit(feedLength);
