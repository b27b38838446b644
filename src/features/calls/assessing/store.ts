import { and, asc, eq, exists, inArray, notExists } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { membership, person } from '../../accounts/tables.ts';
import { application, applicationPartner, applicationWithdrawal, submission } from '../applying/tables.ts';
import { call } from '../tables.ts';
import {
  admissibility,
  applicationAdvice,
  award,
  callAssessor,
  conflictDeclaration,
  decision,
  moderation,
  score,
} from './tables.ts';

/** What was sent in to a call by these steps, in order of receipt; of one application when one is named. */
export const selectReceived = (db: Database, callId: string, stepIds: readonly string[], only?: string) =>
  db
    .select({
      id: application.id,
      title: application.title,
      versionNumber: application.versionNumber,
      leadId: application.leadOrganisationId,
      withdrawnAt: applicationWithdrawal.at,
      submission,
    })
    .from(submission)
    .innerJoin(application, eq(application.id, submission.applicationId))
    .leftJoin(applicationWithdrawal, eq(applicationWithdrawal.applicationId, application.id))
    .where(
      and(
        eq(submission.callId, callId),
        inArray(submission.stepId, [...stepIds]),
        only === undefined ? undefined : eq(application.id, only),
      ),
    )
    .orderBy(asc(submission.sequence));

export type Received = Awaited<ReturnType<typeof selectReceived>>[number];

/**
 * Holds what was sent in to a call and not decided until the transaction ends, so that nobody withdraws it meanwhile. Before the call is held:
 * who sends in holds first the application, then the call.
 */
export async function lockUndecided(tx: Database, callId: string): Promise<void> {
  await tx
    .select({ id: application.id })
    .from(application)
    .where(
      and(
        eq(application.callId, callId),
        exists(tx.select({ id: submission.id }).from(submission).where(eq(submission.applicationId, application.id))),
        notExists(tx.select({ id: award.decisionId }).from(award).where(eq(award.applicationId, application.id))),
      ),
    )
    .orderBy(asc(application.id))
    .for('no key update');
}

export const selectPartners = (db: Database, applicationIds: readonly string[]) =>
  db
    .select({ applicationId: applicationPartner.applicationId, organisationId: applicationPartner.organisationId })
    .from(applicationPartner)
    .where(inArray(applicationPartner.applicationId, [...applicationIds]))
    .orderBy(asc(applicationPartner.invitedAt), asc(applicationPartner.organisationId));

/** Who scores a call, by name. */
export const selectAssessors = (db: Database, callId: string) =>
  db
    .select({ personId: person.id, name: person.name, mail: person.mail, deactivatedAt: person.deactivatedAt })
    .from(callAssessor)
    .innerJoin(person, eq(person.id, callAssessor.personId))
    .where(eq(callAssessor.callId, callId))
    .orderBy(asc(person.name), asc(person.id));

export type Assessor = Awaited<ReturnType<typeof selectAssessors>>[number];

/** The organisations that people belong to. */
export const selectMemberships = (db: Database, personIds: readonly string[]) =>
  db
    .select({ personId: membership.personId, organisationId: membership.organisationId })
    .from(membership)
    .where(inArray(membership.personId, [...personIds]));

export const selectMembers = (db: Database, organisationId: string) =>
  db
    .select({ personId: person.id, name: person.name, mail: person.mail, deactivatedAt: person.deactivatedAt })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(eq(membership.organisationId, organisationId))
    .orderBy(asc(person.name));

/** False when this person was an assessor before. */
export async function insertAssessor(tx: Database, values: typeof callAssessor.$inferInsert): Promise<boolean> {
  return (await tx.insert(callAssessor).values(values).onConflictDoNothing().returning()).length > 0;
}

/** False when this person was no assessor. */
export async function deleteAssessor(tx: Database, callId: string, personId: string): Promise<boolean> {
  const gone = await tx
    .delete(callAssessor)
    .where(and(eq(callAssessor.callId, callId), eq(callAssessor.personId, personId)))
    .returning();
  return gone.length > 0;
}

export async function isAssessor(db: Database, callId: string, personId: string): Promise<boolean> {
  const rows = await db
    .select()
    .from(callAssessor)
    .where(and(eq(callAssessor.callId, callId), eq(callAssessor.personId, personId)));
  return rows.length > 0;
}

/** The calls that someone scores. */
export const selectCallsToAssess = (db: Database, personId: string) =>
  db
    .select({ code: call.code })
    .from(callAssessor)
    .innerJoin(call, eq(call.id, callAssessor.callId))
    .where(eq(callAssessor.personId, personId))
    .orderBy(asc(call.code));

/** All that was said of applications by who assesses them. */
export async function selectAssessments(db: Database, applicationIds: readonly string[]) {
  const ids = [...applicationIds];
  if (ids.length === 0)
    return { admissible: [], advices: [], declarations: [], scores: [], moderations: [], awards: [] };
  // One after the other: they may share the one connection of a transaction.
  const admissible = await db.select().from(admissibility).where(inArray(admissibility.applicationId, ids));
  const advices = await db
    .select()
    .from(applicationAdvice)
    .where(inArray(applicationAdvice.applicationId, ids))
    .orderBy(asc(applicationAdvice.at));
  const declarations = await db
    .select()
    .from(conflictDeclaration)
    .where(inArray(conflictDeclaration.applicationId, ids));
  const scores = await db.select().from(score).where(inArray(score.applicationId, ids));
  const moderations = await db.select().from(moderation).where(inArray(moderation.applicationId, ids));
  const awards = await db
    .select({ award, decision: { number: decision.number, decidedOn: decision.decidedOn } })
    .from(award)
    .innerJoin(decision, eq(decision.id, award.decisionId))
    .where(inArray(award.applicationId, ids));
  return { admissible, advices, declarations, scores, moderations, awards };
}

export type Assessments = Awaited<ReturnType<typeof selectAssessments>>;

export async function upsertAdmissibility(tx: Database, values: typeof admissibility.$inferInsert): Promise<void> {
  await tx
    .insert(admissibility)
    .values(values)
    .onConflictDoUpdate({ target: admissibility.applicationId, set: values });
}

export async function insertAdvice(tx: Database, values: typeof applicationAdvice.$inferInsert): Promise<void> {
  await tx.insert(applicationAdvice).values(values);
}

/** Who said that they have an interest in an application. */
export async function selectDeclaredIds(db: Database, applicationId: string): Promise<string[]> {
  const rows = await db
    .select({ personId: conflictDeclaration.personId })
    .from(conflictDeclaration)
    .where(and(eq(conflictDeclaration.applicationId, applicationId), eq(conflictDeclaration.hasConflict, true)));
  return rows.map(({ personId }) => personId);
}

export async function upsertDeclaration(tx: Database, values: typeof conflictDeclaration.$inferInsert): Promise<void> {
  await tx
    .insert(conflictDeclaration)
    .values(values)
    .onConflictDoUpdate({ target: [conflictDeclaration.applicationId, conflictDeclaration.personId], set: values });
}

type NewScore = typeof score.$inferInsert;

/** The scores of one assessor for one application, in the place of those of before. */
export async function replaceScores(
  tx: Database,
  of: { applicationId: string; personId: string },
  values: readonly Omit<NewScore, 'applicationId' | 'personId'>[],
): Promise<void> {
  await tx.delete(score).where(and(eq(score.applicationId, of.applicationId), eq(score.personId, of.personId)));
  if (values.length > 0) await tx.insert(score).values(values.map((one) => ({ ...one, ...of })));
}

type NewModeration = typeof moderation.$inferInsert;

/** What was agreed on an application, in the place of what was before. */
export async function replaceModeration(
  tx: Database,
  applicationId: string,
  values: readonly Omit<NewModeration, 'applicationId'>[],
): Promise<void> {
  await tx.delete(moderation).where(eq(moderation.applicationId, applicationId));
  if (values.length > 0) await tx.insert(moderation).values(values.map((one) => ({ ...one, applicationId })));
}
