import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { application, applicationPartner, applicationWithdrawal, submission } from '../applying/tables.ts';
import { award, decision } from '../assessing/tables.ts';
import { ledgerEntry } from '../paying/tables.ts';
import { call, callVersion } from '../tables.ts';

const own = (organisationId: string) => and(eq(call.organisationId, organisationId), isNull(call.removedAt));

/** All versions of the calls of an organisation, the newest first. */
export const selectVersionsOf = (db: Database, organisationId: string) =>
  db
    .select({
      callId: call.id,
      code: call.code,
      number: callVersion.number,
      document: callVersion.document,
    })
    .from(callVersion)
    .innerJoin(call, eq(call.id, callVersion.callId))
    .where(own(organisationId))
    .orderBy(asc(call.createdAt), asc(call.code), desc(callVersion.number));

export type OwnVersion = Awaited<ReturnType<typeof selectVersionsOf>>[number];

/** What was sent in first of each application to those calls, with what was decided. */
export const selectSent = (db: Database, organisationId: string) =>
  db
    .selectDistinctOn([application.id], {
      id: application.id,
      callId: application.callId,
      versionNumber: application.versionNumber,
      leadId: application.leadOrganisationId,
      answers: sql<unknown>`${submission.document} -> 'answers'`,
      withdrawnAt: applicationWithdrawal.at,
      outcome: award.outcome,
    })
    .from(submission)
    .innerJoin(application, eq(application.id, submission.applicationId))
    .innerJoin(call, eq(call.id, application.callId))
    .leftJoin(applicationWithdrawal, eq(applicationWithdrawal.applicationId, application.id))
    .leftJoin(award, eq(award.applicationId, application.id))
    .where(own(organisationId))
    .orderBy(asc(application.id), asc(submission.sequence));

export type SentRow = Awaited<ReturnType<typeof selectSent>>[number];

export const selectPartnersOf = (db: Database, organisationId: string) =>
  db
    .select({ applicationId: applicationPartner.applicationId, organisationId: applicationPartner.organisationId })
    .from(applicationPartner)
    .innerJoin(application, eq(application.id, applicationPartner.applicationId))
    .innerJoin(call, eq(call.id, application.callId))
    .where(own(organisationId));

/** What was posted for those calls, summed by call, dossier and kind. */
export async function selectSumsOf(db: Database, organisationId: string) {
  const rows = await db
    .select({
      callId: ledgerEntry.callId,
      kind: ledgerEntry.kind,
      applicationId: ledgerEntry.applicationId,
      cents: sql<string>`sum(${ledgerEntry.cents})::text`,
    })
    .from(ledgerEntry)
    .innerJoin(call, eq(call.id, ledgerEntry.callId))
    .where(own(organisationId))
    .groupBy(ledgerEntry.callId, ledgerEntry.kind, ledgerEntry.applicationId);
  return rows.map((row) => ({ ...row, cents: BigInt(row.cents) }));
}

/** What decisions say was asked, by application; the newest decision last. */
export async function selectRequestedOf(db: Database, organisationId: string) {
  const rows = await db
    .select({ rows: sql<{ application: string; requested: string }[]>`${decision.document} -> 'rows'` })
    .from(decision)
    .innerJoin(call, eq(call.id, decision.callId))
    .where(own(organisationId))
    .orderBy(asc(decision.number));
  return rows.flatMap((row) => row.rows);
}
