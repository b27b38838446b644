import { and, asc, count, desc, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { submission } from '../applying/tables.ts';
import { award, decision } from '../assessing/tables.ts';
import { call } from '../tables.ts';
import type { Entry } from './ledger.ts';
import { finalAccount, ledgerEntry, reportAnswer, reportReview } from './tables.ts';

const cents = sql<string>`sum(${ledgerEntry.cents})::text`;

async function sumsWhere(db: Database, condition: SQL): Promise<Entry[]> {
  const rows = await db
    .select({ kind: ledgerEntry.kind, applicationId: ledgerEntry.applicationId, cents })
    .from(ledgerEntry)
    .where(condition)
    .groupBy(ledgerEntry.kind, ledgerEntry.applicationId);
  return rows.map((row) => ({ ...row, cents: BigInt(row.cents) }));
}

/** What was posted for a call, summed by dossier and kind. */
export const selectSums = (db: Database, callId: string) => sumsWhere(db, eq(ledgerEntry.callId, callId));

/** What was posted for a dossier, summed by kind. */
export const selectDossierSums = (db: Database, applicationId: string) =>
  sumsWhere(db, eq(ledgerEntry.applicationId, applicationId));

export async function selectLastSequence(db: Database, callId: string): Promise<number> {
  const [row] = await db
    .select({ last: sql<number>`coalesce(max(${ledgerEntry.sequence}), 0)::int` })
    .from(ledgerEntry)
    .where(eq(ledgerEntry.callId, callId));
  return row!.last;
}

export async function insertEntries(db: Database, rows: (typeof ledgerEntry.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(ledgerEntry).values(rows);
}

/** Entries of a call, newest first. */
export const selectEntries = (
  db: Database,
  callId: string,
  { limit, offset = 0 }: { limit?: number; offset?: number } = {},
) => {
  const query = db
    .select()
    .from(ledgerEntry)
    .where(eq(ledgerEntry.callId, callId))
    .orderBy(desc(ledgerEntry.sequence))
    .offset(offset);
  return limit === undefined ? query : query.limit(limit);
};

export type LedgerEntry = Awaited<ReturnType<typeof selectEntries>>[number];

/** Entries of a dossier, newest first. */
export const selectDossierEntries = (db: Database, callId: string, applicationId: string) =>
  db
    .select()
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.callId, callId), eq(ledgerEntry.applicationId, applicationId)))
    .orderBy(desc(ledgerEntry.sequence));

export async function selectFinalAccount(db: Database, applicationId: string) {
  const [row] = await db.select().from(finalAccount).where(eq(finalAccount.applicationId, applicationId));
  return row;
}

export async function insertFinalAccount(db: Database, values: typeof finalAccount.$inferInsert): Promise<void> {
  await db.insert(finalAccount).values(values);
}

export async function countEntries(db: Database, callId: string): Promise<number> {
  const [row] = await db.select({ count: count() }).from(ledgerEntry).where(eq(ledgerEntry.callId, callId));
  return row!.count;
}

export async function hasEntry(db: Database, id: string): Promise<boolean> {
  const rows = await db.select({ id: ledgerEntry.id }).from(ledgerEntry).where(eq(ledgerEntry.id, id));
  return rows.length > 0;
}

/** The account on which an organisation last asked to be paid back; empty when it never did. A correction is on no account. */
export async function selectOwnAccount(db: Database, organisationId: string): Promise<string> {
  const [row] = await db
    .select({ account: ledgerEntry.account })
    .from(ledgerEntry)
    .innerJoin(call, eq(call.id, ledgerEntry.callId))
    .where(and(eq(call.organisationId, organisationId), eq(ledgerEntry.kind, 'claim'), ne(ledgerEntry.account, '')))
    .orderBy(desc(ledgerEntry.at))
    .limit(1);
  return row?.account ?? '';
}

/** What was decided on an application, with the decision it stands in. */
export async function selectAward(db: Database, applicationId: string) {
  const [row] = await db
    .select({
      outcome: award.outcome,
      cents: award.cents,
      calculation: award.calculation,
      number: decision.number,
      decidedOn: decision.decidedOn,
      decidedAt: decision.at,
      reference: decision.reference,
    })
    .from(award)
    .innerJoin(decision, eq(decision.id, award.decisionId))
    .where(eq(award.applicationId, applicationId));
  return row;
}

export type Award = NonNullable<Awaited<ReturnType<typeof selectAward>>>;

/** What was said of what an application sent in, oldest first, with the answers. */
export const selectReviews = (db: Database, applicationId: string) =>
  db
    .select({
      id: reportReview.id,
      submissionId: reportReview.submissionId,
      verdict: reportReview.verdict,
      remark: reportReview.remark,
      until: reportReview.until,
      at: reportReview.at,
      answer: reportAnswer.text,
      answeredAt: reportAnswer.at,
    })
    .from(reportReview)
    .innerJoin(submission, eq(submission.id, reportReview.submissionId))
    .leftJoin(reportAnswer, eq(reportAnswer.reviewId, reportReview.id))
    .where(eq(submission.applicationId, applicationId))
    .orderBy(asc(reportReview.at), desc(reportReview.verdict), asc(reportAnswer.at), asc(reportReview.id));

export type Review = Awaited<ReturnType<typeof selectReviews>>[number];

/** Gives whether it is new: the same review posted twice is one. */
export async function insertReview(db: Database, values: typeof reportReview.$inferInsert): Promise<boolean> {
  const rows = await db.insert(reportReview).values(values).onConflictDoNothing().returning({ id: reportReview.id });
  return rows.length > 0;
}

/** Gives whether it is the first answer. */
export async function insertAnswer(db: Database, values: typeof reportAnswer.$inferInsert): Promise<boolean> {
  const rows = await db
    .insert(reportAnswer)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: reportAnswer.reviewId });
  return rows.length > 0;
}
