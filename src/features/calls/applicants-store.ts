import { and, asc, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { type Cents, toCents } from '../../platform/money.ts';
import { application, applicationPartner } from './applying/tables.ts';
import { award } from './assessing/tables.ts';
import { ledgerEntry } from './paying/tables.ts';

/** An application that was granted money: its parties as they applied, the lead first, and what it was granted and let go of. */
export interface Granted {
  applicationId: string;
  organisationIds: string[];
  cents: Cents;
  /** Of which beyond a drawing right. */
  beyond: Cents;
  /** What will not be paid any more or was paid back. */
  letGo: Cents;
}

/** What was granted in a call, to whom. */
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
  const released = await selectLetGo(db, callId);
  return rows.map(({ applicationId, leadId, cents, beyond }) => ({
    applicationId,
    organisationIds: [
      leadId,
      ...partners.filter((one) => one.applicationId === applicationId).map(({ organisationId }) => organisationId),
    ],
    cents,
    beyond: toCents(beyond ?? '0.00'),
    letGo: released.get(applicationId) ?? 0n,
  }));
}

/** A correction is no money that came back: what it takes away is promised again at once (docs/policy/ledger.md, 11). */
async function selectLetGo(db: Database, callId: string): Promise<Map<string, Cents>> {
  const isLetGo = and(inArray(ledgerEntry.kind, ['release', 'repayment']), ne(ledgerEntry.purpose, 'correction'));
  const rows = await db
    .select({ applicationId: ledgerEntry.applicationId, cents: sql<string>`sum(${ledgerEntry.cents})` })
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.callId, callId), isLetGo))
    .groupBy(ledgerEntry.applicationId);
  return new Map(rows.flatMap(({ applicationId, cents }) => (applicationId ? [[applicationId, BigInt(cents)]] : [])));
}
