import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { person } from '../accounts/tables.ts';
import { programme } from '../guide/tables.ts';
import type { CheckOutcome, VisitOutcome } from './rules/state.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });
const day = (name: string) => date(name, { mode: 'string' });

/** A rule that may change soon: it stands here with its address, and texts and plans refer to it. */
export const reference = pgTable(
  'reference',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    programmeCode: text('programme_code')
      .notNull()
      .references(() => programme.code, { onDelete: 'cascade' }),
    /** The same in every installation for content that comes along; else its id. */
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    /** The body whose rule it is. */
    owner: text('owner').notNull(),
    address: text('address').notNull(),
    /** The address as it is compared: see `addressKey`. */
    addressKey: text('address_key').notNull(),
    validFrom: day('valid_from'),
    /** The last day on which it holds. */
    validTo: day('valid_to'),
    /** Why it ended, when it was ended here. */
    endReason: text('end_reason').notNull().default(''),
    note: text('note').notNull().default(''),
    checkEveryDays: integer('check_every_days').notNull().default(90),
    /** Who looks whether it still holds; when nobody is named, whoever edits the guide. */
    checkerId: uuid('checker_id').references(() => person.id, { onDelete: 'set null' }),
    /** Invented, and marked as such wherever it shows. */
    isExample: boolean('is_example').notNull().default(false),
    /** Counts the changes; a form names the one it started from. */
    revision: integer('revision').notNull().default(1),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('reference_slug').on(table.programmeCode, table.slug),
    uniqueIndex('reference_address').on(table.programmeCode, table.addressKey),
    index('reference_address_key').on(table.addressKey),
  ],
);

/** Someone looked whether the rule still stands as it is told here. */
export const referenceCheck = pgTable(
  'reference_check',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    referenceId: uuid('reference_id')
      .notNull()
      .references(() => reference.id, { onDelete: 'cascade' }),
    at: moment('at').notNull(),
    personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
    outcome: text('outcome').$type<CheckOutcome>().notNull(),
    note: text('note').notNull().default(''),
  },
  (table) => [index('reference_check_newest').on(table.referenceId, table.at)],
);

/** What the nightly job saw at the address: one row for a run of visits that all saw the same. The page itself is not kept. */
export const referenceVisit = pgTable(
  'reference_visit',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    referenceId: uuid('reference_id')
      .notNull()
      .references(() => reference.id, { onDelete: 'cascade' }),
    /** The first and the last visit of the run, and how many there were. */
    since: moment('since').notNull(),
    at: moment('at').notNull(),
    times: integer('times').notNull().default(1),
    outcome: text('outcome').$type<VisitOutcome>().notNull(),
    /** Of the last answer, when there was one. */
    status: integer('status'),
    /** Of the text of the page. */
    fingerprint: text('fingerprint'),
    /** A code of what went wrong, or the address that it moved to. */
    detail: text('detail').notNull().default(''),
  },
  (table) => [index('reference_visit_newest').on(table.referenceId, table.at)],
);

/** Something leans on the rule, such as a section of an edition of the guide. */
export const referenceUse = pgTable(
  'reference_use',
  {
    referenceId: uuid('reference_id')
      .notNull()
      .references(() => reference.id, { onDelete: 'cascade' }),
    subjectType: text('subject_type').$type<'guide-section'>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    at: moment('at').notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({ columns: [table.referenceId, table.subjectType, table.subjectId] }),
    index('reference_use_subject').on(table.subjectType, table.subjectId),
  ],
);
