import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { person } from '../../accounts/tables.ts';
import { guideEdition } from '../tables.ts';
import type { Content } from './targets.ts';

/** What was done to a section of an edition that is being prepared, as a key of `guideedit.act`. */
export type EditAct = 'started' | 'saved' | 'settled' | 'added' | 'moved' | 'removed' | 'put-back' | 'undone';

/** Every save of a section (or, with an empty key, of the head) of an edition that is being prepared: what conflicts, undo and putting back stand on. */
export const guideSectionVersion = pgTable(
  'guide_section_version',
  {
    editionId: uuid('edition_id')
      .notNull()
      .references(() => guideEdition.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    revision: integer('revision').notNull(),
    /** Null when the section was removed. */
    content: jsonb('content').$type<Content | null>(),
    act: text('act').$type<EditAct>().notNull(),
    personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.editionId, table.key, table.revision] })],
);
