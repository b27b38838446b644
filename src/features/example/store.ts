import { and, eq, exists, inArray, notExists, sql } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { event } from '../../platform/tables.ts';
import { membership, organisation, person } from '../accounts/tables.ts';
import { call } from '../calls/tables.ts';

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

/** Two processes that start at once add the example one after the other. */
export const lockExample = (tx: Database) => tx.execute(sql`select pg_advisory_xact_lock(hashtext('example-content'))`);

export async function selectExampleNames(db: Database) {
  const organisations = await db
    .select({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .where(eq(organisation.isExample, true));
  const ids = organisations.map(({ id }) => id);
  const [one] = await db.select({ id: call.id }).from(call).where(inArray(call.organisationId, ids)).limit(1);
  return { organisations: organisations.map(({ name }) => name), hasCalls: one !== undefined };
}

/** The members of an invented organisation; nobody when there is no such organisation. */
export const selectExampleMembers = (db: Database, name: string) =>
  db
    .select({
      organisationId: membership.organisationId,
      personId: membership.personId,
      role: membership.role,
      mail: person.mail,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(eq(organisation.isExample, true), eq(organisation.name, name)));

/** What was told until now. */
export async function selectTold(tx: Database): Promise<string[]> {
  return (await tx.select({ id: event.id }).from(event)).map(({ id }) => id);
}

/** Nobody is told of what the invented people did before anyone was there: it happened, and is no news to them. */
export async function hushNews(tx: Database, toldBefore: readonly string[]): Promise<void> {
  await tx.execute(sql`update ${event} e set addressees = '{}'
    from (select id from ${organisation} where is_example
      union all select m.person_id from ${membership} m join ${organisation} o on o.id = m.organisation_id where o.is_example) theirs
    where strpos(e.addressees::text, theirs.id::text) > 0 and e.id <> all(${sql.param(toldBefore)}::uuid[])`);
}
