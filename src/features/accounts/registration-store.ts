import { and, eq, gt, isNotNull, isNull, lte, or } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { hashSecret } from '../../platform/secrets.ts';
import { registration } from './tables.ts';

interface NewRegistration {
  secret: string;
  mail: string;
  name: string;
  back: string;
  createdAt: Date;
  expiresAt: Date;
}

const isOpen = (secret: string, now: Date) =>
  and(eq(registration.secretHash, hashSecret(secret)), isNull(registration.usedAt), gt(registration.expiresAt, now));

/** @returns its id */
export async function addRegistration(db: Database, { secret, ...values }: NewRegistration): Promise<string> {
  const [row] = await db
    .insert(registration)
    .values({ ...values, secretHash: hashSecret(secret) })
    .returning({ id: registration.id });
  return row!.id;
}

/** What an open link leads to; expired and used links open nothing. */
export async function findOpenRegistration(db: Database, secret: string, now: Date) {
  const [row] = await db.select().from(registration).where(isOpen(secret, now));
  return row;
}

export type Registration = NonNullable<Awaited<ReturnType<typeof findOpenRegistration>>>;

/** Holds all links to an address, always in the same order, so that two of them used at once wait for each other instead of both. */
export async function holdRegistrationsOf(tx: Database, mail: string): Promise<void> {
  await tx
    .select({ id: registration.id })
    .from(registration)
    .where(eq(registration.mail, mail))
    .orderBy(registration.id)
    .for('update');
}

/** The one moment that decides who wins when a link is used twice at once. */
export async function useRegistration(db: Database, secret: string, now: Date): Promise<boolean> {
  const { rowCount } = await db.update(registration).set({ usedAt: now }).where(isOpen(secret, now));
  return rowCount === 1;
}

/** Once there is a person, older links to the same address lead nowhere. */
export async function deleteRegistrationsOf(db: Database, mail: string): Promise<void> {
  await db.delete(registration).where(eq(registration.mail, mail));
}

export async function forgetRegistrations(db: Database, now: Date): Promise<void> {
  await db.delete(registration).where(or(isNotNull(registration.usedAt), lte(registration.expiresAt, now)));
}
