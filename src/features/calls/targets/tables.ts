import { date, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { organisation, person } from '../../accounts/tables.ts';
import { call } from '../tables.ts';

/** How many units of a call's target there were in an area at the end of a day. A correction is a newer report; the older one stays. */
export const targetReport = pgTable(
  'target_report',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    callId: uuid('call_id')
      .notNull()
      .references(() => call.id, { onDelete: 'cascade' }),
    /** The municipality as it was on that day. */
    areaCode: text('area_code').notNull(),
    day: date('day').notNull(),
    number: integer('number').notNull(),
    /** Where the number comes from, as readers are told. */
    source: text('source').notNull().default(''),
    organisationId: uuid('organisation_id').references(() => organisation.id, { onDelete: 'set null' }),
    reportedBy: uuid('reported_by').references(() => person.id, { onDelete: 'set null' }),
    reportedAt: timestamp('reported_at', { withTimezone: true }).notNull(),
    /** Taken back: it no longer counts. */
    takenBackAt: timestamp('taken_back_at', { withTimezone: true }),
  },
  (table) => [index('target_report_area').on(table.callId, table.areaCode, table.day)],
);
