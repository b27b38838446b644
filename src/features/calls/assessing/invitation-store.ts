import { and, asc, eq, gt, lte } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { call } from '../tables.ts';
import { assessorInvitation } from './tables.ts';

/** Those of after a moment. */
export const selectInvitations = (db: Database, callId: string, after: Date) =>
  db
    .select({ mail: assessorInvitation.mail, at: assessorInvitation.at })
    .from(assessorInvitation)
    .where(and(eq(assessorInvitation.callId, callId), gt(assessorInvitation.at, after)))
    .orderBy(asc(assessorInvitation.mail));

export type Invitation = Awaited<ReturnType<typeof selectInvitations>>[number];

/** The calls that an address is invited to assess, by invitations of after a moment. */
export const selectCallsInvitedTo = (db: Database, mail: string, after: Date) =>
  db
    .select({ code: call.code })
    .from(assessorInvitation)
    .innerJoin(call, eq(call.id, assessorInvitation.callId))
    .where(and(eq(assessorInvitation.mail, mail), gt(assessorInvitation.at, after)))
    .orderBy(asc(call.code));

/** False when this address was invited before, after that moment; an older invitation is replaced. */
export async function insertInvitation(
  tx: Database,
  values: typeof assessorInvitation.$inferInsert,
  after: Date,
): Promise<boolean> {
  const written = await tx
    .insert(assessorInvitation)
    .values(values)
    .onConflictDoUpdate({
      target: [assessorInvitation.callId, assessorInvitation.mail],
      set: values,
      setWhere: lte(assessorInvitation.at, after),
    })
    .returning();
  return written.length > 0;
}

/** The invitation that is no more; undefined when there was none. */
export async function deleteInvitation(tx: Database, callId: string, mail: string) {
  const [gone] = await tx
    .delete(assessorInvitation)
    .where(and(eq(assessorInvitation.callId, callId), eq(assessorInvitation.mail, mail)))
    .returning();
  return gone;
}

export async function deleteInvitationsUntil(db: Database, moment: Date): Promise<void> {
  await db.delete(assessorInvitation).where(lte(assessorInvitation.at, moment));
}
