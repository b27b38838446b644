import { randomBytes } from 'node:crypto';
import { addOrganisation, insertMember, type Organisation } from '../../src/features/accounts/organisation-store.ts';
import { hashPassword } from '../../src/features/accounts/passwords.ts';
import { addPerson, type Person } from '../../src/features/accounts/person-store.ts';
import { addSession } from '../../src/features/accounts/session-store.ts';
import type { Role } from '../../src/platform/viewer.ts';
import { type TestApp, Visitor } from '../app.ts';

/** Everyone in the tests has this password; hashed once, for hashing is slow by design. */
export const password = 'regenboog fiets lantaarn';
const passwordHash = hashPassword(password);

const unique = () => randomBytes(4).toString('hex');

export async function buildOrganisation(
  { db }: TestApp,
  values: Partial<Pick<Organisation, 'name' | 'kind' | 'areaCode' | 'isExample'>> = {},
): Promise<Organisation> {
  const organisation = await addOrganisation(db, {
    name: `Gemeente ${unique()}`,
    kind: 'municipality',
    areaCode: null,
    ...values,
  });
  return organisation!;
}

export async function buildPerson(
  { db }: TestApp,
  values: Partial<Pick<Person, 'mail' | 'name' | 'isAdministrator'>> = {},
): Promise<Person> {
  const id = unique();
  const person = await addPerson(db, {
    mail: `${id}@gemeente.example`,
    name: `Jo ${id}`,
    ...values,
    passwordHash: await passwordHash,
  });
  return person!;
}

export interface SignedIn extends Visitor {
  person: Person;
}

export interface As {
  /** The role in the organisation; `platform` for the platform's administrator. */
  role: Role | 'platform';
  organisation?: Pick<Organisation, 'id'>;
  person?: Person;
}

/** A visitor with a session, made straight in the database; in a new organisation when none is given. */
export async function signInAs(test: TestApp, { role, organisation, person }: As): Promise<SignedIn> {
  const who = person ?? (await buildPerson(test, { isAdministrator: role === 'platform' }));
  if (role !== 'platform') {
    const { id } = organisation ?? (await buildOrganisation(test));
    await insertMember(test.db, { organisationId: id, personId: who.id, role });
  }
  return openSession(test, who);
}

/** One more browser in which this person is signed in. */
export async function openSession(test: TestApp, person: Person): Promise<SignedIn> {
  const { secret } = await addSession(test.db, person.id, test.clock.now());
  const visitor = new Visitor(test.app);
  visitor.cookies.set(test.app.sessionCookie.name, secret);
  return Object.assign(visitor, { person });
}

/** The path of the first link in the newest letter to someone. */
export function linkTo(test: TestApp, mail: string): string {
  const letter = test.letters.findLast(({ to }) => to === mail);
  const link = new RegExp(`${test.config.baseAddress}(/\\S+)`).exec(letter?.text ?? '');
  if (!link) throw new Error(`No letter with a link to ${mail}`);
  return link[1]!;
}
