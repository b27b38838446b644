import type { Database } from '../../platform/database/index.ts';
import { BadRequest, Conflict } from '../../platform/errors.ts';
import { record } from '../../platform/journal.ts';
import type { Viewer } from '../../platform/viewer.ts';
import {
  addOrganisation,
  insertMember,
  type NewMember,
  type NewOrganisation,
  type Organisation,
} from './organisation-store.ts';
import { hashPassword } from './passwords.ts';
import { addPerson, type Person } from './person-store.ts';
import { normaliseMail } from './rules/mail-address.ts';

interface PersonWish {
  mail: string;
  name: string;
  /** Null: no one can sign in as this person until they set a password through a link. */
  password: string | null;
  isAdministrator?: boolean;
}

/** @throws Conflict when the mail address is taken; BadRequest when it is none */
export async function createPerson(db: Database, wish: PersonWish, viewer: Viewer | null = null): Promise<Person> {
  const mail = normaliseMail(wish.mail);
  if (!mail) throw new BadRequest();
  const passwordHash = wish.password === null ? null : await hashPassword(wish.password);
  const { name, isAdministrator = false } = wish;
  const person = await addPerson(db, { mail, name, passwordHash, isAdministrator });
  if (!person) throw new Conflict();
  await record(db, { act: 'person.create', subject: { type: 'person', id: person.id }, viewer });
  return person;
}

/** @throws Conflict when the name is taken */
export async function createOrganisation(
  db: Database,
  values: NewOrganisation,
  viewer: Viewer | null = null,
): Promise<Organisation> {
  const organisation = await addOrganisation(db, values);
  if (!organisation) throw new Conflict();
  const { id, kind, areaCode } = organisation;
  const subject = { type: 'organisation', id };
  await record(db, { act: 'organisation.create', subject, viewer, organisationId: id, details: { kind, areaCode } });
  return organisation;
}

/** Who is a member already keeps the role they have. */
export async function addMember(db: Database, values: NewMember, viewer: Viewer | null = null): Promise<void> {
  await insertMember(db, values);
  const { organisationId, personId, role } = values;
  const subject = { type: 'person', id: personId };
  await record(db, { act: 'membership.start', subject, viewer, organisationId, details: { role } });
}
