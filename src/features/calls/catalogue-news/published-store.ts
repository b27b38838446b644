import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { organisation } from '../../accounts/tables.ts';
import { call, callVersion, callWithdrawal } from '../tables.ts';

const columns = {
  id: call.id,
  code: call.code,
  organisationId: call.organisationId,
  organisationName: organisation.name,
  isExample: sql<boolean>`coalesce(${organisation.isExample}, false)`,
  withdrawnAt: callWithdrawal.at,
  withdrawalReason: callWithdrawal.reason,
  version: {
    number: callVersion.number,
    document: callVersion.document,
    note: callVersion.note,
    publishedAt: callVersion.publishedAt,
  },
};

const selectRows = (db: Database, code?: string) =>
  db
    .select(columns)
    .from(call)
    .innerJoin(callVersion, eq(callVersion.callId, call.id))
    .leftJoin(organisation, eq(organisation.id, call.organisationId))
    .leftJoin(callWithdrawal, eq(callWithdrawal.callId, call.id))
    .where(and(isNull(call.removedAt), code === undefined ? undefined : eq(call.code, code)))
    .orderBy(asc(call.code), asc(callVersion.number));

type Row = Awaited<ReturnType<typeof selectRows>>[number];
export type PublishedVersion = Row['version'];

/** A call that everyone may read, with all its versions, the oldest first; there is at least one. */
export interface PublishedCall extends Omit<Row, 'version'> {
  versions: PublishedVersion[];
}

/** All public calls by code, or the one with this code. */
export async function selectPublished(db: Database, code?: string): Promise<PublishedCall[]> {
  const calls = new Map<string, PublishedCall>();
  for (const { version, ...rest } of await selectRows(db, code)) {
    const known = calls.get(rest.id);
    if (known) known.versions.push(version);
    else calls.set(rest.id, { ...rest, versions: [version] });
  }
  return [...calls.values()];
}
