import { and, asc, eq, gt, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { toCents } from '../../platform/money.ts';
import { application, applicationPartner } from './applying/tables.ts';
import { award } from './assessing/tables.ts';
import type { Granted } from './granted-before.ts';
import type { EntryKind } from './paying/ledger.ts';
import { ledgerEntry } from './paying/tables.ts';

/** What was granted in a call, to whom, in the order in which it was promised. */
export async function selectGranted(db: Database, callId: string): Promise<Granted[]> {
  const rows = await db
    .select({
      applicationId: award.applicationId,
      leadId: application.leadOrganisationId,
      cents: award.cents,
      beyond: sql<string | null>`${award.calculation} ->> 'beyond'`,
    })
    .from(award)
    .innerJoin(application, eq(application.id, award.applicationId))
    .where(and(eq(application.callId, callId), gt(award.cents, 0n)))
    .orderBy(asc(award.applicationId));
  if (rows.length === 0) return [];
  const ids = rows.map(({ applicationId }) => applicationId);
  const partners = await db
    .select({ applicationId: applicationPartner.applicationId, organisationId: applicationPartner.organisationId })
    .from(applicationPartner)
    .where(inArray(applicationPartner.applicationId, ids))
    .orderBy(asc(applicationPartner.organisationId));
  const moved = await selectMoved(db, callId);
  return rows
    .map(({ applicationId, leadId, cents, beyond }) => ({
      applicationId,
      organisationIds: [
        leadId,
        ...partners.filter((one) => one.applicationId === applicationId).map(({ organisationId }) => organisationId),
      ],
      cents,
      beyond: toCents(beyond ?? '0.00'),
      letGo: moved.get(applicationId)?.letGo ?? 0n,
    }))
    .toSorted(
      (one, other) => (moved.get(one.applicationId)?.promised ?? 0) - (moved.get(other.applicationId)?.promised ?? 0),
    );
}

const sumOf = (...kinds: EntryKind[]) =>
  sql<string>`coalesce(sum(${ledgerEntry.cents}) filter (where ${inArray(ledgerEntry.kind, kinds)}), 0)::text`;

/**
 * What of each application was let go of and made free again, and the place of its last commitment in the ledger. A correction is no money that
 * came back: what it takes away is promised again at once (docs/policy/ledger.md, 11).
 */
export async function selectMoved(db: Database, callId: string) {
  const rows = await db
    .select({
      applicationId: ledgerEntry.applicationId,
      letGo: sumOf('release', 'repayment'),
      reused: sumOf('reuse'),
      promised: sql<number>`coalesce(max(${ledgerEntry.sequence}) filter (where ${eq(ledgerEntry.kind, 'commitment')}), 0)::int`,
    })
    .from(ledgerEntry)
    .where(
      and(eq(ledgerEntry.callId, callId), isNotNull(ledgerEntry.applicationId), ne(ledgerEntry.purpose, 'correction')),
    )
    .groupBy(ledgerEntry.applicationId);
  return new Map(
    rows.map(({ applicationId, letGo, reused, promised }) => [
      applicationId!,
      { letGo: BigInt(letGo), reused: BigInt(reused), promised },
    ]),
  );
}
