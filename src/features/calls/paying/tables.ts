import { bigint, date, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { person } from '../../accounts/tables.ts';
import type { Answered } from '../applying/answers.ts';
import { application, submission } from '../applying/tables.ts';
import type { WrittenCofinancing } from '../assessing/decision-document.ts';
import { call } from '../tables.ts';
import type { EntryKind } from './ledger.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });
const byPerson = (name: string) => uuid(name).references(() => person.id, { onDelete: 'set null' });

/** The ledger of a call: entries are added, never changed. */
export const ledgerEntry = pgTable(
  'ledger_entry',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    callId: uuid('call_id')
      .notNull()
      .references(() => call.id, { onDelete: 'cascade' }),
    /** Counts the entries of the call, without gaps. */
    sequence: integer('sequence').notNull(),
    applicationId: uuid('application_id').references(() => application.id, { onDelete: 'restrict' }),
    kind: text('kind').$type<EntryKind>().notNull(),
    /** More than nothing, except for a change of the envelope, which may be a decrease. */
    cents: bigint('cents', { mode: 'bigint' }).notNull(),
    /** The day on which the money moved or the decision holds. */
    day: date('day', { mode: 'string' }).notNull(),
    /** What kind of payment it is: advance, interim, balance. */
    purpose: text('purpose').notNull().default(''),
    /** Who was paid or pays back, and on which account. */
    payee: text('payee').notNull().default(''),
    account: text('account').notNull().default(''),
    reference: text('reference').notNull().default(''),
    note: text('note').notNull().default(''),
    personId: byPerson('person_id'),
    at: moment('at').notNull(),
  },
  (table) => [
    uniqueIndex('ledger_entry_sequence').on(table.callId, table.sequence),
    index('ledger_entry_application').on(table.applicationId),
  ],
);

/** The final account of a dossier as it was accepted: the rule on the real costs. */
export const finalAccount = pgTable('final_account', {
  applicationId: uuid('application_id')
    .primaryKey()
    .references(() => application.id, { onDelete: 'cascade' }),
  /** What the rule gives on the real costs, never more than what was granted. */
  cents: bigint('cents', { mode: 'bigint' }).notNull(),
  calculation: jsonb('calculation').$type<WrittenCofinancing>().notNull(),
  /** The answers of the final account as they were accepted: costs may have been cut, none raised. */
  accepted: jsonb('accepted').$type<Answered>().notNull().default({}),
  motivation: text('motivation').notNull().default(''),
  personId: byPerson('person_id'),
  at: moment('at').notNull(),
});

/** What who calls says of a report, a payment request or a final account that was sent in: approved, or sent back with what is missing. */
export const reportReview = pgTable(
  'report_review',
  {
    id: uuid('id').primaryKey(),
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submission.id, { onDelete: 'cascade' }),
    verdict: text('verdict').$type<'approved' | 'returned'>().notNull(),
    remark: text('remark').notNull().default(''),
    /** The last day on which what is sent back may be sent in anew, when the step's own period does not reach that far. */
    until: date('until', { mode: 'string' }),
    personId: byPerson('person_id'),
    at: moment('at').notNull(),
  },
  (table) => [index('report_review_submission').on(table.submissionId)],
);

/** The applicant's answer to a question about a report: one to each. */
export const reportAnswer = pgTable('report_answer', {
  reviewId: uuid('review_id')
    .primaryKey()
    .references(() => reportReview.id, { onDelete: 'cascade' }),
  text: text('text').notNull(),
  personId: byPerson('person_id'),
  at: moment('at').notNull(),
});
