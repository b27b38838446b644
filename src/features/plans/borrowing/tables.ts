import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { organisation, person } from '../../accounts/tables.ts';
import { plan } from '../tables.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/**
 * A measure of a plan that was taken over from the library or out of a published plan, also where the document cannot say it. The
 * newest row of a measure counts, and only while its document has the measure with `borrowedFrom`.
 */
export const borrowing = pgTable(
  'borrowing',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    planId: uuid('plan_id')
      .notNull()
      .references(() => plan.id, { onDelete: 'cascade' }),
    /** Id of the measure in the document of that plan. */
    measure: text('measure').notNull(),
    /** The card of the library that it came from. */
    cardId: uuid('card_id'),
    /** The plan and the measure that it came from, read in a publication. */
    fromPlan: uuid('from_plan').references(() => plan.id, { onDelete: 'set null' }),
    fromMeasure: text('from_measure'),
    /** Whose measure it was: who hears what became of it. */
    fromOrganisation: uuid('from_organisation').references(() => organisation.id, { onDelete: 'set null' }),
    /** The words as they were then; a measure that has others by now is adapted. */
    originTitle: text('origin_title').notNull(),
    originText: text('origin_text').notNull(),
    personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
    at: moment('at').notNull(),
    /** As the newest publication that stands says it; null while no publication has the measure, and nobody may know of it. */
    publicTitle: text('public_title'),
    publicStatus: text('public_status'),
    publicSince: moment('public_since'),
  },
  (table) => [
    index('borrowing_measure').on(table.planId, table.measure),
    index('borrowing_card').on(table.cardId),
    index('borrowing_origin').on(table.fromPlan, table.fromMeasure),
  ],
);
