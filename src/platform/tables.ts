import { sql } from 'drizzle-orm';
import {
  bigserial,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Role } from './viewer.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** Who did what, when, to what, on behalf of whom. Rows are only ever added. */
export const journal = pgTable(
  'journal',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    at: moment('at').notNull().defaultNow(),
    personId: uuid('person_id'),
    organisationId: uuid('organisation_id'),
    act: text('act').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    details: jsonb('details').$type<Record<string, unknown>>().notNull().default({}),
  },
  (table) => [
    index('journal_subject').on(table.subjectType, table.subjectId),
    index('journal_organisation').on(table.organisationId, table.at),
  ],
);

/** Mails to send: written in the transaction of the act they tell of, sent by a job. What they say is wiped once it is sent. */
export const mail = pgTable('mail', {
  id: uuid('id').primaryKey().defaultRandom(),
  recipient: text('recipient').notNull(),
  subject: text('subject').notNull(),
  text: text('text').notNull(),
  /** More of the letter's head, such as how to unsubscribe. */
  headers: jsonb('headers').$type<Record<string, string>>().notNull().default({}),
  createdAt: moment('created_at').notNull().defaultNow(),
  /** How many times the mail server did not take it. */
  tries: integer('tries').notNull().default(0),
  sentAt: moment('sent_at'),
  /** Given up, with what the mail server said. */
  failedAt: moment('failed_at'),
  failure: text('failure'),
});

/** Whom an event is told although they follow nothing: people, or who has at least this role in an organisation. */
export interface Addressees {
  people?: string[];
  organisations?: { id: string; role: Role }[];
}

/** What happened that people may want to hear of: written in the transaction of the act, spread by a job after the commit. */
export const event = pgTable(
  'event',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** Names what happened once and for all: the same event announced twice is one. */
    key: text('key').notNull(),
    /** Key of its words: `guide.event.editionPublished`. */
    kind: text('kind').notNull(),
    values: jsonb('values').$type<Record<string, string>>().notNull().default({}),
    /** Where to read it, without language prefix. */
    path: text('path').notNull(),
    topics: text('topics').array().notNull().default(sql`'{}'`),
    addressees: jsonb('addressees').$type<Addressees>().notNull().default({}),
    at: moment('at').notNull(),
  },
  (table) => [
    uniqueIndex('event_key').on(table.key),
    index('event_topics').using('gin', table.topics),
    index('event_at').on(table.at),
  ],
);

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Files that people sent with something of theirs. In the database, since that is all that processes share. */
export const attachment = pgTable(
  'attachment',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** What it belongs to, as the journal names it: `contribution` and its id. */
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    name: text('name').notNull(),
    /** The media type that its content showed, whatever its sender or its name said. */
    type: text('type').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    content: bytes('content').notNull(),
    uploadedBy: uuid('uploaded_by'),
    at: moment('at').notNull(),
  },
  (table) => [index('attachment_subject').on(table.subjectType, table.subjectId)],
);

/** Facts about this installation itself, such as which reference content is loaded. */
export const setting = pgTable('setting', {
  key: text('key').primaryKey(),
  value: jsonb('value').$type<unknown>().notNull(),
});
