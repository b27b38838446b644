import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { organisation, person } from '../../accounts/tables.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });
const list = (name: string) => text(name).array().notNull().default(sql`'{}'`);

/** Where a card's facts come from. */
export interface CardSource {
  title: string;
  /** The words or the place in it. */
  passage?: string;
  url?: string;
  date?: string;
}

/** Where a card itself comes from: written here, sent in, out of a published plan, or imported. */
export const cardOrigins = ['editor', 'reference', 'contribution', 'plan', 'multi-year-plan'] as const;
export type CardOrigin = (typeof cardOrigins)[number];

/** A measure as a card of the library. Codes are those of the plan document. */
export const measureCard = pgTable(
  'measure_card',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    /** What it is and how it works; Markdown. */
    description: text('description').notNull().default(''),
    pillar: text('pillar'),
    themes: list('themes'),
    kind: text('kind'),
    targetGroups: list('target_groups'),
    /** The level of government that is best placed. */
    level: text('level'),
    status: text('status'),
    /** Clusters of municipalities that it suits. */
    clusters: list('clusters'),
    /** Themes, pillar and kind were derived from words by us, not given by the source. */
    isClassified: boolean('is_classified').notNull().default(false),
    /** Cents of euro, both ends included; null when not known. */
    costLowest: bigint('cost_lowest', { mode: 'bigint' }),
    costHighest: bigint('cost_highest', { mode: 'bigint' }),
    /** Whole months. */
    durationShortest: integer('duration_shortest'),
    durationLongest: integer('duration_longest'),
    /** The effect that was seen, in words. */
    effect: text('effect').notNull().default(''),
    contact: text('contact').notNull().default(''),
    sources: jsonb('sources').$type<CardSource[]>().notNull().default([]),
    /** Planned spending by year, cents as text: { "2026": "6100000" }. */
    yearlyAmounts: jsonb('yearly_amounts').$type<Record<string, string>>().notNull().default({}),
    /** Policy objective and action plan that an imported action stands under. */
    objective: text('objective').notNull().default(''),
    actionPlan: text('action_plan').notNull().default(''),
    origin: text('origin').$type<CardOrigin>().notNull(),
    /** Names the card in its origin for good, so that an import done twice makes no second card. */
    originKey: text('origin_key').notNull(),
    /** The municipality that does it, when it is one municipality's. */
    areaCode: text('area_code'),
    organisationId: uuid('organisation_id').references(() => organisation.id, { onDelete: 'set null' }),
    isExample: boolean('is_example').notNull().default(false),
    createdAt: moment('created_at').notNull().defaultNow(),
    createdBy: uuid('created_by').references(() => person.id, { onDelete: 'set null' }),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    /** Counts the saves; a form names the one it started from. */
    revision: integer('revision').notNull().default(1),
    /** Readable by everyone from then on; without it only its editors see it. */
    publishedAt: moment('published_at'),
    /** Taken away; its address says so. */
    removedAt: moment('removed_at'),
  },
  (table) => [
    uniqueIndex('measure_card_slug').on(table.slug),
    uniqueIndex('measure_card_origin').on(table.origin, table.originKey),
    index('measure_card_area').on(table.areaCode),
  ],
);
