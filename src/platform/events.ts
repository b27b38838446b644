import { inArray } from 'drizzle-orm';
import type { Database } from './database/index.ts';
import type { Language } from './i18n.ts';
import { addJob } from './jobs.ts';
import { type Addressees, event } from './tables.ts';

/** `plan:<id>`, `area:<code>`, `theme:<code>`: a thing that people can follow. */
export type Topic = `${string}:${string}`;

export interface SubjectWords {
  title: string;
  path: string;
  /** The title holds what someone typed who wants to follow it: nothing to send to who did not ask for it. */
  isTyped?: boolean;
}

/** A kind of thing that people can follow: each feature describes its own, `app.ts` brings them together. */
export interface FollowSubject {
  /** What stands before the colon of its topics. */
  kind: string;
  /** What it is called and where it is read, without language prefix; null for what is not there or not public. */
  describe(id: string, language: Language): Promise<SubjectWords | null>;
  /** Every id that stands for the same thing, the present one first, as of areas that merged. Only the id itself when not given. */
  names?(id: string): Promise<string[]>;
}

export interface Announcement {
  /** Names what happened once and for all: announced twice, it is one event. */
  key: string;
  /** Key of its words, which may hold `values`. */
  kind: string;
  values?: Record<string, string>;
  /** Where to read it, without language prefix. Who follows a topic may read it without signing in. */
  path: string;
  /** Whoever follows one of these hears of it. Only for what is public. */
  topics?: Topic[];
  /** Who hears of it without following anything, because it is their task. */
  to?: Addressees;
  at: Date;
}

/**
 * Tells of something in the transaction of the act; a job spreads it after the commit to who follows and who must know.
 * Gives whether it is new.
 */
export async function announce(db: Database, { to = {}, topics = [], ...told }: Announcement): Promise<boolean> {
  const [row] = await db
    .insert(event)
    .values({ ...told, topics, addressees: to })
    .onConflictDoNothing({ target: event.key })
    .returning({ id: event.id });
  if (row) await addJob(db, 'spread-event', { eventId: row.id });
  return row !== undefined;
}

/** Takes back what was told of something that nobody may read any more: from feeds, from notices, and from mails that still wait. */
export async function retract(db: Database, keys: readonly string[]): Promise<void> {
  await db.delete(event).where(inArray(event.key, [...keys]));
}
