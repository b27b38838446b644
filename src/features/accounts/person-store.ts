import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { person } from './tables.ts';

export type Person = typeof person.$inferSelect;

interface NewPerson {
  /** As `normaliseMail` writes it. */
  mail: string;
  name: string;
  passwordHash: string | null;
  isAdministrator?: boolean;
}

/** @returns null when there is someone with this mail address already */
export async function addPerson(db: Database, values: NewPerson): Promise<Person | null> {
  const [row] = await db.insert(person).values(values).onConflictDoNothing({ target: person.mail }).returning();
  return row ?? null;
}

export async function findPerson(db: Database, id: string): Promise<Person | undefined> {
  const [row] = await db.select().from(person).where(eq(person.id, id));
  return row;
}

export async function findPersonByMail(db: Database, mail: string): Promise<Person | undefined> {
  const [row] = await db.select().from(person).where(eq(person.mail, mail));
  return row;
}

export async function setName(db: Database, id: string, name: string): Promise<void> {
  await db.update(person).set({ name }).where(eq(person.id, id));
}

/**
 * Holds a person as they were read until the transaction ends.
 * @returns false when they were deactivated or have another password by now
 */
export async function holdPerson(db: Database, { id, passwordHash }: Person): Promise<boolean> {
  const rows = await db
    .select({ passwordHash: person.passwordHash })
    .from(person)
    .where(and(eq(person.id, id), isNull(person.deactivatedAt)))
    .for('update');
  return rows.length === 1 && rows[0]!.passwordHash === passwordHash;
}

/** @returns false when the person is not there or not active */
export async function setPassword(db: Database, id: string, passwordHash: string): Promise<boolean> {
  const { rowCount } = await db
    .update(person)
    .set({ passwordHash })
    .where(and(eq(person.id, id), isNull(person.deactivatedAt)));
  return rowCount === 1;
}

/** Active administrators of the platform; locked, so that two cannot deactivate each other at once. */
export async function lockAdministrators(db: Database): Promise<string[]> {
  const rows = await db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.isAdministrator, true), isNull(person.deactivatedAt)))
    .orderBy(person.id)
    .for('update');
  return rows.map((row) => row.id);
}

/** Becoming the first administrator and making the link for it happen one at a time, in however many processes. */
export async function lockFirstAdministrator(db: Database): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(7263543)`);
}

export async function hasAdministrator(db: Database): Promise<boolean> {
  const rows = await db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.isAdministrator, true), isNull(person.deactivatedAt)))
    .limit(1);
  return rows.length > 0;
}

/** @returns false when nothing changed: not there, or so already */
export async function setDeactivated(db: Database, id: string, at: Date | null): Promise<boolean> {
  const found = await db.select().from(person).where(eq(person.id, id)).for('update');
  if (!found[0] || (found[0].deactivatedAt === null) === (at === null)) return false;
  await db.update(person).set({ deactivatedAt: at }).where(eq(person.id, id));
  return true;
}

/** The person as who acts, for the journal, where nobody is signed in yet. */
export const asViewer = ({ id, name, mail, isAdministrator }: Person): Viewer => ({
  personId: id,
  name,
  mail,
  isAdministrator,
  memberships: [],
});
