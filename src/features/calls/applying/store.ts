import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { call } from '../tables.ts';
import { application, applicationPartner, applicationWithdrawal, submission } from './tables.ts';

const columns = {
  id: application.id,
  callId: application.callId,
  callCode: call.code,
  versionNumber: application.versionNumber,
  leadOrganisationId: application.leadOrganisationId,
  ordinal: application.ordinal,
  title: application.title,
  answers: application.answers,
  revision: application.revision,
  createdAt: application.createdAt,
  createdBy: application.createdBy,
  updatedAt: application.updatedAt,
  removedAt: application.removedAt,
  withdrawnAt: applicationWithdrawal.at,
};

const selectApplications = (db: Database) =>
  db
    .select(columns)
    .from(application)
    .innerJoin(call, eq(call.id, application.callId))
    .leftJoin(applicationWithdrawal, eq(applicationWithdrawal.applicationId, application.id));

export type Application = Awaited<ReturnType<typeof selectApplications>>[number];

/** An application by its id, which must be a uuid; undefined when it is not there. */
export async function selectApplication(db: Database, id: string): Promise<Application | undefined> {
  const [row] = await selectApplications(db).where(eq(application.id, id));
  return row;
}

/** The applications to a call that are there, in any state. */
export const selectApplicationsTo = (db: Database, callId: string): Promise<Application[]> =>
  selectApplications(db)
    .where(and(eq(application.callId, callId), isNull(application.removedAt)))
    .orderBy(asc(application.createdAt));

export async function selectPartnerIds(db: Database, applicationId: string): Promise<string[]> {
  const rows = await db
    .select({ id: applicationPartner.organisationId })
    .from(applicationPartner)
    .where(eq(applicationPartner.applicationId, applicationId))
    .orderBy(asc(applicationPartner.invitedAt), asc(applicationPartner.organisationId));
  return rows.map(({ id }) => id);
}

/** What was sent in of an application, in order of receipt. */
export const selectSubmissions = (db: Database, applicationId: string) =>
  db.select().from(submission).where(eq(submission.applicationId, applicationId)).orderBy(asc(submission.sequence));

/** What was sent in to a call, in order of receipt. */
export const selectSubmissionsTo = (db: Database, callId: string) =>
  db.select().from(submission).where(eq(submission.callId, callId)).orderBy(asc(submission.sequence));

export type Submission = Awaited<ReturnType<typeof selectSubmissions>>[number];

export async function insertApplication(db: Database, values: typeof application.$inferInsert): Promise<string> {
  const [row] = await db.insert(application).values(values).returning({ id: application.id });
  return row!.id;
}

export async function insertSubmission(db: Database, values: typeof submission.$inferInsert): Promise<string> {
  const [row] = await db.insert(submission).values(values).returning({ id: submission.id });
  return row!.id;
}
