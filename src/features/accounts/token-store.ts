import { and, asc, eq, getTableColumns, gt, isNull } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { hashSecret, newSecret } from '../../platform/secrets.ts';
import type { Role, Viewer } from '../../platform/viewer.ts';
import { lowestRole } from './policy.ts';
import { apiToken, membership, organisation, person } from './tables.ts';

interface NewToken {
  organisationId: string;
  name: string;
  role: Role;
  createdBy: string;
  expiresAt: Date;
}

type ApiToken = Omit<typeof apiToken.$inferSelect, 'secretHash'>;

/** The prefix lets scanners of leaked secrets recognise ours. @returns the secret, which is not kept and cannot be shown again */
export async function addToken(db: Database, values: NewToken): Promise<{ id: string; secret: string }> {
  const secret = `relance_${newSecret()}`;
  const [row] = await db
    .insert(apiToken)
    .values({ ...values, secretHash: hashSecret(secret) })
    .returning({ id: apiToken.id });
  return { id: row!.id, secret };
}

/**
 * For whom a token of the API speaks: one organisation, no person. It works as long as its maker is an active member there, and
 * with no more rights than the maker has now.
 * @returns null for an unknown, expired or revoked token
 */
export async function findTokenViewer(db: Database, secret: string, now: Date): Promise<Viewer | null> {
  const [row] = await db
    .select({
      name: apiToken.name,
      role: apiToken.role,
      makersRole: membership.role,
      organisationId: organisation.id,
      organisationName: organisation.name,
      areaCode: organisation.areaCode,
    })
    .from(apiToken)
    .innerJoin(organisation, eq(organisation.id, apiToken.organisationId))
    .innerJoin(person, eq(person.id, apiToken.createdBy))
    .innerJoin(
      membership,
      and(eq(membership.personId, person.id), eq(membership.organisationId, apiToken.organisationId)),
    )
    .where(and(eq(apiToken.secretHash, hashSecret(secret)), gt(apiToken.expiresAt, now), isNull(person.deactivatedAt)));
  if (!row) return null;
  const { name, role, makersRole, ...place } = row;
  return {
    personId: null,
    name,
    mail: null,
    isAdministrator: false,
    memberships: [{ ...place, role: lowestRole(role, makersRole) }],
  };
}

export async function listTokens(
  db: Database,
  organisationId: string,
): Promise<(ApiToken & { maker: string | null })[]> {
  const { secretHash: _, ...columns } = getTableColumns(apiToken);
  return db
    .select({ ...columns, maker: person.name })
    .from(apiToken)
    .leftJoin(person, eq(person.id, apiToken.createdBy))
    .where(eq(apiToken.organisationId, organisationId))
    .orderBy(asc(apiToken.createdAt), asc(apiToken.id));
}

export async function deleteToken(db: Database, organisationId: string, id: string): Promise<boolean> {
  const { rowCount } = await db
    .delete(apiToken)
    .where(and(eq(apiToken.id, id), eq(apiToken.organisationId, organisationId)));
  return rowCount === 1;
}

/** A program that works with a person's rights stops when that person's password or place changes. */
export async function deleteTokensBy(db: Database, personId: string, organisationId?: string): Promise<void> {
  await db
    .delete(apiToken)
    .where(
      and(
        eq(apiToken.createdBy, personId),
        organisationId === undefined ? undefined : eq(apiToken.organisationId, organisationId),
      ),
    );
}
