import { type AnyPgColumn, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { organisation, person } from '../../accounts/tables.ts';
import { guideEdition } from '../tables.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** What someone says about a section of one edition; it never moves to another. */
export const reaction = pgTable(
  'reaction',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    editionId: uuid('edition_id')
      .notNull()
      .references(() => guideEdition.id, { onDelete: 'cascade' }),
    sectionKey: text('section_key').notNull(),
    /** The reaction it replies to, which itself replies to none. */
    parentId: uuid('parent_id').references((): AnyPgColumn => reaction.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
    /** On behalf of whom; nobody when someone speaks personally. */
    organisationId: uuid('organisation_id').references(() => organisation.id, { onDelete: 'set null' }),
    body: text('body').notNull(),
    at: moment('at').notNull(),
    editedAt: moment('edited_at'),
    /** The writer took it away; what it said is not kept. */
    removedAt: moment('removed_at'),
  },
  (table) => [index('reaction_section').on(table.editionId, table.sectionKey, table.at)],
);

/** An editor of the guide hides a reaction and says why; showing it again deletes the row. */
export const reactionHiding = pgTable('reaction_hiding', {
  reactionId: uuid('reaction_id')
    .primaryKey()
    .references(() => reaction.id, { onDelete: 'cascade' }),
  reason: text('reason').notNull(),
  personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
  at: moment('at').notNull(),
});

/** Someone finds that a reaction should not stand there. The editors look, and hide it or let it stand. */
export const reactionReport = pgTable(
  'reaction_report',
  {
    reactionId: uuid('reaction_id')
      .notNull()
      .references(() => reaction.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    reason: text('reason').notNull(),
    at: moment('at').notNull(),
    settledAt: moment('settled_at'),
  },
  (table) => [primaryKey({ columns: [table.reactionId, table.personId] })],
);
