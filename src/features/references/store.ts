import { and, asc, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { membership, organisation, person } from '../accounts/tables.ts';
import { programme } from '../guide/tables.ts';
import { type LastCheck, type LastVisit, type Mark, marksOf, type State } from './rules/state.ts';
import { reference, referenceCheck, referenceVisit } from './tables.ts';

export type Reference = typeof reference.$inferSelect;
export type ReferenceValues = Pick<
  Reference,
  'title' | 'owner' | 'address' | 'validFrom' | 'validTo' | 'note' | 'checkEveryDays' | 'checkerId'
>;

/** A reference as the register holds it, with who looked last and what the last visit saw. */
export interface Registered extends Reference {
  programmeTitle: string;
  organisationId: string | null;
  organisationName: string | null;
  /** For who works on the guide; never public. */
  checkerName: string | null;
  check: LastCheck | null;
  visit: (LastVisit & Pick<typeof referenceVisit.$inferSelect, 'status' | 'detail'>) | null;
}

/** A reference on a day, with all that is to be said of it. */
export interface Standing extends Registered {
  state: State;
  marks: Mark[];
}

export interface ReferenceQuery {
  id?: string;
  ids?: readonly string[];
  programme?: string;
  /** As `addressKey` gives them. */
  keys?: readonly string[];
}

/** The register, by title; what is asked for and nothing else. */
export async function selectReferences(db: Database, query: ReferenceQuery = {}): Promise<Registered[]> {
  const { id, ids, programme: code, keys } = query;
  if (ids?.length === 0 || keys?.length === 0) return [];
  const check = db
    .selectDistinctOn([referenceCheck.referenceId])
    .from(referenceCheck)
    .orderBy(referenceCheck.referenceId, desc(referenceCheck.at))
    .as('last_check');
  const visit = db
    .selectDistinctOn([referenceVisit.referenceId])
    .from(referenceVisit)
    .orderBy(referenceVisit.referenceId, desc(referenceVisit.at))
    .as('last_visit');
  const conditions: (SQL | undefined)[] = [
    id === undefined ? undefined : eq(reference.id, id),
    ids && inArray(reference.id, [...ids]),
    code === undefined ? undefined : eq(reference.programmeCode, code),
    keys && inArray(reference.addressKey, [...keys]),
  ];
  const rows = await db
    .select({
      reference,
      programmeTitle: programme.title,
      organisationId: programme.organisationId,
      organisationName: organisation.name,
      checkerName: person.name,
      check: { at: check.at, outcome: check.outcome },
      visit: {
        at: visit.at,
        since: visit.since,
        times: visit.times,
        outcome: visit.outcome,
        status: visit.status,
        detail: visit.detail,
      },
    })
    .from(reference)
    .innerJoin(programme, eq(programme.code, reference.programmeCode))
    .leftJoin(organisation, eq(organisation.id, programme.organisationId))
    .leftJoin(person, eq(person.id, reference.checkerId))
    .leftJoin(check, eq(check.referenceId, reference.id))
    .leftJoin(visit, eq(visit.referenceId, reference.id))
    .where(and(...conditions))
    .orderBy(sql`${reference.title} collate "nl-x-icu"`, asc(reference.id));
  return rows.map(({ reference: its, ...rest }) => ({ ...its, ...rest }));
}

/** The register as it stands on a day (`YYYY-MM-DD`). */
export async function findStandings(db: Database, day: string, query: ReferenceQuery = {}): Promise<Standing[]> {
  return (await selectReferences(db, query)).map((one) => standingOf(one, day));
}

export function standingOf(registered: Registered, day: string): Standing {
  const marks = marksOf(registered, registered.check, registered.visit, day);
  return { ...registered, marks, state: marks[0]?.state ?? 'valid' };
}

/** The reference, held until the transaction ends. */
export async function lockReference(tx: Database, id: string): Promise<Reference | undefined> {
  const [row] = await tx.select().from(reference).where(eq(reference.id, id)).for('update');
  return row;
}

/** Which reference of this programme has this address already. */
export async function withAddress(
  db: Database,
  code: string,
  key: string,
  otherThan = '',
): Promise<string | undefined> {
  const [row] = await db
    .select({ id: reference.id })
    .from(reference)
    .where(
      and(
        eq(reference.programmeCode, code),
        eq(reference.addressKey, key),
        otherThan === '' ? undefined : ne(reference.id, otherThan),
      ),
    );
  return row?.id;
}

/** Undefined when the slug or the address is taken in this programme. */
export async function insertReference(
  tx: Database,
  values: typeof reference.$inferInsert,
): Promise<string | undefined> {
  const [row] = await tx.insert(reference).values(values).onConflictDoNothing().returning({ id: reference.id });
  return row?.id;
}

export async function updateReference(
  tx: Database,
  id: string,
  values: Partial<typeof reference.$inferInsert>,
): Promise<void> {
  await tx.update(reference).set(values).where(eq(reference.id, id));
}

export async function insertCheck(tx: Database, values: typeof referenceCheck.$inferInsert): Promise<void> {
  await tx.insert(referenceCheck).values(values);
}

/** Every check of a reference, the newest first; who looked is for who works on the guide. */
export const selectChecks = (db: Database, referenceId: string) =>
  db
    .select({
      at: referenceCheck.at,
      outcome: referenceCheck.outcome,
      note: referenceCheck.note,
      by: person.name,
    })
    .from(referenceCheck)
    .leftJoin(person, eq(person.id, referenceCheck.personId))
    .where(eq(referenceCheck.referenceId, referenceId))
    .orderBy(desc(referenceCheck.at))
    .limit(200);

export type CheckRow = Awaited<ReturnType<typeof selectChecks>>[number];

/** Who may be asked to check: the people who edit this programme's guide. */
export async function selectCheckers(db: Database, code: string): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: person.id, name: person.name })
    .from(programme)
    .innerJoin(membership, eq(membership.organisationId, programme.organisationId))
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(programme.code, code), ne(membership.role, 'viewer'), sql`${person.deactivatedAt} is null`))
    .orderBy(sql`${person.name} collate "nl-x-icu"`);
}

/** The platform's administrators: they edit the guides that belong to no organisation. */
export async function selectAdministrators(db: Database): Promise<string[]> {
  const rows = await db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.isAdministrator, true), sql`${person.deactivatedAt} is null`));
  return rows.map(({ id }) => id);
}

export async function findProgramme(db: Database, code: string) {
  const [row] = await db.select().from(programme).where(eq(programme.code, code));
  return row;
}
