import { sql } from 'drizzle-orm';
import {
  date,
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
import type { PlanDocument } from './document/schema.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** A plan as it is worked on. The document is the draft; publications are apart and frozen. */
export const plan = pgTable(
  'plan',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id, { onDelete: 'cascade' }),
    /** Last part of the public address; never changes once the plan is published. */
    slug: text('slug').notNull(),
    document: jsonb('document').$type<PlanDocument>().notNull(),
    /** Counts the saves; a form names the one it started from. */
    revision: integer('revision').notNull().default(1),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    /** A removed plan can be put back. */
    removedAt: moment('removed_at'),
  },
  (table) => [uniqueIndex('plan_slug').on(table.slug), index('plan_organisation').on(table.organisationId)],
);

/** Every save of a plan, whole: what undo, comparing and conflicts stand on. */
export const planRevision = pgTable(
  'plan_revision',
  {
    planId: uuid('plan_id')
      .notNull()
      .references(() => plan.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    document: jsonb('document').$type<PlanDocument>().notNull(),
    personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
    /** What was done, as a key of `drafts.act`. */
    act: text('act').notNull(),
    /** Key of the part or collection of the builder that it was done on, and what that calls the item. */
    part: text('part'),
    item: text('item'),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.revision] })],
);

/** A plan as it was made public: frozen, numbered, with the decision it rests on. */
export const publication = pgTable(
  'publication',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    planId: uuid('plan_id')
      .notNull()
      .references(() => plan.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    document: jsonb('document').$type<PlanDocument>().notNull(),
    areaCode: text('area_code').notNull(),
    title: text('title').notNull(),
    /** Words to search in: title, vision, goals and measures. */
    searchText: text('search_text').notNull(),
    pillars: text('pillars').array().notNull().default(sql`'{}'`),
    publishedAt: moment('published_at').notNull().defaultNow(),
    publishedBy: uuid('published_by').references(() => person.id, { onDelete: 'set null' }),
    decisionDate: date('decision_date', { mode: 'string' }).notNull(),
    decisionBody: text('decision_body').notNull(),
    decisionReference: text('decision_reference'),
  },
  (table) => [
    uniqueIndex('publication_number').on(table.planId, table.number),
    index('publication_area').on(table.areaCode),
    index('publication_search').using('gin', sql`to_tsvector('dutch', ${table.searchText})`),
  ],
);

/** Ends a publication, with the reason that readers of its address are given. */
export const withdrawal = pgTable('withdrawal', {
  publicationId: uuid('publication_id')
    .primaryKey()
    .references(() => publication.id, { onDelete: 'cascade' }),
  at: moment('at').notNull().defaultNow(),
  personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
  reason: text('reason').notNull(),
});
