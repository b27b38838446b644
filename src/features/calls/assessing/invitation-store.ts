import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { call } from '../tables.ts';
import { assessorInvitation } from './tables.ts';

export const selectInvitations = (db: Database, callId: string) =>
  db
    .select({ mail: assessorInvitation.mail, at: assessorInvitation.at })
    .from(assessorInvitation)
    .where(eq(assessorInvitation.callId, callId))
    .orderBy(asc(assessorInvitation.mail));

export type Invitation = Awaited<ReturnType<typeof selectInvitations>>[number];

/** The calls that an address is invited to assess. */
export const selectCallsInvitedTo = (db: Database, mail: string) =>
  db
    .select({ code: call.code })
    .from(assessorInvitation)
    .innerJoin(call, eq(call.id, assessorInvitation.callId))
    .where(eq(assessorInvitation.mail, mail))
    .orderBy(asc(call.code));

/** False when this address was invited before. */
export async function insertInvitation(tx: Database, values: typeof assessorInvitation.$inferInsert): Promise<boolean> {
  return (await tx.insert(assessorInvitation).values(values).onConflictDoNothing().returning()).length > 0;
}

/** The invitation that is no more; undefined when there was none. */
export async function deleteInvitation(tx: Database, callId: string, mail: string) {
  const [gone] = await tx
    .delete(assessorInvitation)
    .where(and(eq(assessorInvitation.callId, callId), eq(assessorInvitation.mail, mail)))
    .returning();
  return gone;
}
