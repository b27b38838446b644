import {
  bigint,
  boolean,
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
import { person } from '../../accounts/tables.ts';
import { application } from '../applying/tables.ts';
import { call } from '../tables.ts';
import type { DecisionDocument, WrittenCofinancing } from './decision-document.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });
const byPerson = (name: string) => uuid(name).references(() => person.id, { onDelete: 'set null' });
const aPerson = () =>
  uuid('person_id')
    .notNull()
    .references(() => person.id, { onDelete: 'cascade' });
const toApplication = () =>
  uuid('application_id')
    .notNull()
    .references(() => application.id, { onDelete: 'cascade' });
const toCall = () =>
  uuid('call_id')
    .notNull()
    .references(() => call.id, { onDelete: 'cascade' });

/** Who scores the applications of a call. */
export const callAssessor = pgTable(
  'call_assessor',
  { callId: toCall(), personId: aPerson(), addedBy: byPerson('added_by'), at: moment('at').notNull() },
  (table) => [primaryKey({ columns: [table.callId, table.personId] })],
);

/** Who is invited by mail address to score the applications of a call, whether or not someone with an account has it. */
export const assessorInvitation = pgTable(
  'assessor_invitation',
  { callId: toCall(), mail: text('mail').notNull(), invitedBy: byPerson('invited_by'), at: moment('at').notNull() },
  (table) => [primaryKey({ columns: [table.callId, table.mail] })],
);

/** An assessor says of each application whether they have an interest in it; without that they see no scores. */
export const conflictDeclaration = pgTable(
  'conflict_declaration',
  {
    applicationId: toApplication(),
    personId: aPerson(),
    hasConflict: boolean('has_conflict').notNull(),
    explanation: text('explanation').notNull().default(''),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.personId] })],
);

/** Whether an application may be assessed at all (ontvankelijk). */
export const admissibility = pgTable('admissibility', {
  applicationId: toApplication().primaryKey(),
  isAdmissible: boolean('is_admissible').notNull(),
  reasons: text('reasons').notNull().default(''),
  personId: byPerson('person_id'),
  at: moment('at').notNull(),
});

export const applicationAdvice = pgTable(
  'application_advice',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    applicationId: toApplication(),
    givenBy: text('given_by').notNull(),
    adviceDate: date('advice_date', { mode: 'string' }).notNull(),
    isFavourable: boolean('is_favourable').notNull(),
    description: text('description').notNull(),
    personId: byPerson('person_id'),
    at: moment('at').notNull(),
  },
  (table) => [index('application_advice_application').on(table.applicationId)],
);

export const score = pgTable(
  'score',
  {
    applicationId: toApplication(),
    personId: aPerson(),
    criterionId: text('criterion_id').notNull(),
    points: integer('points').notNull(),
    motivation: text('motivation').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.personId, table.criterionId] })],
);

/** What the assessors agreed on where they differed; it takes the place of the average. */
export const moderation = pgTable(
  'moderation',
  {
    applicationId: toApplication(),
    criterionId: text('criterion_id').notNull(),
    points: integer('points').notNull(),
    motivation: text('motivation').notNull(),
    personId: byPerson('person_id'),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.criterionId] })],
);

/** A decision on applications of a call, frozen with the ranking it rests on. */
export const decision = pgTable(
  'decision',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    callId: toCall(),
    number: integer('number').notNull(),
    /** Who decided, when and under which number. */
    body: text('body').notNull(),
    decidedOn: date('decided_on', { mode: 'string' }).notNull(),
    reference: text('reference').notNull().default(''),
    /** Last day to object; null when the call states none. */
    objectionUntil: date('objection_until', { mode: 'string' }),
    document: jsonb('document').$type<DecisionDocument>().notNull(),
    personId: byPerson('person_id'),
    at: moment('at').notNull(),
  },
  (table) => [uniqueIndex('decision_number').on(table.callId, table.number)],
);

/** What a decision says of one application. */
export const award = pgTable(
  'award',
  {
    applicationId: toApplication().primaryKey(),
    decisionId: uuid('decision_id')
      .notNull()
      .references(() => decision.id, { onDelete: 'cascade' }),
    outcome: text('outcome').$type<'granted' | 'partly' | 'refused'>().notNull(),
    cents: bigint('cents', { mode: 'bigint' }).notNull(),
    rank: integer('rank'),
    reasons: text('reasons').notNull().default(''),
    calculation: jsonb('calculation').$type<WrittenCofinancing>(),
  },
  (table) => [index('award_decision').on(table.decisionId)],
);

export const objection = pgTable(
  'objection',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    applicationId: toApplication(),
    text: text('text').notNull(),
    personId: byPerson('person_id'),
    at: moment('at').notNull(),
  },
  (table) => [index('objection_application').on(table.applicationId)],
);

export const objectionSettlement = pgTable('objection_settlement', {
  objectionId: uuid('objection_id')
    .primaryKey()
    .references(() => objection.id, { onDelete: 'cascade' }),
  isUpheld: boolean('is_upheld').notNull(),
  answer: text('answer').notNull(),
  personId: byPerson('person_id'),
  at: moment('at').notNull(),
});
