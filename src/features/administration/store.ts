import { and, asc, count, desc, eq, ilike, like, lt, or, sql } from 'drizzle-orm';
import { type Database, literal } from '../../platform/database/index.ts';
import { journal } from '../../platform/tables.ts';
import { membership, organisation, person } from '../accounts/tables.ts';

export const pageSize = 50;

// People sort names by a Dutch collation; the database itself sorts by code point.
const dutch = sql.raw('collate "nl-x-icu"');
const personName = sql`${person.name} ${dutch}`;

const members = sql<number>`count(${membership.personId})::int`;
const administrators = sql<number>`(count(*) filter (where ${membership.role} = 'administrator' and ${person.deactivatedAt} is null and ${person.id} is not null))::int`;

/** Every organisation by name, with how many members it has and how many of them are active administrators. */
export async function listOrganisations(db: Database) {
  return db
    .select({
      id: organisation.id,
      name: organisation.name,
      kind: organisation.kind,
      areaCode: organisation.areaCode,
      isExample: organisation.isExample,
      members,
      administrators,
    })
    .from(organisation)
    .leftJoin(membership, eq(membership.organisationId, organisation.id))
    .leftJoin(person, eq(person.id, membership.personId))
    .groupBy(organisation.id)
    .orderBy(sql`${organisation.name} ${dutch}`);
}

export type OrganisationRow = Awaited<ReturnType<typeof listOrganisations>>[number];

/** People by name; one more than a page when there are more. */
export async function listPeople(db: Database, { q, na }: { q?: string | undefined; na?: string | undefined }) {
  const found = q
    ? or(ilike(person.name, `%${literal(q)}%`), like(person.mail, `%${literal(q.toLowerCase())}%`))
    : undefined;
  const further = na
    ? sql`(${personName}, ${person.id}) > (select p.name ${dutch}, p.id from ${person} p where p.id = ${na})`
    : undefined;
  return db
    .select({
      id: person.id,
      name: person.name,
      mail: person.mail,
      isAdministrator: person.isAdministrator,
      deactivatedAt: person.deactivatedAt,
      organisations: count(membership.organisationId),
    })
    .from(person)
    .leftJoin(membership, eq(membership.personId, person.id))
    .where(and(found, further))
    .groupBy(person.id)
    .orderBy(personName, asc(person.id))
    .limit(pageSize + 1);
}

export type PersonRow = Awaited<ReturnType<typeof listPeople>>[number];

export interface JournalQuery {
  handeling?: string | undefined;
  organisatie?: string | undefined;
  voor?: number | undefined;
}

/** What was done, the newest first, before a given row; one more than a page when there is more. */
export async function listJournal(db: Database, { handeling, organisatie, voor }: JournalQuery) {
  return db
    .select({
      id: journal.id,
      at: journal.at,
      act: journal.act,
      subjectType: journal.subjectType,
      subjectId: journal.subjectId,
      details: journal.details,
      person: person.name,
      organisation: organisation.name,
    })
    .from(journal)
    .leftJoin(person, eq(person.id, journal.personId))
    .leftJoin(organisation, eq(organisation.id, journal.organisationId))
    .where(
      and(
        handeling ? like(journal.act, `${literal(handeling)}%`) : undefined,
        organisatie ? eq(journal.organisationId, organisatie) : undefined,
        voor ? lt(journal.id, voor) : undefined,
      ),
    )
    .orderBy(desc(journal.id))
    .limit(pageSize + 1);
}

export type JournalRow = Awaited<ReturnType<typeof listJournal>>[number];
