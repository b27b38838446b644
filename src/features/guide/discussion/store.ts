import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { organisation, person } from '../../accounts/tables.ts';
import { guideEdition, guidePublication, guideSection } from '../tables.ts';
import { reaction, reactionHiding, reactionReport } from './tables.ts';

const columns = {
  id: reaction.id,
  editionId: reaction.editionId,
  editionNumber: guideEdition.number,
  programmeCode: guideEdition.programmeCode,
  sectionKey: reaction.sectionKey,
  parentId: reaction.parentId,
  personId: reaction.personId,
  personName: person.name,
  organisationName: organisation.name,
  body: reaction.body,
  at: reaction.at,
  editedAt: reaction.editedAt,
  removedAt: reaction.removedAt,
  hiddenAt: reactionHiding.at,
  hiddenFor: reactionHiding.reason,
};

const reactions = (db: Database) =>
  db
    .select(columns)
    .from(reaction)
    .innerJoin(guideEdition, eq(guideEdition.id, reaction.editionId))
    .leftJoin(person, eq(person.id, reaction.personId))
    .leftJoin(organisation, eq(organisation.id, reaction.organisationId))
    .leftJoin(reactionHiding, eq(reactionHiding.reactionId, reaction.id))
    .$dynamic();

export type Reaction = Awaited<ReturnType<typeof reactions>>[number];

/** What is said about a section of one edition, in the order in which it was said. */
export const reactionsOn = (db: Database, editionId: string, sectionKey: string): Promise<Reaction[]> =>
  reactions(db)
    .where(and(eq(reaction.editionId, editionId), eq(reaction.sectionKey, sectionKey)))
    .orderBy(asc(reaction.at), reaction.id);

export async function findReaction(db: Database, id: string): Promise<Reaction | undefined> {
  const [found] = await reactions(db).where(eq(reaction.id, id));
  return found;
}

/** Holds a reaction until the transaction ends. */
export async function lockReaction(tx: Database, id: string): Promise<Reaction | undefined> {
  await tx.select({ id: reaction.id }).from(reaction).where(eq(reaction.id, id)).for('update');
  return findReaction(tx, id);
}

/** The same words by the same person in the same place, written since a moment: who presses twice reacts once. */
export async function findSame(
  tx: Database,
  same: { personId: string; editionId: string; sectionKey: string; parentId: string | null; body: string },
  since: Date,
): Promise<string | undefined> {
  await tx.execute(sql`select from ${person} where ${person.id} = ${same.personId} for no key update`);
  const [found] = await tx
    .select({ id: reaction.id })
    .from(reaction)
    .where(
      and(
        eq(reaction.personId, same.personId),
        eq(reaction.editionId, same.editionId),
        eq(reaction.sectionKey, same.sectionKey),
        same.parentId === null ? isNull(reaction.parentId) : eq(reaction.parentId, same.parentId),
        eq(reaction.body, same.body),
        gte(reaction.at, since),
      ),
    );
  return found?.id;
}

export async function insertReaction(tx: Database, values: typeof reaction.$inferInsert): Promise<string> {
  const [made] = await tx.insert(reaction).values(values).returning({ id: reaction.id });
  return made!.id;
}

export async function updateBody(tx: Database, id: string, body: string, editedAt: Date): Promise<void> {
  await tx.update(reaction).set({ body, editedAt }).where(eq(reaction.id, id));
}

/** What it said is gone for good; that it was there stays. */
export async function eraseReaction(tx: Database, id: string, removedAt: Date): Promise<void> {
  await tx.update(reaction).set({ body: '', removedAt }).where(eq(reaction.id, id));
}

/** False when it was hidden before. */
export async function insertHiding(tx: Database, values: typeof reactionHiding.$inferInsert): Promise<boolean> {
  const made = await tx.insert(reactionHiding).values(values).onConflictDoNothing().returning();
  return made.length > 0;
}

export async function deleteHiding(tx: Database, reactionId: string): Promise<boolean> {
  const gone = await tx.delete(reactionHiding).where(eq(reactionHiding.reactionId, reactionId)).returning();
  return gone.length > 0;
}

/** False when this person reported it before. */
export async function insertReport(tx: Database, values: typeof reactionReport.$inferInsert): Promise<boolean> {
  const made = await tx.insert(reactionReport).values(values).onConflictDoNothing().returning();
  return made.length > 0;
}

export async function settleReports(tx: Database, reactionId: string, settledAt: Date): Promise<void> {
  await tx
    .update(reactionReport)
    .set({ settledAt })
    .where(and(eq(reactionReport.reactionId, reactionId), isNull(reactionReport.settledAt)));
}

/** What people reported in a guide and no editor looked at yet, oldest first, with the reasons; without who reported it. */
export async function openReports(db: Database, programmeCode: string) {
  const rows = await db
    .select({ reactionId: reactionReport.reactionId, reason: reactionReport.reason, at: reactionReport.at })
    .from(reactionReport)
    .innerJoin(reaction, eq(reaction.id, reactionReport.reactionId))
    .innerJoin(guideEdition, eq(guideEdition.id, reaction.editionId))
    .where(
      and(eq(guideEdition.programmeCode, programmeCode), isNull(reactionReport.settledAt), isNull(reaction.removedAt)),
    )
    .orderBy(asc(reactionReport.at));
  const ids = [...new Set(rows.map(({ reactionId }) => reactionId))];
  const found = ids.length > 0 ? await reactions(db).where(inArray(reaction.id, ids)) : [];
  return ids.flatMap((id) => {
    const one = found.find((reported) => reported.id === id);
    return one ? [{ reaction: one, reasons: rows.filter(({ reactionId }) => reactionId === id) }] : [];
  });
}

export interface EditionCount {
  number: number;
  count: number;
}

/** How many reactions each published edition of a guide has on this section, newest edition first. */
export const countReactions = (db: Database, programmeCode: string, sectionKey: string): Promise<EditionCount[]> =>
  db
    .select({ number: guideEdition.number, count: count() })
    .from(reaction)
    .innerJoin(guideEdition, eq(guideEdition.id, reaction.editionId))
    .innerJoin(guidePublication, eq(guidePublication.editionId, guideEdition.id))
    .leftJoin(reactionHiding, eq(reactionHiding.reactionId, reaction.id))
    .where(
      and(
        eq(guideEdition.programmeCode, programmeCode),
        eq(reaction.sectionKey, sectionKey),
        isNull(reaction.removedAt),
        isNull(reactionHiding.reactionId),
      ),
    )
    .groupBy(guideEdition.number)
    .orderBy(desc(guideEdition.number));

/** A section of a published edition, which can be spoken of. */
export async function findSpokenOf(db: Database, programmeCode: string, number: number, sectionKey: string) {
  const [found] = await db
    .select({
      editionId: guideEdition.id,
      programmeCode: guideEdition.programmeCode,
      number: guideEdition.number,
      key: guideSection.key,
      title: guideSection.title,
    })
    .from(guideSection)
    .innerJoin(guideEdition, eq(guideEdition.id, guideSection.editionId))
    .innerJoin(guidePublication, eq(guidePublication.editionId, guideEdition.id))
    .where(
      and(
        eq(guideEdition.programmeCode, programmeCode),
        eq(guideEdition.number, number),
        eq(guideSection.key, sectionKey),
        isNotNull(guidePublication.at),
      ),
    );
  return found;
}

export type SpokenOf = NonNullable<Awaited<ReturnType<typeof findSpokenOf>>>;
