import { and, count, eq, gt, isNull, lte } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { hashSecret, newSecret } from '../../platform/secrets.ts';
import type { Membership, Viewer } from '../../platform/viewer.ts';
import { after, periods } from './rules/periods.ts';
import { membership, organisation, person, session } from './tables.ts';

export interface NewSession {
  secret: string;
  expiresAt: Date;
}

export async function addSession(db: Database, personId: string, now: Date): Promise<NewSession> {
  const secret = newSecret();
  const expiresAt = after(now, periods.session);
  await db.insert(session).values({ secretHash: hashSecret(secret), personId, createdAt: now, expiresAt });
  return { secret, expiresAt };
}

/**
 * Whose session a secret opens now, with every membership: one query, asked anew at each request, so that signing out, another
 * role or a deactivation counts from the next request on.
 */
export async function findSessionViewer(db: Database, secret: string, now: Date): Promise<Viewer | null> {
  const rows = await db
    .select({
      personId: person.id,
      name: person.name,
      mail: person.mail,
      isAdministrator: person.isAdministrator,
      organisationId: membership.organisationId,
      organisationName: organisation.name,
      areaCode: organisation.areaCode,
      role: membership.role,
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .leftJoin(membership, eq(membership.personId, person.id))
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(eq(session.secretHash, hashSecret(secret)), gt(session.expiresAt, now), isNull(person.deactivatedAt)))
    .orderBy(organisation.name);
  const [first] = rows;
  if (!first) return null;
  const { personId, name, mail, isAdministrator } = first;
  const memberships = rows.flatMap(({ organisationId, organisationName, areaCode, role }): Membership[] =>
    organisationId && organisationName && role ? [{ organisationId, organisationName, areaCode, role }] : [],
  );
  return { personId, name, mail, isAdministrator, memberships };
}

export async function endSession(db: Database, secret: string): Promise<boolean> {
  const { rowCount } = await db.delete(session).where(eq(session.secretHash, hashSecret(secret)));
  return rowCount === 1;
}

export async function endSessions(db: Database, personId: string): Promise<void> {
  await db.delete(session).where(eq(session.personId, personId));
}

export async function countSessions(db: Database, personId: string, now: Date): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(session)
    .where(and(eq(session.personId, personId), gt(session.expiresAt, now)));
  return row!.count;
}

export async function forgetSessions(db: Database, now: Date): Promise<void> {
  await db.delete(session).where(lte(session.expiresAt, now));
}
