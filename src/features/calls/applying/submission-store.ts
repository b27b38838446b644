import { and, desc, eq, inArray, max, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { person } from '../../accounts/tables.ts';
import { award } from '../assessing/tables.ts';
import { call } from '../tables.ts';
import { submission } from './tables.ts';

/** What was sent in last of a step, or at one of its turns. */
export async function selectSubmission(db: Database, applicationId: string, stepId: string, turn?: number) {
  const [row] = await db
    .select()
    .from(submission)
    .where(
      and(
        eq(submission.applicationId, applicationId),
        eq(submission.stepId, stepId),
        turn === undefined ? undefined : eq(submission.turn, turn),
      ),
    )
    .orderBy(desc(submission.turn))
    .limit(1);
  return row;
}

/** Which steps of these applications were sent in. */
export async function selectSubmissionsOf(db: Database, applications: readonly { id: string }[]) {
  if (applications.length === 0) return [];
  const ids = applications.map(({ id }) => id);
  return db
    .select({ applicationId: submission.applicationId, stepId: submission.stepId })
    .from(submission)
    .where(inArray(submission.applicationId, ids));
}

/**
 * The number of the last receipt of a call, and the latest moment of one for the same step and turn: others may end later, and a receipt is
 * not to be dated after the end of its own. Only while the call is held.
 */
export async function selectLastReceipt(
  tx: Database,
  { callId, stepId, turn }: { callId: string; stepId: string; turn: number },
): Promise<{ sequence: number; at: Date | null }> {
  const [row] = await tx
    .select({
      sequence: max(submission.sequence),
      at: sql<Date | null>`max(${submission.at}) filter (where ${and(eq(submission.stepId, stepId), eq(submission.turn, turn))})`.mapWith(
        submission.at,
      ),
    })
    .from(submission)
    .where(eq(submission.callId, callId));
  return { sequence: row?.sequence ?? 0, at: row?.at ?? null };
}

export async function setLastReceipt(tx: Database, callId: string, lastReceipt: number): Promise<void> {
  await tx.update(call).set({ lastReceipt }).where(eq(call.id, callId));
}

/** What was decided about an application; undefined before that. */
export async function selectAward(db: Database, applicationId: string) {
  const [row] = await db
    .select({ outcome: award.outcome, cents: award.cents, reasons: award.reasons })
    .from(award)
    .where(eq(award.applicationId, applicationId));
  return row;
}

export type Award = NonNullable<Awaited<ReturnType<typeof selectAward>>>;

export const isAwarded = (found: Award | undefined): boolean => found !== undefined && found.outcome !== 'refused';

/** The name that someone goes by here. */
export async function selectPersonName(db: Database, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const [row] = await db.select({ name: person.name }).from(person).where(eq(person.id, id));
  return row?.name ?? null;
}

/** Whether these applications were granted money; those that were not decided are left out. */
export async function selectAwardedAmong(
  db: Database,
  applications: readonly { id: string }[],
): Promise<Map<string, boolean>> {
  if (applications.length === 0) return new Map();
  const ids = applications.map(({ id }) => id);
  const rows = await db
    .select({ id: award.applicationId, isAwarded: sql<boolean>`bool_or(${award.outcome} <> 'refused')` })
    .from(award)
    .where(inArray(award.applicationId, ids))
    .groupBy(award.applicationId);
  return new Map(rows.map(({ id, isAwarded }) => [id, isAwarded]));
}
