import { sql } from 'drizzle-orm';
import { bigserial, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { organisation, person } from '../../accounts/tables.ts';
import { programme } from '../tables.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });
const list = (name: string) => text(name).array().notNull().default(sql`'{}'`);

export const contributionKinds = ['addition', 'idea', 'example'] as const;
export type ContributionKind = (typeof contributionKinds)[number];

/** What someone sends in for a guide, as they sent it; it never changes. */
export const contribution = pgTable(
  'contribution',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    programmeCode: text('programme_code')
      .notNull()
      .references(() => programme.code, { onDelete: 'cascade' }),
    personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
    /** On behalf of whom; nobody when someone sends it personally. */
    organisationId: uuid('organisation_id').references(() => organisation.id, { onDelete: 'set null' }),
    kind: text('kind').$type<ContributionKind>().notNull(),
    /** The section it belongs to, in words of the edition that the sender read; empty when it is about no section. */
    sectionKey: text('section_key').notNull().default(''),
    editionNumber: integer('edition_number'),
    title: text('title').notNull(),
    body: text('body').notNull(),
    /** Which municipality it comes from. */
    areaCode: text('area_code'),
    /** Facts of an example, in the codes of the plan document. */
    measureKind: text('measure_kind'),
    themes: list('themes'),
    targetGroups: list('target_groups'),
    /** How the sender wants to be named. */
    credit: text('credit').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [
    index('contribution_programme').on(table.programmeCode, table.createdAt),
    index('contribution_person').on(table.personId),
  ],
);

/** Who of the editors looks at it. */
export const contributionTaking = pgTable('contribution_taking', {
  contributionId: uuid('contribution_id')
    .primaryKey()
    .references(() => contribution.id, { onDelete: 'cascade' }),
  personId: uuid('person_id').references(() => person.id, { onDelete: 'cascade' }),
  at: moment('at').notNull(),
});

/** A question of the editors, or the sender's answer. */
export const contributionMessage = pgTable(
  'contribution_message',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id, { onDelete: 'cascade' }),
    side: text('side').$type<'editor' | 'sender'>().notNull(),
    personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
    body: text('body').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('contribution_message_of').on(table.contributionId)],
);

export type Outcome = 'accepted' | 'declined';

/** How the editors decided: there is one decision, and it stays. */
export const contributionDecision = pgTable('contribution_decision', {
  contributionId: uuid('contribution_id')
    .primaryKey()
    .references(() => contribution.id, { onDelete: 'cascade' }),
  outcome: text('outcome').$type<Outcome>().notNull(),
  /** Why it is declined; a word to the sender when it is accepted. */
  reason: text('reason').notNull().default(''),
  /** Where it went: a section of an edition, or a page such as that of a card in the library. */
  editionId: uuid('edition_id'),
  sectionKey: text('section_key').notNull().default(''),
  path: text('path').notNull().default(''),
  personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
  at: moment('at').notNull(),
});

/** The sender takes it back. */
export const contributionWithdrawal = pgTable('contribution_withdrawal', {
  contributionId: uuid('contribution_id')
    .primaryKey()
    .references(() => contribution.id, { onDelete: 'cascade' }),
  at: moment('at').notNull(),
});
