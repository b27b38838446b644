import { and, asc, desc, eq, gt, inArray, isNull, lt, or } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { organisation, person } from '../../accounts/tables.ts';
import { call, callVersion } from '../tables.ts';
import type { StepAnswers } from './answers.ts';
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

/**
 * The application, held until the transaction ends: saves and acts on one come one after the other. Who also needs the call, holds that second.
 */
export async function lockApplication(tx: Database, id: string): Promise<Application | undefined> {
  const [row] = await selectApplications(tx).where(eq(application.id, id)).for('no key update', { of: application });
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

/** Takes a number that is still free; undefined when someone else just took it. */
export async function insertStarted(
  tx: Database,
  values: typeof application.$inferInsert,
): Promise<string | undefined> {
  const [row] = await tx
    .insert(application)
    .values(values)
    .onConflictDoNothing({ target: [application.callId, application.leadOrganisationId, application.ordinal] })
    .returning({ id: application.id });
  return row?.id;
}

export async function updateApplication(
  tx: Database,
  id: string,
  values: { title: string; answers: StepAnswers; revision: number; updatedAt: Date; versionNumber?: number },
): Promise<void> {
  await tx.update(application).set(values).where(eq(application.id, id));
}

export async function setRemoved(tx: Database, id: string, removedAt: Date | null): Promise<void> {
  await tx.update(application).set({ removedAt }).where(eq(application.id, id));
}

export async function insertWithdrawal(tx: Database, values: typeof applicationWithdrawal.$inferInsert): Promise<void> {
  await tx.insert(applicationWithdrawal).values(values).onConflictDoNothing();
}

export async function selectWithdrawal(db: Database, applicationId: string) {
  const [row] = await db
    .select()
    .from(applicationWithdrawal)
    .where(eq(applicationWithdrawal.applicationId, applicationId));
  return row;
}

/** Takes the applications away for good that were removed before this moment. */
export const eraseRemovedBefore = (tx: Database, before: Date) =>
  tx
    .delete(application)
    .where(lt(application.removedAt, before))
    .returning({ id: application.id, leadOrganisationId: application.leadOrganisationId });

/** The drafts of these organisations that were removed after a moment, the last one first. */
export const selectRemovedSince = (db: Database, organisationIds: readonly string[], since: Date) =>
  selectApplications(db)
    .where(and(inArray(application.leadOrganisationId, [...organisationIds]), gt(application.removedAt, since)))
    .orderBy(desc(application.removedAt));

/** Every application of these organisations to a call, removed ones too, by whom and when it was started. */
export const selectOwnApplications = (db: Database, callId: string, organisationIds: readonly string[]) =>
  db
    .select({
      id: application.id,
      ordinal: application.ordinal,
      title: application.title,
      leadOrganisationId: application.leadOrganisationId,
      createdAt: application.createdAt,
      startedBy: person.name,
      updatedAt: application.updatedAt,
      removedAt: application.removedAt,
      withdrawnAt: applicationWithdrawal.at,
    })
    .from(application)
    .leftJoin(person, eq(person.id, application.createdBy))
    .leftJoin(applicationWithdrawal, eq(applicationWithdrawal.applicationId, application.id))
    .where(and(eq(application.callId, callId), inArray(application.leadOrganisationId, [...organisationIds])))
    .orderBy(asc(application.ordinal));

export type OwnApplication = Awaited<ReturnType<typeof selectOwnApplications>>[number];

/** The applications that these organisations lead or take part in, last changed first, with the version of the call that each stands on. */
export async function selectApplicationsOf(db: Database, organisationIds: readonly string[]) {
  if (organisationIds.length === 0) return [];
  const asPartner = db
    .select({ id: applicationPartner.applicationId })
    .from(applicationPartner)
    .where(inArray(applicationPartner.organisationId, [...organisationIds]));
  return db
    .select({
      ...columns,
      leadName: organisation.name,
      document: callVersion.document,
      submittedAt: submission.at,
      receipt: submission.receipt,
      stepId: submission.stepId,
    })
    .from(application)
    .innerJoin(call, eq(call.id, application.callId))
    .innerJoin(organisation, eq(organisation.id, application.leadOrganisationId))
    .innerJoin(
      callVersion,
      and(eq(callVersion.callId, application.callId), eq(callVersion.number, application.versionNumber)),
    )
    .leftJoin(applicationWithdrawal, eq(applicationWithdrawal.applicationId, application.id))
    .leftJoin(submission, eq(submission.applicationId, application.id))
    .where(
      and(
        isNull(application.removedAt),
        or(inArray(application.leadOrganisationId, [...organisationIds]), inArray(application.id, asPartner)),
      ),
    )
    .orderBy(desc(application.updatedAt), asc(submission.sequence));
}
