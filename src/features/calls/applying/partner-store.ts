import { and, asc, eq, ilike, inArray, notInArray } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { literal } from '../../../platform/database/like.ts';
import { organisation, person } from '../../accounts/tables.ts';
import { organisationColumns } from '../holders-store.ts';
import { applicationPartner, partnerAnswer } from './tables.ts';

/** Every answer of the partners of an application, oldest first. */
export const selectPartnerAnswers = (db: Database, applicationId: string) =>
  db
    .select({
      id: partnerAnswer.id,
      organisationId: partnerAnswer.organisationId,
      answer: partnerAnswer.answer,
      digest: partnerAnswer.digest,
      reason: partnerAnswer.reason,
      at: partnerAnswer.at,
      by: person.name,
    })
    .from(partnerAnswer)
    .leftJoin(person, eq(person.id, partnerAnswer.personId))
    .where(eq(partnerAnswer.applicationId, applicationId))
    .orderBy(asc(partnerAnswer.at), asc(partnerAnswer.id));

export type PartnerAnswer = Awaited<ReturnType<typeof selectPartnerAnswers>>[number];

export async function insertPartner(tx: Database, values: typeof applicationPartner.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(applicationPartner)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: applicationPartner.organisationId });
  return rows.length > 0;
}

export async function deletePartner(tx: Database, applicationId: string, organisationId: string): Promise<void> {
  await tx
    .delete(partnerAnswer)
    .where(and(eq(partnerAnswer.applicationId, applicationId), eq(partnerAnswer.organisationId, organisationId)));
  await tx
    .delete(applicationPartner)
    .where(
      and(eq(applicationPartner.applicationId, applicationId), eq(applicationPartner.organisationId, organisationId)),
    );
}

export async function insertPartnerAnswer(tx: Database, values: typeof partnerAnswer.$inferInsert): Promise<void> {
  await tx.insert(partnerAnswer).values(values);
}

const mostFound = 20;

/** Organisations by a part of their name, of the kinds that may apply; example ones only beside an example. */
export async function searchOrganisations(
  db: Database,
  { text, kinds, isExample, except }: { text: string; kinds: readonly string[]; isExample: boolean; except: string[] },
) {
  const found = await db
    .select(organisationColumns)
    .from(organisation)
    .where(
      and(
        ilike(organisation.name, `%${literal(text)}%`),
        kinds.length > 0 ? inArray(organisation.kind, [...kinds]) : undefined,
        eq(organisation.isExample, isExample),
        notInArray(organisation.id, except),
      ),
    )
    .orderBy(asc(organisation.name))
    .limit(mostFound + 1);
  return { organisations: found.slice(0, mostFound), hasMore: found.length > mostFound };
}
