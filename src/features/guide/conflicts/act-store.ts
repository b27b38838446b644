import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { membership, organisation, person } from '../../accounts/tables.ts';
import {
  conflictAnswer,
  conflictAssignment,
  conflictEnding,
  conflictMessage,
  conflictRelease,
  conflictSupport,
  guidelineConflict,
} from './tables.ts';

export async function insertConflict(tx: Database, values: typeof guidelineConflict.$inferInsert): Promise<string> {
  const [made] = await tx.insert(guidelineConflict).values(values).returning({ id: guidelineConflict.id });
  return made!.id;
}

/** False when it was let out before. */
export async function insertRelease(tx: Database, values: typeof conflictRelease.$inferInsert): Promise<boolean> {
  const made = await tx.insert(conflictRelease).values(values).onConflictDoNothing().returning();
  return made.length > 0;
}

export async function insertAssignment(tx: Database, values: typeof conflictAssignment.$inferInsert): Promise<number> {
  const [made] = await tx.insert(conflictAssignment).values(values).returning({ id: conflictAssignment.id });
  return made!.id;
}

export async function insertMessage(tx: Database, values: typeof conflictMessage.$inferInsert): Promise<number> {
  const [made] = await tx.insert(conflictMessage).values(values).returning({ id: conflictMessage.id });
  return made!.id;
}

export async function insertAnswer(tx: Database, values: typeof conflictAnswer.$inferInsert): Promise<number> {
  const [made] = await tx.insert(conflictAnswer).values(values).returning({ id: conflictAnswer.id });
  return made!.id;
}

export async function insertEnding(tx: Database, values: typeof conflictEnding.$inferInsert): Promise<void> {
  await tx.insert(conflictEnding).values(values);
}

/** False when this organisation said so before. */
export async function insertSupport(tx: Database, values: typeof conflictSupport.$inferInsert): Promise<boolean> {
  const made = await tx.insert(conflictSupport).values(values).onConflictDoNothing().returning();
  return made.length > 0;
}

/** False when there was nothing to take back. */
export async function deleteSupport(tx: Database, conflictId: string, organisationId: string): Promise<boolean> {
  const gone = await tx
    .delete(conflictSupport)
    .where(and(eq(conflictSupport.conflictId, conflictId), eq(conflictSupport.organisationId, organisationId)))
    .returning();
  return gone.length > 0;
}

/** Questions and answers between editors and reporter, in order. */
export const messagesOf = (db: Database, conflictId: string) =>
  db
    .select({ side: conflictMessage.side, body: conflictMessage.body, at: conflictMessage.at })
    .from(conflictMessage)
    .where(eq(conflictMessage.conflictId, conflictId))
    .orderBy(conflictMessage.id);

/** The answers, first one first; the last one holds. */
export const answersTo = (db: Database, conflictId: string): Promise<(typeof conflictAnswer.$inferSelect)[]> =>
  db.select().from(conflictAnswer).where(eq(conflictAnswer.conflictId, conflictId)).orderBy(conflictAnswer.id);

/** Which organisations run into the same, in the order in which they said so. */
export const supportersOf = (db: Database, conflictId: string) =>
  db
    .select({ id: organisation.id, name: organisation.name, at: conflictSupport.at })
    .from(conflictSupport)
    .innerJoin(organisation, eq(organisation.id, conflictSupport.organisationId))
    .where(eq(conflictSupport.conflictId, conflictId))
    .orderBy(asc(conflictSupport.at), organisation.name);

const isWorking = and(inArray(membership.role, ['editor', 'publisher', 'administrator']), isNull(person.deactivatedAt));

/** Who can be asked to settle something: editors of the guide and above. */
export const settlersOf = (db: Database, organisationId: string): Promise<{ id: string; name: string }[]> =>
  db
    .select({ id: person.id, name: person.name })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.organisationId, organisationId), isWorking))
    .orderBy(asc(person.name));
