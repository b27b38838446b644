import { and, count, desc, eq, gte, inArray, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../../platform/database/index.ts';
import { organisation, person } from '../../accounts/tables.ts';
import { programme } from '../tables.ts';
import type { ConflictState } from './state.ts';
import {
  conflictAnswer,
  conflictAssignment,
  conflictEnding,
  conflictRelease,
  conflictSupport,
  guidelineConflict,
} from './tables.ts';

const assignee = alias(person, 'assignee');
const ofThis = (column: SQL | unknown) => sql`${column} = ${guidelineConflict.id}`;

const answered = sql`exists (select from ${conflictAnswer} where ${ofThis(conflictAnswer.conflictId)})`;
const assigneeId = sql<string | null>`(select ${conflictAssignment.assigneeId} from ${conflictAssignment}
  where ${ofThis(conflictAssignment.conflictId)} order by ${conflictAssignment.id} desc limit 1)`;
const supports = sql<number>`(select count(*)::int from ${conflictSupport} where ${ofThis(conflictSupport.conflictId)})`;

const state = sql<ConflictState>`case
  when ${conflictEnding.conflictId} is not null then ${conflictEnding.kind}
  when ${conflictRelease.conflictId} is null then 'waiting'
  when ${answered} then 'answered'
  when ${assigneeId} is not null then 'taken-up' else 'reported' end`;

const columns = {
  id: guidelineConflict.id,
  programmeCode: guidelineConflict.programmeCode,
  programmeTitle: programme.title,
  guideOrganisationId: programme.organisationId,
  organisationId: guidelineConflict.organisationId,
  organisationName: organisation.name,
  isExample: organisation.isExample,
  personId: guidelineConflict.personId,
  title: guidelineConflict.title,
  first: guidelineConflict.first,
  second: guidelineConflict.second,
  clash: guidelineConflict.clash,
  meanwhile: guidelineConflict.meanwhile,
  urgency: guidelineConflict.urgency,
  at: guidelineConflict.at,
  state,
  releasedAt: conflictRelease.at,
  endedAt: conflictEnding.at,
  endedFor: conflictEnding.reason,
  assigneeId: assignee.id,
  assigneeName: assignee.name,
  supports,
};

const conflicts = (db: Database) =>
  db
    .select(columns)
    .from(guidelineConflict)
    .innerJoin(programme, eq(programme.code, guidelineConflict.programmeCode))
    .innerJoin(organisation, eq(organisation.id, guidelineConflict.organisationId))
    .leftJoin(conflictRelease, eq(conflictRelease.conflictId, guidelineConflict.id))
    .leftJoin(conflictEnding, eq(conflictEnding.conflictId, guidelineConflict.id))
    .leftJoin(assignee, sql`${assignee.id} = ${assigneeId}`)
    .$dynamic();

export type GuidelineConflict = Awaited<ReturnType<typeof conflicts>>[number];

export async function findConflict(db: Database, id: string): Promise<GuidelineConflict | undefined> {
  const [found] = await conflicts(db).where(eq(guidelineConflict.id, id));
  return found;
}

/** Holds a report until the transaction ends, so that acts on it come one after the other. */
export async function lockConflict(tx: Database, id: string): Promise<GuidelineConflict | undefined> {
  await tx
    .select({ id: guidelineConflict.id })
    .from(guidelineConflict)
    .where(eq(guidelineConflict.id, id))
    .for('update');
  return findConflict(tx, id);
}

/** All words of a report that the public reads. */
const words = sql`to_tsvector('dutch', concat_ws(' ', ${guidelineConflict.title}, ${guidelineConflict.clash},
  ${guidelineConflict.first}::text, ${guidelineConflict.second}::text))`;

/** What everyone may know of: let out, and not refused. */
const isPublic = and(
  sql`${conflictRelease.conflictId} is not null`,
  sql`coalesce(${conflictEnding.kind}, '') <> 'refused'`,
);

export interface ConflictFilter {
  search?: string | undefined;
  state?: ConflictState | undefined;
  programmeCode?: string | undefined;
}

const filtered = ({ search, state: wanted, programmeCode }: ConflictFilter): SQL[] => [
  ...(search ? [sql`${words} @@ websearch_to_tsquery('dutch', ${search})`] : []),
  ...(wanted ? [sql`${state} = ${wanted}`] : []),
  ...(programmeCode ? [eq(guidelineConflict.programmeCode, programmeCode)] : []),
];

/** The public register, newest first. */
export const publicConflicts = (
  db: Database,
  filter: ConflictFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<GuidelineConflict[]> =>
  conflicts(db)
    .where(and(isPublic, ...filtered(filter)))
    .orderBy(desc(guidelineConflict.at), guidelineConflict.id)
    .limit(limit)
    .offset(offset);

/** How many of each state the public register holds for this filter. */
export function countConflicts(
  db: Database,
  filter: Omit<ConflictFilter, 'state'>,
): Promise<{ state: ConflictState; count: number }[]> {
  const found = db
    .select({ state: state.as('state') })
    .from(guidelineConflict)
    .leftJoin(conflictRelease, eq(conflictRelease.conflictId, guidelineConflict.id))
    .leftJoin(conflictEnding, eq(conflictEnding.conflictId, guidelineConflict.id))
    .where(and(isPublic, ...filtered(filter)))
    .as('found');
  return db.select({ state: found.state, count: count() }).from(found).groupBy(found.state);
}

/** Public reports that share telling words with a text, the likest first. */
export function similarConflicts(db: Database, text: string, limit = 5): Promise<GuidelineConflict[]> {
  // Any of the words, each as the dictionary knows it.
  const query = sql`(select string_agg(quote_literal(lexeme), ' | ')::tsquery
    from unnest(to_tsvector('dutch', ${text})) where length(lexeme) > 3 and lexeme ~ '^[[:alnum:]]+$')`;
  return conflicts(db)
    .where(and(isPublic, sql`${words} @@ ${query}`))
    .orderBy(desc(sql`ts_rank(${words}, ${query})`), desc(guidelineConflict.at))
    .limit(limit);
}

/** What members of these organisations reported, newest first, let out or not. */
export async function conflictsOf(db: Database, organisationIds: string[]): Promise<GuidelineConflict[]> {
  if (organisationIds.length === 0) return [];
  return conflicts(db)
    .where(inArray(guidelineConflict.organisationId, organisationIds))
    .orderBy(desc(guidelineConflict.at));
}

/** What was reported for a guide: what is to be settled first, the most urgent and oldest on top. */
export const conflictsOfGuide = (db: Database, programmeCode: string): Promise<GuidelineConflict[]> =>
  conflicts(db)
    .where(eq(guidelineConflict.programmeCode, programmeCode))
    .orderBy(
      sql`array_position(array['waiting', 'reported', 'taken-up', 'answered', 'withdrawn', 'refused'], ${state})`,
      sql`array_position(array['days', 'weeks', 'later'], ${guidelineConflict.urgency})`,
      guidelineConflict.at,
    );

/** Public answers that touch a section of a guide, newest first. */
export const answersOn = (db: Database, programmeCode: string, sectionKey: string): Promise<GuidelineConflict[]> =>
  conflicts(db)
    .where(
      and(
        isPublic,
        eq(guidelineConflict.programmeCode, programmeCode),
        sql`${sectionKey} = any((select ${conflictAnswer.sectionKeys} from ${conflictAnswer}
          where ${ofThis(conflictAnswer.conflictId)} order by ${conflictAnswer.id} desc limit 1)::text[])`,
      ),
    )
    .orderBy(desc(guidelineConflict.at));

/** Another public report than this one by the same words; the page of a report names them. */
export const likeConflict = async (db: Database, { id, title, clash }: GuidelineConflict) =>
  (await similarConflicts(db, `${title} ${clash}`, 4)).filter((one) => one.id !== id).slice(0, 3);

/** The same report by the same organisation, sent since a moment: who presses twice reports once. */
export async function findSame(
  tx: Database,
  same: Pick<GuidelineConflict, 'organisationId' | 'programmeCode' | 'title' | 'clash'>,
  since: Date,
): Promise<string | undefined> {
  await tx.execute(
    sql`select from ${organisation} where ${organisation.id} = ${same.organisationId} for no key update`,
  );
  const [found] = await tx
    .select({ id: guidelineConflict.id })
    .from(guidelineConflict)
    .where(
      and(
        eq(guidelineConflict.organisationId, same.organisationId),
        eq(guidelineConflict.programmeCode, same.programmeCode),
        eq(guidelineConflict.title, same.title),
        eq(guidelineConflict.clash, same.clash),
        gte(guidelineConflict.at, since),
      ),
    );
  return found?.id;
}
