import { and, eq, exists, notExists, sql } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { event } from '../../platform/tables.ts';
import { membership, organisation, person } from '../accounts/tables.ts';

/** Takes the example organisations away with their plans, and the people who belong nowhere else. Gives how many of each. */
export async function deleteExample(db: Database): Promise<{ organisations: number; people: number }> {
  const inExample = (isExample: boolean) =>
    db
      .select({ one: sql`1` })
      .from(membership)
      .innerJoin(organisation, eq(organisation.id, membership.organisationId))
      .where(and(eq(membership.personId, person.id), eq(organisation.isExample, isExample)));
  const people = await db
    .delete(person)
    .where(and(exists(inExample(true)), notExists(inExample(false)), eq(person.isAdministrator, false)))
    .returning({ id: person.id });
  const organisations = await db
    .delete(organisation)
    .where(eq(organisation.isExample, true))
    .returning({ id: organisation.id });
  return { organisations: organisations.length, people: people.length };
}

/** Nobody is told of what the invented people did before anyone was there: it happened, and is no news to them. */
export async function hushNews(tx: Database): Promise<void> {
  await tx.execute(sql`update ${event} e set addressees = '{}'
    from (select id from ${organisation} where is_example
      union all select m.person_id from ${membership} m join ${organisation} o on o.id = m.organisation_id where o.is_example) theirs
    where strpos(e.addressees::text, theirs.id::text) > 0`);
}
