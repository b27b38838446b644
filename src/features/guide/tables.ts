import { sql } from 'drizzle-orm';
import {
  date,
  index,
  integer,
  jsonb,
  type PgTimestampConfig,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { organisation, person } from '../accounts/tables.ts';

const withZone: PgTimestampConfig = { withTimezone: true };
const moment = (name: string) => timestamp(name, withZone);
const list = (name: string) => text(name).array().notNull().default(sql`'{}'`);

/** Where something stands that we tell in our own words: the document, the passage, its address. */
export interface Passage {
  document: string;
  passage?: string;
  url?: string;
  date?: string;
}

/** A crisis that a government sets a framework for. It has one guide, of which there are editions. */
export const programme = pgTable('programme', {
  /** As plans name it: `relance-na-corona`. */
  code: text('code').primaryKey(),
  title: text('title').notNull(),
  summary: text('summary').notNull(),
  /** Whose people edit the guide; without one only the administrators of the platform do. */
  organisationId: uuid('organisation_id').references(() => organisation.id, { onDelete: 'set null' }),
  createdAt: moment('created_at').notNull().defaultNow(),
});

/** Says that a guide is no longer maintained, since when and why; taking it up again deletes the row. */
export const guideArchiving = pgTable('guide_archiving', {
  programmeCode: text('programme_code')
    .primaryKey()
    .references(() => programme.code, { onDelete: 'cascade' }),
  /** Null when nobody knows since when. */
  since: date('since', { mode: 'string' }),
  notice: text('notice').notNull(),
  personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
});

/** One edition of a guide. Without a publication it is being prepared; with one it never changes again. */
export const guideEdition = pgTable(
  'guide_edition',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    programmeCode: text('programme_code')
      .notNull()
      .references(() => programme.code, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    /** The day that the edition bears, which readers know it by. */
    dated: date('dated', { mode: 'string' }),
    introduction: text('introduction').notNull().default(''),
    /** What this text is and is not: for instance our own rendering of named documents. */
    provenance: text('provenance').notNull().default(''),
    sources: jsonb('sources').$type<Passage[]>().notNull().default([]),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [uniqueIndex('guide_edition_number').on(table.programmeCode, table.number)],
);

export const guidePublication = pgTable('guide_publication', {
  editionId: uuid('edition_id')
    .primaryKey()
    .references(() => guideEdition.id, { onDelete: 'cascade' }),
  at: moment('at').notNull(),
  personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
});

/** A section of one edition. The key is the same in every edition in which it is the same section. */
export const guideSection = pgTable(
  'guide_section',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    editionId: uuid('edition_id')
      .notNull()
      .references(() => guideEdition.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    /** Key of the chapter it stands in; chapters have none. */
    parentKey: text('parent_key'),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull().default(''),
    pillar: text('pillar'),
    themes: list('themes'),
    /** Which level of government the section's work is for, when it is not the municipality. */
    level: text('level'),
    /** A hint for one kind of municipality: cluster → Markdown. */
    hints: jsonb('hints').$type<Record<string, string>>().notNull().default({}),
    sources: jsonb('sources').$type<Passage[]>().notNull().default([]),
    /** Whose contributions it holds. */
    credits: list('credits'),
    /** Counts the saves while the edition is prepared; a form names the one it started from. */
    revision: integer('revision').notNull().default(1),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    updatedBy: uuid('updated_by').references(() => person.id, { onDelete: 'set null' }),
  },
  (table) => [uniqueIndex('guide_section_key').on(table.editionId, table.key)],
);

/** An example in a section: a measure that a municipality can take into its plan. */
export const guideExample = pgTable(
  'guide_example',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    sectionId: uuid('section_id')
      .notNull()
      .references(() => guideSection.id, { onDelete: 'cascade' }),
    /** The same in every edition in which it is the same example. */
    key: text('key').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    description: text('description').notNull().default(''),
    kind: text('kind').notNull(),
    themes: list('themes'),
    targetGroups: list('target_groups'),
    level: text('level'),
    /** Who does or did this, as the source names them. */
    place: text('place'),
    sources: jsonb('sources').$type<Passage[]>().notNull().default([]),
  },
  (table) => [uniqueIndex('guide_example_key').on(table.sectionId, table.key)],
);

/** What became of a section of the edition before: kept by who edits the guide. No `to` means that it is gone. */
export const guideMapping = pgTable(
  'guide_mapping',
  {
    editionId: uuid('edition_id')
      .notNull()
      .references(() => guideEdition.id, { onDelete: 'cascade' }),
    fromKey: text('from_key').notNull(),
    /** Empty when the section is gone. */
    toKey: text('to_key').notNull().default(''),
    note: text('note').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.editionId, table.fromKey, table.toKey] })],
);

/** A plan works with a section, or a measure of it was taken from an example; in the words of the edition it then stood on. */
export const guideUse = pgTable(
  'guide_use',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    planId: uuid('plan_id').notNull(),
    editionId: uuid('edition_id')
      .notNull()
      .references(() => guideEdition.id, { onDelete: 'cascade' }),
    sectionKey: text('section_key').notNull(),
    /** Both set when the measure was taken from an example. */
    exampleKey: text('example_key').notNull().default(''),
    measureId: text('measure_id').notNull().default(''),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('guide_use_once').on(
      table.planId,
      table.editionId,
      table.sectionKey,
      table.exampleKey,
      table.measureId,
    ),
    index('guide_use_edition').on(table.editionId, table.sectionKey),
  ],
);
