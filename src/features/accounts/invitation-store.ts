import { and, asc, eq, gt, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { hashSecret } from '../../platform/secrets.ts';
import type { Role } from '../../platform/viewer.ts';
import { invitation, organisation, person } from './tables.ts';

export type Invitation = typeof invitation.$inferSelect;

interface NewInvitation {
  secret: string;
  mail: string | null;
  organisationId: string | null;
  role: Role | null;
  invitedBy: string | null;
  createdAt: Date;
  expiresAt: Date;
}

/** @returns null when an invitation of this organisation to this address is open already */
export async function addInvitation(db: Database, { secret, ...values }: NewInvitation): Promise<Invitation | null> {
  const [row] = await db
    .insert(invitation)
    .values({ ...values, secretHash: hashSecret(secret) })
    .onConflictDoNothing()
    .returning();
  return row ?? null;
}

/** What an open link invites to; expired, used and withdrawn links open nothing. */
export async function findOpenInvitation(db: Database, secret: string, now: Date) {
  const [row] = await db
    .select({ invitation, organisationName: organisation.name, invitedByName: person.name })
    .from(invitation)
    .leftJoin(organisation, eq(organisation.id, invitation.organisationId))
    .leftJoin(person, eq(person.id, invitation.invitedBy))
    .where(
      and(eq(invitation.secretHash, hashSecret(secret)), isNull(invitation.acceptedAt), gt(invitation.expiresAt, now)),
    );
  return row;
}

export type OpenInvitation = NonNullable<Awaited<ReturnType<typeof findOpenInvitation>>>;

/** The one moment that decides who wins when a link is used twice at once. @returns whether it was this time */
export async function useInvitation(db: Database, secret: string, now: Date): Promise<boolean> {
  const { rowCount } = await db
    .update(invitation)
    .set({ acceptedAt: now })
    .where(
      and(eq(invitation.secretHash, hashSecret(secret)), isNull(invitation.acceptedAt), gt(invitation.expiresAt, now)),
    );
  return rowCount === 1;
}

export async function listInvitations(db: Database, organisationId: string): Promise<Invitation[]> {
  return db
    .select()
    .from(invitation)
    .where(and(eq(invitation.organisationId, organisationId), isNull(invitation.acceptedAt)))
    .orderBy(asc(invitation.createdAt), asc(invitation.id));
}

/** A new secret and a new end: the link sent before is dead from now on. */
export async function renewInvitation(
  db: Database,
  {
    id,
    organisationId,
    ...values
  }: { id: string; organisationId: string; secret: string; invitedBy: string | null; expiresAt: Date },
): Promise<Invitation | undefined> {
  const [row] = await db
    .update(invitation)
    .set({ secretHash: hashSecret(values.secret), invitedBy: values.invitedBy, expiresAt: values.expiresAt })
    .where(and(eq(invitation.id, id), eq(invitation.organisationId, organisationId), isNull(invitation.acceptedAt)))
    .returning();
  return row;
}

export async function deleteInvitation(db: Database, organisationId: string, id: string): Promise<boolean> {
  const { rowCount } = await db
    .delete(invitation)
    .where(and(eq(invitation.id, id), eq(invitation.organisationId, organisationId), isNull(invitation.acceptedAt)));
  return rowCount === 1;
}

/** Who may no longer invite leaves no open invitations behind. Without an organisation: in all of them. */
export async function deleteInvitationsBy(db: Database, invitedBy: string, organisationId?: string): Promise<void> {
  await db
    .delete(invitation)
    .where(
      and(
        eq(invitation.invitedBy, invitedBy),
        isNull(invitation.acceptedAt),
        organisationId === undefined
          ? isNotNull(invitation.organisationId)
          : eq(invitation.organisationId, organisationId),
      ),
    );
}

export async function deleteFirstAdministratorInvitations(db: Database): Promise<void> {
  await db.delete(invitation).where(and(isNull(invitation.organisationId), isNull(invitation.acceptedAt)));
}

export async function forgetInvitations(db: Database, expiredBefore: Date): Promise<void> {
  await db.delete(invitation).where(lt(invitation.expiresAt, expiredBefore));
}
