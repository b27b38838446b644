import { and, eq, gt, isNotNull, isNull, lte, or } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { hashSecret } from '../../platform/secrets.ts';
import type { Person } from './person-store.ts';
import { passwordReset, person } from './tables.ts';

export async function addReset(db: Database, reset: { secret: string; personId: string; now: Date; expiresAt: Date }) {
  const { secret, personId, now, expiresAt } = reset;
  await db.insert(passwordReset).values({ secretHash: hashSecret(secret), personId, createdAt: now, expiresAt });
}

const isOpen = (secret: string, now: Date) =>
  and(eq(passwordReset.secretHash, hashSecret(secret)), isNull(passwordReset.usedAt), gt(passwordReset.expiresAt, now));

/** Who an open link belongs to; nobody for expired or used links and people who were deactivated. */
export async function findPersonByReset(db: Database, secret: string, now: Date): Promise<Person | undefined> {
  const [row] = await db
    .select({ person })
    .from(passwordReset)
    .innerJoin(person, eq(person.id, passwordReset.personId))
    .where(and(isOpen(secret, now), isNull(person.deactivatedAt)));
  return row?.person;
}

export async function useReset(db: Database, secret: string, now: Date): Promise<boolean> {
  const { rowCount } = await db.update(passwordReset).set({ usedAt: now }).where(isOpen(secret, now));
  return rowCount === 1;
}

/** Once the password is new, older links must not make it another. */
export async function deleteOpenResets(db: Database, personId: string): Promise<void> {
  await db.delete(passwordReset).where(and(eq(passwordReset.personId, personId), isNull(passwordReset.usedAt)));
}

export async function forgetResets(db: Database, now: Date): Promise<void> {
  await db.delete(passwordReset).where(or(isNotNull(passwordReset.usedAt), lte(passwordReset.expiresAt, now)));
}
