import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { person } from '../../accounts/tables.ts';
import type { Outcome } from './import.ts';
import type { Problem } from './read.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

export const importStates = ['checking', 'checked', 'importing', 'done', 'refused'] as const;
export type ImportState = (typeof importStates)[number];

/** A file of actions that an administrator brought: looked at first, imported after a second yes. */
export const measureImport = pgTable(
  'measure_import',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    fileName: text('file_name').notNull(),
    /** What the cards name as their source. */
    source: text('source').notNull(),
    /** The file, until it is imported. */
    content: text('content').notNull(),
    state: text('state').$type<ImportState>().notNull().default('checking'),
    /** Actions written so far, of how many. */
    done: integer('done').notNull().default(0),
    total: integer('total').notNull().default(0),
    outcome: jsonb('outcome').$type<Outcome>(),
    problems: jsonb('problems').$type<Problem[]>().notNull().default([]),
    createdAt: moment('created_at').notNull(),
    createdBy: uuid('created_by').references(() => person.id, { onDelete: 'set null' }),
    finishedAt: moment('finished_at'),
  },
  (table) => [index('measure_import_created').on(table.createdAt)],
);
