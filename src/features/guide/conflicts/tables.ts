import { sql } from 'drizzle-orm';
import { bigserial, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { organisation, person } from '../../accounts/tables.ts';
import { programme } from '../tables.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });
const list = (name: string) => text(name).array().notNull().default(sql`'{}'`);

/** An instruction as the reporter read it. */
export interface Instruction {
  title: string;
  issuer: string;
  passage: string;
  url?: string | undefined;
  date?: string | undefined;
}

export const urgencies = ['days', 'weeks', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/** Two instructions that a municipality cannot both follow, as it reported them. */
export const guidelineConflict = pgTable(
  'guideline_conflict',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    programmeCode: text('programme_code')
      .notNull()
      .references(() => programme.code, { onDelete: 'cascade' }),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
    title: text('title').notNull(),
    first: jsonb('first').$type<Instruction>().notNull(),
    second: jsonb('second').$type<Instruction>().notNull(),
    /** What clashes. */
    clash: text('clash').notNull(),
    /** What the municipality did meanwhile. */
    meanwhile: text('meanwhile').notNull().default(''),
    urgency: text('urgency').$type<Urgency>().notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('guideline_conflict_programme').on(table.programmeCode, table.at)],
);

/** From then on everyone reads it: a publisher of the reporter or an editor of the guide let it out. */
export const conflictRelease = pgTable('conflict_release', {
  conflictId: uuid('conflict_id')
    .primaryKey()
    .references(() => guidelineConflict.id, { onDelete: 'cascade' }),
  personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
  at: moment('at').notNull(),
});

/** Who of the framework government settles it; the newest counts. */
export const conflictAssignment = pgTable(
  'conflict_assignment',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    conflictId: uuid('conflict_id')
      .notNull()
      .references(() => guidelineConflict.id, { onDelete: 'cascade' }),
    assigneeId: uuid('assignee_id').references(() => person.id, { onDelete: 'set null' }),
    personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
    at: moment('at').notNull(),
  },
  (table) => [index('conflict_assignment_of').on(table.conflictId)],
);

/** A question of the editors or the reporter's answer to it; not public. */
export const conflictMessage = pgTable(
  'conflict_message',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    conflictId: uuid('conflict_id')
      .notNull()
      .references(() => guidelineConflict.id, { onDelete: 'cascade' }),
    side: text('side').$type<'editor' | 'reporter'>().notNull(),
    personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
    body: text('body').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('conflict_message_of').on(table.conflictId)],
);

export const rulings = ['first', 'second', 'both', 'neither'] as const;
export type Ruling = (typeof rulings)[number];

/** The answer; a later one corrects it, and both stay readable. */
export const conflictAnswer = pgTable(
  'conflict_answer',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    conflictId: uuid('conflict_id')
      .notNull()
      .references(() => guidelineConflict.id, { onDelete: 'cascade' }),
    /** Which of the two instructions to follow. */
    ruling: text('ruling').$type<Ruling>().notNull(),
    body: text('body').notNull(),
    /** What the answer rests on. */
    source: jsonb('source').$type<{ title: string; url?: string | undefined; date?: string | undefined }>().notNull(),
    /** Keys of the sections of the guide that it touches. */
    sectionKeys: list('section_keys'),
    personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
    at: moment('at').notNull(),
  },
  (table) => [index('conflict_answer_of').on(table.conflictId)],
);

/** Ends a report: the reporter takes it back, or the editors refuse it as no clash or as abuse. */
export const conflictEnding = pgTable('conflict_ending', {
  conflictId: uuid('conflict_id')
    .primaryKey()
    .references(() => guidelineConflict.id, { onDelete: 'cascade' }),
  kind: text('kind').$type<'withdrawn' | 'refused'>().notNull(),
  reason: text('reason').notNull(),
  personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
  at: moment('at').notNull(),
});

/** Another organisation runs into the same: once each. */
export const conflictSupport = pgTable(
  'conflict_support',
  {
    conflictId: uuid('conflict_id')
      .notNull()
      .references(() => guidelineConflict.id, { onDelete: 'cascade' }),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.conflictId, table.organisationId] })],
);
