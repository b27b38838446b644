import { pgTable, timestamp, uuid } from 'drizzle-orm/pg-core';
import { person } from '../../accounts/tables.ts';
import { plan } from '../../plans/tables.ts';

/** A publisher's yes to showing the measures of a plan's publications as cards; taken back by taking the row away. */
export const libraryConsent = pgTable('library_consent', {
  planId: uuid('plan_id')
    .primaryKey()
    .references(() => plan.id, { onDelete: 'cascade' }),
  at: timestamp('at', { withTimezone: true }).notNull(),
  personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
});
