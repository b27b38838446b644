import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { person } from '../../accounts/tables.ts';
import { applicationRevision } from './tables.ts';

export async function insertRevision(tx: Database, values: typeof applicationRevision.$inferInsert): Promise<void> {
  await tx.insert(applicationRevision).values(values).onConflictDoNothing();
}

const columns = {
  revision: applicationRevision.revision,
  act: applicationRevision.act,
  at: applicationRevision.at,
  by: person.name,
  title: applicationRevision.title,
  answers: applicationRevision.answers,
};

export async function selectRevision(db: Database, applicationId: string, revision: number) {
  const [row] = await db
    .select(columns)
    .from(applicationRevision)
    .leftJoin(person, eq(person.id, applicationRevision.personId))
    .where(and(eq(applicationRevision.applicationId, applicationId), eq(applicationRevision.revision, revision)));
  return row;
}

export type Revision = NonNullable<Awaited<ReturnType<typeof selectRevision>>>;

const longest = 200;

/** The saves of an application, newest first, without what they say. */
export const selectHistory = (db: Database, applicationId: string) =>
  db
    .select({ revision: columns.revision, act: columns.act, at: columns.at, by: columns.by })
    .from(applicationRevision)
    .leftJoin(person, eq(person.id, applicationRevision.personId))
    .where(eq(applicationRevision.applicationId, applicationId))
    .orderBy(desc(applicationRevision.revision))
    .limit(longest);
