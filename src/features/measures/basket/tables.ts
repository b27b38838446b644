import { pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core';
import { person } from '../../accounts/tables.ts';
import { measureCard } from '../cards/tables.ts';

/** Measures that someone with an account laid aside. */
export const basketItem = pgTable(
  'basket_item',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    cardId: uuid('card_id')
      .notNull()
      .references(() => measureCard.id, { onDelete: 'cascade' }),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.cardId] })],
);
