import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { organisation, person } from '../../accounts/tables.ts';
import type { BudgetLine } from '../../plans/index.ts';
import { plan } from '../../plans/tables.ts';
import { call } from '../tables.ts';
import type { RevisionAct, StepAnswers, SubmittedDocument } from './answers.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });
const byPerson = (name: string) => uuid(name).references(() => person.id, { onDelete: 'set null' });
const toApplication = () =>
  uuid('application_id')
    .notNull()
    .references(() => application.id, { onDelete: 'cascade' });
const toOrganisation = (name: string) =>
  uuid(name)
    .notNull()
    .references(() => organisation.id, { onDelete: 'cascade' });

/** A dossier: from the first draft to the final account. Who acts for it after a merger is found by `holders.ts`. */
export const application = pgTable(
  'application',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    callId: uuid('call_id')
      .notNull()
      .references(() => call.id, { onDelete: 'cascade' }),
    versionNumber: integer('version_number').notNull(),
    leadOrganisationId: toOrganisation('lead_organisation_id'),
    /** Which application of this organisation to this call: two colleagues who start at once get the same number, and one is told. */
    ordinal: integer('ordinal').notNull(),
    title: text('title').notNull(),
    answers: jsonb('answers').$type<StepAnswers>().notNull().default({}),
    revision: integer('revision').notNull().default(1),
    createdAt: moment('created_at').notNull(),
    createdBy: byPerson('created_by'),
    updatedAt: moment('updated_at').notNull(),
    /** A removed draft can be put back. */
    removedAt: moment('removed_at'),
  },
  (table) => [
    uniqueIndex('application_ordinal').on(table.callId, table.leadOrganisationId, table.ordinal),
    index('application_lead').on(table.leadOrganisationId),
  ],
);

/** Every save of a draft, whole. */
export const applicationRevision = pgTable(
  'application_revision',
  {
    applicationId: toApplication(),
    revision: integer('revision').notNull(),
    title: text('title').notNull(),
    answers: jsonb('answers').$type<StepAnswers>().notNull(),
    /** What was done, as a key of `applying.act`. */
    act: text('act').$type<RevisionAct>().notNull().default('saved'),
    personId: byPerson('person_id'),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.revision] })],
);

/** A municipality that applies along. */
export const applicationPartner = pgTable(
  'application_partner',
  {
    applicationId: toApplication(),
    organisationId: toOrganisation('organisation_id'),
    invitedAt: moment('invited_at').notNull(),
    invitedBy: byPerson('invited_by'),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.organisationId] }),
    index('application_partner_organisation').on(table.organisationId),
  ],
);

/** A partner's publisher says yes or no to what the application said then; a later change of it asks anew. */
export const partnerAnswer = pgTable(
  'partner_answer',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    applicationId: toApplication(),
    organisationId: toOrganisation('organisation_id'),
    answer: text('answer').$type<'confirmed' | 'refused'>().notNull(),
    /** Of the title, the answers, the files, the partners and the measures, as they were confirmed. */
    digest: text('digest').notNull(),
    reason: text('reason').notNull().default(''),
    personId: byPerson('person_id'),
    at: moment('at').notNull(),
  },
  (table) => [index('partner_answer_application').on(table.applicationId)],
);

/** What a decision or a final account last made of the receipts of an application in the budget of a measure. */
export interface SettledReceipts {
  /** What they were in proportion to: a later amount is divided in the same way. */
  hoped: BudgetLine[];
  /** As they were left. */
  left: BudgetLine[];
  /** ISO 8601. */
  at: string;
}

/** A measure of a plan that the application pays for. */
export const applicationMeasure = pgTable(
  'application_measure',
  {
    applicationId: toApplication(),
    planId: uuid('plan_id')
      .notNull()
      .references(() => plan.id, { onDelete: 'cascade' }),
    measureId: text('measure_id').notNull(),
    settled: jsonb('settled').$type<SettledReceipts>(),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.planId, table.measureId] }),
    index('application_measure_plan').on(table.planId),
  ],
);

/** A step that was sent in: frozen, numbered in order of receipt, to the second of the server's clock. */
export const submission = pgTable(
  'submission',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    applicationId: toApplication(),
    callId: uuid('call_id')
      .notNull()
      .references(() => call.id, { onDelete: 'cascade' }),
    stepId: text('step_id').notNull(),
    /** Which time this step was sent in: a report that is sent back may be sent in anew. */
    turn: integer('turn').notNull().default(1),
    /** Counts the receipts of the call, without gaps. */
    sequence: integer('sequence').notNull(),
    /** The number on the receipt. */
    receipt: text('receipt').notNull(),
    document: jsonb('document').$type<SubmittedDocument>().notNull(),
    /** Of the document as it is written, hexadecimal. */
    sha256: text('sha256').notNull(),
    personId: byPerson('person_id'),
    organisationId: toOrganisation('organisation_id'),
    at: moment('at').notNull(),
  },
  (table) => [
    uniqueIndex('submission_turn').on(table.applicationId, table.stepId, table.turn),
    uniqueIndex('submission_sequence').on(table.callId, table.sequence),
    uniqueIndex('submission_receipt').on(table.receipt),
  ],
);

/** Ends an application by the applicant's own wish. */
export const applicationWithdrawal = pgTable('application_withdrawal', {
  applicationId: toApplication().primaryKey(),
  at: moment('at').notNull(),
  personId: byPerson('person_id'),
  reason: text('reason').notNull().default(''),
});
