import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { organisation, person } from '../accounts/tables.ts';
import type { CallDocument } from './document/schema.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });
const toCall = () =>
  uuid('call_id')
    .notNull()
    .references(() => call.id, { onDelete: 'cascade' });
const byPerson = (name: string) => uuid(name).references(() => person.id, { onDelete: 'set null' });

/** A call as it is worked on. What applicants see is a version, frozen. */
export const call = pgTable(
  'call',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** Last part of its address; never changes once it is published. */
    code: text('code').notNull(),
    /** Who calls; null for reference content, which is read and not applied to here. */
    organisationId: uuid('organisation_id').references(() => organisation.id, { onDelete: 'cascade' }),
    draft: jsonb('draft').$type<CallDocument>().notNull(),
    /** Counts the saves; a form names the one it started from. */
    revision: integer('revision').notNull().default(1),
    /** Number of the last receipt given. */
    lastReceipt: integer('last_receipt').notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
    createdBy: byPerson('created_by'),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    removedAt: moment('removed_at'),
  },
  (table) => [uniqueIndex('call_code').on(table.code), index('call_organisation').on(table.organisationId)],
);

/** Every save of a draft, whole, with where it was done: a form that started from it is compared with it. */
export const callRevision = pgTable(
  'call_revision',
  {
    callId: toCall(),
    revision: integer('revision').notNull(),
    draft: jsonb('draft').$type<CallDocument>().notNull(),
    act: text('act').notNull(),
    /** Key of the part of the call, and which of its things. */
    part: text('part').notNull().default(''),
    item: text('item').notNull().default(''),
    personId: byPerson('person_id'),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.callId, table.revision] })],
);

/** A call as it was made public: frozen and numbered. A started application keeps its version. */
export const callVersion = pgTable(
  'call_version',
  {
    callId: toCall(),
    number: integer('number').notNull(),
    document: jsonb('document').$type<CallDocument>().notNull(),
    /** What changed since the version before. */
    note: text('note').notNull().default(''),
    publishedAt: moment('published_at').notNull(),
    publishedBy: byPerson('published_by'),
  },
  (table) => [primaryKey({ columns: [table.callId, table.number] })],
);

/** Ends a call before its time, with the reason that readers are given. */
export const callWithdrawal = pgTable('call_withdrawal', {
  callId: toCall().primaryKey(),
  at: moment('at').notNull(),
  personId: byPerson('person_id'),
  reason: text('reason').notNull(),
});

/** What an area may draw from a version of a call, in cents, as it was fixed at publication: a merged municipality has those of its predecessors. */
export const drawingRight = pgTable(
  'drawing_right',
  {
    callId: toCall(),
    versionNumber: integer('version_number').notNull(),
    areaCode: text('area_code').notNull(),
    cents: bigint('cents', { mode: 'bigint' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.callId, table.versionNumber, table.areaCode] })],
);
