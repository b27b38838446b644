import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { journal } from '../../../platform/tables.ts';
import { organisation } from '../../accounts/tables.ts';
import { call, callVersion, callWithdrawal } from '../tables.ts';

const turns = sql`from ${journal} where ${journal.subjectType} = 'call' and ${journal.subjectId} = ${call.id}::text
  and ${journal.act} in ('call.withdrawn', 'call.reopened')`;

const columns = {
  id: call.id,
  code: call.code,
  organisationId: call.organisationId,
  organisationName: organisation.name,
  isExample: sql<boolean>`coalesce(${organisation.isExample}, false)`,
  withdrawnAt: callWithdrawal.at,
  withdrawalReason: callWithdrawal.reason,
  /** When its first version was published. */
  firstAt: sql`(select min(v.published_at) from call_version v where v.call_id = ${call.id})`.mapWith(
    callVersion.publishedAt,
  ),
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

/** A call that everyone may read, with its versions, the oldest first; there is at least one. */
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
