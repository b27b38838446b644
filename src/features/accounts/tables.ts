import { isNull } from 'drizzle-orm';
import { boolean, index, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Role } from '../../platform/viewer.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });
const id = () => uuid('id').primaryKey().defaultRandom();
const createdAt = () => moment('created_at').notNull().defaultNow();

export const person = pgTable(
  'person',
  {
    id: id(),
    /** As `normaliseMail` writes it, so that one address is one person. */
    mail: text('mail').notNull(),
    name: text('name').notNull(),
    passwordHash: text('password_hash'),
    isAdministrator: boolean('is_administrator').notNull().default(false),
    createdAt: createdAt(),
    deactivatedAt: moment('deactivated_at'),
  },
  (table) => [uniqueIndex('person_mail').on(table.mail)],
);

export const organisation = pgTable(
  'organisation',
  {
    id: id(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    areaCode: text('area_code'),
    /** Example content: marked as such everywhere and removed as a whole. */
    isExample: boolean('is_example').notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex('organisation_name').on(table.name)],
);

export const membership = pgTable(
  'membership',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id, { onDelete: 'cascade' }),
    role: text('role').$type<Role>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.organisationId] }),
    index('membership_organisation').on(table.organisationId),
  ],
);

export const session = pgTable(
  'session',
  {
    secretHash: text('secret_hash').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('session_person').on(table.personId)],
);

/** A one-time link by mail: into an organisation with a role, or (without one) as the first administrator. Withdrawn is deleted. */
export const invitation = pgTable(
  'invitation',
  {
    id: id(),
    secretHash: text('secret_hash').notNull(),
    mail: text('mail'),
    organisationId: uuid('organisation_id').references(() => organisation.id, { onDelete: 'cascade' }),
    role: text('role').$type<Role>(),
    invitedBy: uuid('invited_by').references(() => person.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    expiresAt: moment('expires_at').notNull(),
    acceptedAt: moment('accepted_at'),
  },
  (table) => [
    uniqueIndex('invitation_secret').on(table.secretHash),
    uniqueIndex('invitation_open').on(table.organisationId, table.mail).where(isNull(table.acceptedAt)),
  ],
);

export const passwordReset = pgTable('password_reset', {
  secretHash: text('secret_hash').primaryKey(),
  personId: uuid('person_id')
    .notNull()
    .references(() => person.id, { onDelete: 'cascade' }),
  createdAt: createdAt(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
});

/** Someone who wants an account and has yet to show that the address is theirs; a person comes of it by the link, not before. */
export const registration = pgTable(
  'registration',
  {
    id: id(),
    secretHash: text('secret_hash').notNull(),
    mail: text('mail').notNull(),
    name: text('name').notNull(),
    /** The page they came from, on this site. */
    back: text('back').notNull(),
    createdAt: createdAt(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (table) => [uniqueIndex('registration_secret').on(table.secretHash), index('registration_mail').on(table.mail)],
);

/** Tries at a secret, by account and by address of origin (both hashed), to slow down guessing. */
export const attempt = pgTable(
  'attempt',
  {
    id: id(),
    keyHash: text('key_hash').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [index('attempt_key').on(table.keyHash, table.at)],
);

/** A token of the API speaks for one organisation with one role; only its hash is kept. */
export const apiToken = pgTable(
  'api_token',
  {
    id: id(),
    secretHash: text('secret_hash').notNull(),
    name: text('name').notNull(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id, { onDelete: 'cascade' }),
    role: text('role').$type<Role>().notNull(),
    createdBy: uuid('created_by').references(() => person.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [uniqueIndex('api_token_secret').on(table.secretHash)],
);
