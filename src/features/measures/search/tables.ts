import {
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { person } from '../../accounts/tables.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** A card as search knows it, with what must be taken out of the index again when it changes. */
export const searchCard = pgTable(
  'measure_search_card',
  {
    cardId: uuid('card_id').primaryKey(),
    /** Its place: block × 2048 + slot. */
    place: integer('place').notNull(),
    terms: text('terms').array().notNull(),
    /** All its words, folded, with spaces around them; fields apart by `|`. For phrases. */
    words: text('words').notNull(),
  },
  (table) => [uniqueIndex('measure_search_card_place').on(table.place)],
);

/** Which cards of a block a term is in: for each the slot and the weight, two bytes each. */
export const searchPosting = pgTable(
  'measure_search_posting',
  {
    term: text('term').notNull(),
    block: integer('block').notNull(),
    entries: bytes('entries').notNull(),
  },
  (table) => [primaryKey({ columns: [table.term, table.block] })],
);

/** What cards are filtered, counted and ordered by, 2048 to a block. */
export const searchBlock = pgTable('measure_search_block', {
  block: integer('block').primaryKey(),
  /** Another at each change: who keeps the block in memory knows by it whether it still holds. */
  version: uuid('version').notNull(),
  free: integer('free').notNull(),
  content: text('content').notNull(),
});

/** Words that occur, with in how many cards: for suggestions and mistyped words. */
export const searchWord = pgTable(
  'measure_search_word',
  { word: text('word').primaryKey(), cards: integer('cards').notNull() },
  (table) => [index('measure_search_word_start').on(table.word.op('text_pattern_ops'))],
);

/** Words that mean the same in a search; the first rows come from `content/search/synonyms.csv`. */
export const searchSynonym = pgTable('measure_search_synonym', {
  id: uuid('id').primaryKey().defaultRandom(),
  /** Words or groups of words, each as good as the others. */
  words: text('words').array().notNull(),
  changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
  changedBy: uuid('changed_by').references(() => person.id, { onDelete: 'set null' }),
});
