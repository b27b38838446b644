import { boolean, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { organisation, person } from '../../accounts/tables.ts';
import { measureCard } from '../cards/tables.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });
const words = (name: string) => text(name).notNull().default('');

export const experienceKinds = ['report', 'interview'] as const;
export type ExperienceKind = (typeof experienceKinds)[number];

/** What an organisation learnt of a measure: a report of its own, or an interview. */
export const measureExperience = pgTable(
  'measure_experience',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    cardId: uuid('card_id')
      .notNull()
      .references(() => measureCard.id, { onDelete: 'cascade' }),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<ExperienceKind>().notNull(),
    title: text('title').notNull(),
    /** Of an interview: who speaks, and in which role. */
    who: words('who'),
    /** Of an interview: the whole text, Markdown. */
    text: words('text'),
    did: words('did'),
    worked: words('worked'),
    failed: words('failed'),
    cost: words('cost'),
    effect: words('effect'),
    /** Months, `YYYY-MM`. */
    periodStart: text('period_start'),
    periodEnd: text('period_end'),
    isExample: boolean('is_example').notNull().default(false),
    createdAt: moment('created_at').notNull(),
    createdBy: uuid('created_by').references(() => person.id, { onDelete: 'set null' }),
    updatedAt: moment('updated_at').notNull(),
    revision: integer('revision').notNull().default(1),
    publishedAt: moment('published_at'),
    removedAt: moment('removed_at'),
  },
  (table) => [
    index('measure_experience_card').on(table.cardId),
    index('measure_experience_organisation').on(table.organisationId),
  ],
);
