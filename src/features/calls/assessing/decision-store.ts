import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { person } from '../../accounts/tables.ts';
import { application } from '../applying/tables.ts';
import { award, decision, objection, objectionSettlement } from './tables.ts';

export type Decision = typeof decision.$inferSelect;
export type Award = typeof award.$inferSelect;

/** The decisions on a call, the first one first. */
export const selectDecisions = (db: Database, callId: string): Promise<Decision[]> =>
  db.select().from(decision).where(eq(decision.callId, callId)).orderBy(asc(decision.number));

export async function selectDecision(db: Database, callId: string, number: number): Promise<Decision | undefined> {
  const [row] = await db
    .select()
    .from(decision)
    .where(and(eq(decision.callId, callId), eq(decision.number, number)));
  return row;
}

/** The numbers of later decisions that gave some of what this one granted anew. */
export async function selectChanges(db: Database, { callId, number, document }: Decision): Promise<number[]> {
  const granted = new Set(document.rows.flatMap((row) => (row.outcome === 'refused' ? [] : row.application)));
  const later = (await selectDecisions(db, callId)).filter((one) => one.number > number);
  return later.flatMap((one) => (one.document.rows.some((row) => granted.has(row.application)) ? one.number : []));
}

/** Numbered after the last one of its call, which must be locked. */
export async function insertDecision(
  tx: Database,
  values: Omit<typeof decision.$inferInsert, 'number'>,
): Promise<{ id: string; number: number }> {
  const [last] = await tx
    .select({ number: decision.number })
    .from(decision)
    .where(eq(decision.callId, values.callId))
    .orderBy(desc(decision.number))
    .limit(1);
  const number = (last?.number ?? 0) + 1;
  const [row] = await tx
    .insert(decision)
    .values({ ...values, number })
    .returning({ id: decision.id });
  return { id: row!.id, number };
}

/** What holds for applications from now on; what a decision of before said stays in its document. */
export async function upsertAwards(tx: Database, values: readonly (typeof award.$inferInsert)[]): Promise<void> {
  for (const one of values) {
    await tx.insert(award).values(one).onConflictDoUpdate({ target: award.applicationId, set: one });
  }
}

/** What holds for an application, with the decision that says so. */
export async function selectAward(db: Database, applicationId: string) {
  const [row] = await db
    .select({ award, decision })
    .from(award)
    .innerJoin(decision, eq(decision.id, award.decisionId))
    .where(eq(award.applicationId, applicationId));
  return row;
}

/** What was given in a call. */
export const selectAwards = async (db: Database, callId: string): Promise<Award[]> => {
  const rows = await db
    .select({ award })
    .from(award)
    .innerJoin(application, eq(application.id, award.applicationId))
    .where(eq(application.callId, callId));
  return rows.map((row) => row.award);
};

const objectionColumns = {
  id: objection.id,
  applicationId: objection.applicationId,
  title: application.title,
  callId: application.callId,
  text: objection.text,
  by: person.name,
  at: objection.at,
  isUpheld: objectionSettlement.isUpheld,
  answer: objectionSettlement.answer,
  settledAt: objectionSettlement.at,
};

const objections = (db: Database) =>
  db
    .select(objectionColumns)
    .from(objection)
    .innerJoin(application, eq(application.id, objection.applicationId))
    .leftJoin(person, eq(person.id, objection.personId))
    .leftJoin(objectionSettlement, eq(objectionSettlement.objectionId, objection.id));

export type Objection = Awaited<ReturnType<typeof objections>>[number];

export const selectObjections = (db: Database, callId: string): Promise<Objection[]> =>
  objections(db).where(eq(application.callId, callId)).orderBy(asc(objection.at));

export const selectObjectionsOf = (db: Database, applicationId: string): Promise<Objection[]> =>
  objections(db).where(eq(objection.applicationId, applicationId)).orderBy(asc(objection.at));

/** An objection to a decision on this call; undefined when it is not there. The id must be a uuid. */
export async function selectObjection(db: Database, callId: string, id: string): Promise<Objection | undefined> {
  const [row] = await objections(db).where(and(eq(objection.id, id), eq(application.callId, callId)));
  return row;
}

export async function insertObjection(tx: Database, values: typeof objection.$inferInsert): Promise<string> {
  const [row] = await tx.insert(objection).values(values).returning({ id: objection.id });
  return row!.id;
}

/** False when it was settled before. */
export async function insertSettlement(
  tx: Database,
  values: typeof objectionSettlement.$inferInsert,
): Promise<boolean> {
  return (await tx.insert(objectionSettlement).values(values).onConflictDoNothing().returning()).length > 0;
}

/** How many objections to decisions on a call wait. */
export const countOpenObjections = async (db: Database, callId: string): Promise<number> =>
  (
    await db
      .select({ id: objection.id })
      .from(objection)
      .innerJoin(application, eq(application.id, objection.applicationId))
      .leftJoin(objectionSettlement, eq(objectionSettlement.objectionId, objection.id))
      .where(and(eq(application.callId, callId), isNull(objectionSettlement.at)))
  ).length;
