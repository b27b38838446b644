import { and, asc, desc, eq, isNull, not, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { journal } from '../../../platform/tables.ts';
import { organisation } from '../../accounts/tables.ts';
import type { CallStep } from '../document/schema.ts';
import { call, callVersion, callWithdrawal } from '../tables.ts';

const turns = sql`from ${journal} where ${journal.subjectType} = 'call' and ${journal.subjectId} = ${call.id}::text
  and ${journal.act} in ('call.withdrawn', 'call.reopened')`;

const isExample = sql<boolean>`coalesce(${organisation.isExample}, false)`;

const columns = {
  id: call.id,
  code: call.code,
  organisationId: call.organisationId,
  organisationName: organisation.name,
  isExample,
  withdrawnAt: callWithdrawal.at,
  withdrawalReason: callWithdrawal.reason,
  /** When its first version was published. */
  firstAt: sql`(select min(v.published_at) from call_version v where v.call_id = ${call.id})`.mapWith(
    callVersion.publishedAt,
  ),
  /** Of all its versions, the oldest first. */
  numbers: sql<
    number[]
  >`(select array_agg(v.number order by v.number) from call_version v where v.call_id = ${call.id})`,
  turns: sql`(select count(*) ${turns})`.mapWith(Number),
  turnedAt: sql`(select max(${journal.at}) ${turns})`.mapWith(journal.at),
  version: {
    number: callVersion.number,
    document: callVersion.document,
    note: callVersion.note,
    publishedAt: callVersion.publishedAt,
  },
};

const selectRows = (db: Database, which?: SQL) =>
  db
    .select(columns)
    .from(call)
    .innerJoin(callVersion, eq(callVersion.callId, call.id))
    .leftJoin(organisation, eq(organisation.id, call.organisationId))
    .leftJoin(callWithdrawal, eq(callWithdrawal.callId, call.id))
    .where(and(isNull(call.removedAt), which))
    .orderBy(asc(call.code), asc(callVersion.number));

type Row = Awaited<ReturnType<typeof selectRows>>[number];
export type PublishedVersion = Row['version'];

/** A call that everyone may read, with its versions, the oldest first: all of them, or in lists the newest only. */
export interface PublishedCall extends Omit<Row, 'version' | 'turnedAt'> {
  versions: PublishedVersion[];
  /** When it was last withdrawn or opened again, `turns` times in all. */
  turnedAt: Date | null;
}

/** All public calls by code, or the one with this code, with all their versions. */
export async function selectPublished(db: Database, code?: string): Promise<PublishedCall[]> {
  const calls = new Map<string, PublishedCall>();
  for (const { version, ...rest } of await selectRows(db, code === undefined ? undefined : eq(call.code, code))) {
    const known = calls.get(rest.id);
    if (known) known.versions.push(version);
    else calls.set(rest.id, { ...rest, versions: [version] });
  }
  return [...calls.values()];
}

const isNewest = sql`${callVersion.number} = (select max(v.number) from call_version v where v.call_id = ${call.id})`;

/** All public calls by code, each with its newest version only: for lists, which tell of no other. */
export const selectNewest = async (db: Database): Promise<PublishedCall[]> =>
  (await selectRows(db, isNewest)).map(({ version, ...rest }) => ({ ...rest, versions: [version] }));

/** The steps of versions that are not the newest of their call, as far as a calendar tells of them. */
export type EarlierSteps = Pick<CallStep, 'id' | 'kind' | 'title' | 'opens' | 'closes'>[];

/** The steps of all earlier versions by call, the oldest first: a calendar takes back what a newer version has no longer. */
export async function selectEarlierSteps(db: Database): Promise<Map<string, EarlierSteps[]>> {
  const rows = await db
    .select({
      callId: callVersion.callId,
      steps: sql<EarlierSteps>`(
        select coalesce(jsonb_agg(step - 'fields' - 'explanation' order by place), '[]')
        from jsonb_array_elements(${callVersion.document} -> 'steps') with ordinality as steps (step, place))`,
    })
    .from(callVersion)
    .innerJoin(call, eq(call.id, callVersion.callId))
    .where(and(isNull(call.removedAt), not(isNewest)))
    .orderBy(asc(callVersion.number));
  const byCall = new Map<string, EarlierSteps[]>();
  for (const { callId, steps } of rows) byCall.set(callId, [...(byCall.get(callId) ?? []), steps]);
  return byCall;
}

const told = {
  callId: call.id,
  code: call.code,
  number: callVersion.number,
  title: sql<string>`${callVersion.document} ->> 'title'`,
};

const isNews = and(isNull(call.removedAt), not(isExample));

/** The newest publications of calls that are not invented, the newest first, with the note or else the summary of each. */
export const selectPublications = (db: Database, most: number) =>
  db
    .select({
      ...told,
      at: callVersion.publishedAt,
      text: sql<string>`coalesce(nullif(${callVersion.note}, ''), ${callVersion.document} ->> 'summary')`,
    })
    .from(callVersion)
    .innerJoin(call, eq(call.id, callVersion.callId))
    .leftJoin(organisation, eq(organisation.id, call.organisationId))
    .where(isNews)
    .orderBy(desc(callVersion.publishedAt), asc(call.code), asc(callVersion.number))
    .limit(most);

/** The calls that were withdrawn last and are not invented, with the reason. */
export const selectWithdrawals = (db: Database, most: number) =>
  db
    .select({ ...told, at: callWithdrawal.at, text: callWithdrawal.reason })
    .from(callWithdrawal)
    .innerJoin(call, eq(call.id, callWithdrawal.callId))
    .innerJoin(callVersion, and(eq(callVersion.callId, call.id), isNewest))
    .leftJoin(organisation, eq(organisation.id, call.organisationId))
    .where(isNews)
    .orderBy(desc(callWithdrawal.at), asc(call.code))
    .limit(most);
