import { and, asc, count, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import type { Role } from '../../platform/viewer.ts';
import { membership, organisation, person } from './tables.ts';

export type Organisation = typeof organisation.$inferSelect;

export interface NewOrganisation {
  name: string;
  kind: string;
  areaCode: string | null;
  isExample?: boolean;
}

export interface Member {
  personId: string;
  name: string;
  mail: string;
  role: Role;
  isActive: boolean;
}

/** @returns null when the name is taken */
export async function addOrganisation(db: Database, values: NewOrganisation): Promise<Organisation | null> {
  const [row] = await db
    .insert(organisation)
    .values(values)
    .onConflictDoNothing({ target: organisation.name })
    .returning();
  return row ?? null;
}

export async function findOrganisation(db: Database, id: string): Promise<Organisation | undefined> {
  const [row] = await db.select().from(organisation).where(eq(organisation.id, id));
  return row;
}

/** Changes to who administers an organisation wait for each other on its row. */
export async function lockOrganisation(db: Database, id: string): Promise<void> {
  await db.select({ id: organisation.id }).from(organisation).where(eq(organisation.id, id)).for('update');
}

const memberColumns = {
  personId: person.id,
  name: person.name,
  mail: person.mail,
  role: membership.role,
  deactivatedAt: person.deactivatedAt,
};

const asMember = ({ deactivatedAt, ...row }: Omit<Member, 'isActive'> & { deactivatedAt: Date | null }): Member => ({
  ...row,
  isActive: deactivatedAt === null,
});

export async function listMembers(db: Database, organisationId: string): Promise<Member[]> {
  const rows = await db
    .select(memberColumns)
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(eq(membership.organisationId, organisationId))
    .orderBy(asc(person.name), asc(person.id));
  return rows.map(asMember);
}

export async function findMember(db: Database, organisationId: string, personId: string): Promise<Member | undefined> {
  const [row] = await db
    .select(memberColumns)
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.organisationId, organisationId), eq(membership.personId, personId)));
  return row && asMember(row);
}

export async function countActiveAdministrators(db: Database, organisationId: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.organisationId, organisationId),
        eq(membership.role, 'administrator'),
        isNull(person.deactivatedAt),
      ),
    );
  return row!.count;
}

export interface NewMember {
  organisationId: string;
  personId: string;
  role: Role;
}

/** Who is a member already keeps the role they have. */
export async function insertMember(db: Database, values: NewMember): Promise<void> {
  await db.insert(membership).values(values).onConflictDoNothing();
}

export async function setRole(db: Database, { organisationId, personId, role }: NewMember): Promise<void> {
  await db
    .update(membership)
    .set({ role })
    .where(and(eq(membership.organisationId, organisationId), eq(membership.personId, personId)));
}

export async function deleteMember(db: Database, organisationId: string, personId: string): Promise<void> {
  await db
    .delete(membership)
    .where(and(eq(membership.organisationId, organisationId), eq(membership.personId, personId)));
}
