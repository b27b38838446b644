import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Language } from '../../platform/i18n.ts';
import { event } from '../../platform/tables.ts';
import { person } from '../accounts/tables.ts';
import type { Frequency } from './rules/frequency.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** Who follows: a person, or a mail address without account that was confirmed. Goes with the person, or with the last follow. */
export const follower = pgTable(
  'follower',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: uuid('person_id').references(() => person.id, { onDelete: 'cascade' }),
    /** Only without a person: whose address is in their account. */
    mail: text('mail'),
    language: text('language').$type<Language>().notNull().default('nl'),
    /** Of the secret in the address of the personal feed. */
    feedHash: text('feed_hash'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('follower_person').on(table.personId),
    uniqueIndex('follower_mail').on(table.mail),
    uniqueIndex('follower_feed').on(table.feedHash),
  ],
);

export const follow = pgTable(
  'follow',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    followerId: uuid('follower_id')
      .notNull()
      .references(() => follower.id, { onDelete: 'cascade' }),
    /** `theme:cycling`; `task:own` for what is told to someone because it is their task. */
    topic: text('topic').notNull(),
    frequency: text('frequency').$type<Frequency>().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [uniqueIndex('follow_once').on(table.followerId, table.topic), index('follow_topic').on(table.topic)],
);

/** Asked for by someone who gave a mail address; nothing is sent there but the question whether that is wanted. */
export const followRequest = pgTable(
  'follow_request',
  {
    secretHash: text('secret_hash').primaryKey(),
    mail: text('mail').notNull(),
    topic: text('topic').notNull(),
    frequency: text('frequency').$type<Frequency>().notNull(),
    language: text('language').$type<Language>().notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [index('follow_request_mail').on(table.mail)],
);

/** An event as one person is told of it on the site. */
export const notice = pgTable(
  'notice',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
    /** Which follow it is told for. */
    topic: text('topic').notNull(),
    createdAt: moment('created_at').notNull(),
    readAt: moment('read_at'),
  },
  (table) => [
    uniqueIndex('notice_once').on(table.personId, table.eventId),
    index('notice_unread').on(table.personId).where(sql`read_at is null`),
    index('notice_newest').on(table.personId, table.createdAt),
  ],
);

/** That an event goes to a follower by mail, once. It waits for its mail until `mailedAt`, set with the mail's own row. */
export const delivery = pgTable(
  'delivery',
  {
    followerId: uuid('follower_id')
      .notNull()
      .references(() => follower.id, { onDelete: 'cascade' }),
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
    channel: text('channel').$type<'mail'>().notNull().default('mail'),
    topic: text('topic').notNull(),
    frequency: text('frequency').$type<Frequency>().notNull(),
    mailedAt: moment('mailed_at'),
    mailId: uuid('mail_id'),
  },
  (table) => [
    primaryKey({ columns: [table.followerId, table.eventId, table.channel] }),
    index('delivery_waiting').on(table.frequency, table.followerId).where(sql`mailed_at is null`),
  ],
);
