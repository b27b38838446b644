import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { organisation, person } from '../../accounts/tables.ts';
import { application, applicationPartner, submission } from '../applying/tables.ts';
import type { CallDocument } from '../document/schema.ts';
import { call, callRevision, callVersion, callWithdrawal } from '../tables.ts';

/** A new call; undefined when its code is taken. */
export async function insertFreshCall(tx: Database, values: typeof call.$inferInsert): Promise<string | undefined> {
  const [row] = await tx
    .insert(call)
    .values(values)
    .onConflictDoNothing({ target: call.code })
    .returning({ id: call.id });
  return row?.id;
}

export async function updateDraft(
  tx: Database,
  id: string,
  values: { draft: CallDocument; revision: number; updatedAt: Date },
): Promise<void> {
  await tx.update(call).set(values).where(eq(call.id, id));
}

export async function insertRevision(tx: Database, values: typeof callRevision.$inferInsert): Promise<void> {
  await tx.insert(callRevision).values(values).onConflictDoNothing();
}

const revisionColumns = {
  revision: callRevision.revision,
  draft: callRevision.draft,
  act: callRevision.act,
  part: callRevision.part,
  item: callRevision.item,
  at: callRevision.at,
  by: person.name,
};

/** The saves from one revision to another, both included, oldest first. */
export const selectRevisions = (db: Database, callId: string, from: number, to: number) =>
  db
    .select(revisionColumns)
    .from(callRevision)
    .leftJoin(person, eq(person.id, callRevision.personId))
    .where(and(eq(callRevision.callId, callId), gte(callRevision.revision, from), lte(callRevision.revision, to)))
    .orderBy(asc(callRevision.revision));

export type Revision = Awaited<ReturnType<typeof selectRevisions>>[number];

/** The newest saves, newest first, without the drafts themselves. */
export function selectHistory(db: Database, callId: string, most: number) {
  const { draft: _, ...columns } = revisionColumns;
  return db
    .select(columns)
    .from(callRevision)
    .leftJoin(person, eq(person.id, callRevision.personId))
    .where(eq(callRevision.callId, callId))
    .orderBy(desc(callRevision.revision))
    .limit(most);
}

const newest = sql<number | null>`(select max(v.number) from call_version v where v.call_id = ${call.id})`;

const listed = {
  id: call.id,
  code: call.code,
  organisationId: call.organisationId,
  organisationName: organisation.name,
  draft: call.draft,
  updatedAt: call.updatedAt,
  version: newest.mapWith(Number),
  document: callVersion.document,
  withdrawnAt: callWithdrawal.at,
};

const selectListed = (db: Database) =>
  db
    .select(listed)
    .from(call)
    .leftJoin(organisation, eq(organisation.id, call.organisationId))
    .leftJoin(callWithdrawal, eq(callWithdrawal.callId, call.id))
    .leftJoin(callVersion, and(eq(callVersion.callId, call.id), eq(callVersion.number, newest)));

/** The calls of these organisations, the last worked on first; `document` is the newest version's, null when there is none. */
export const selectCallsOf = (db: Database, organisationIds: readonly string[]) =>
  selectListed(db)
    .where(and(inArray(call.organisationId, [...organisationIds]), isNull(call.removedAt)))
    .orderBy(desc(call.updatedAt));

export type ListedCall = Awaited<ReturnType<typeof selectCallsOf>>[number];

/** What a new call may be copied from: whatever is public, and what these organisations work on. */
export const selectCopyable = (db: Database, organisationIds: readonly string[]) =>
  selectListed(db)
    .where(
      and(
        isNull(call.removedAt),
        or(
          sql`${callVersion.number} is not null`,
          organisationIds.length > 0 ? inArray(call.organisationId, [...organisationIds]) : undefined,
        ),
      ),
    )
    .orderBy(asc(call.code));

/** Codes that begin like this one. */
export async function takenCodes(db: Database, code: string): Promise<Set<string>> {
  const rows = await db
    .select({ code: call.code })
    .from(call)
    .where(sql`${call.code} = ${code} or ${call.code} ~ ${`^${code}-[0-9]+$`}`);
  return new Set(rows.map((row) => row.code));
}

/** Gives whether it is new: a call is withdrawn once. */
export async function insertWithdrawal(tx: Database, values: typeof callWithdrawal.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(callWithdrawal)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: callWithdrawal.callId });
  return rows.length > 0;
}

/** The dossiers that stand on a call, with what each sent in. */
export const selectDossiers = (db: Database, callId: string) =>
  db
    .select({
      id: application.id,
      leadOrganisationId: application.leadOrganisationId,
      versionNumber: application.versionNumber,
      isSubmitted: sql<boolean>`exists (select 1 from ${submission} where ${submission.applicationId} = ${application.id})`,
    })
    .from(application)
    .where(and(eq(application.callId, callId), isNull(application.removedAt)));

/** The partners of all dossiers that stand on a call, each once. */
export async function selectPartnersOfCall(db: Database, callId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: applicationPartner.organisationId })
    .from(applicationPartner)
    .innerJoin(application, eq(application.id, applicationPartner.applicationId))
    .where(and(eq(application.callId, callId), isNull(application.removedAt)));
  return rows.map(({ id }) => id);
}

/** Gives whether there was one. */
export async function deleteWithdrawal(tx: Database, callId: string): Promise<boolean> {
  const rows = await tx
    .delete(callWithdrawal)
    .where(eq(callWithdrawal.callId, callId))
    .returning({ id: callWithdrawal.callId });
  return rows.length > 0;
}

/** A call by its code, whether or not it was removed. */
export async function selectCallAnyway(db: Database, code: string) {
  const [row] = await db
    .select({ id: call.id, code: call.code, organisationId: call.organisationId, removedAt: call.removedAt })
    .from(call)
    .where(eq(call.code, code));
  return row;
}

/** The removed calls of these organisations, the last removed first. */
export const selectRemovedOf = (db: Database, organisationIds: readonly string[]) =>
  db
    .select({
      id: call.id,
      code: call.code,
      organisationId: call.organisationId,
      title: sql<string>`${call.draft}->>'title'`,
    })
    .from(call)
    .where(and(inArray(call.organisationId, [...organisationIds]), isNotNull(call.removedAt)))
    .orderBy(desc(call.removedAt));

export async function setRemoved(tx: Database, id: string, removedAt: Date | null): Promise<void> {
  await tx.update(call).set({ removedAt }).where(eq(call.id, id));
}
