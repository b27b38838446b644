import type { Services } from '../../app.ts';
import { record } from '../../platform/journal.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { countTry } from './attempts.ts';
import { isPasswordOf } from './passwords.ts';
import { asViewer, findPersonByMail, holdPerson } from './person-store.ts';
import { addSession, endSession, endSessions, type NewSession } from './session-store.ts';

type Needs = Pick<Services, 'db' | 'clock'>;

/**
 * Opens a session for who knows the password. Who does not exist, has no password or is deactivated takes as long and gets the
 * same answer as a wrong password.
 * @throws TooMany
 */
export async function signIn(
  { db, clock }: Needs,
  { mail, password, ip }: { mail: string; password: string; ip: string },
): Promise<NewSession | null> {
  const succeed = await countTry(db, clock, { purpose: 'sign-in', mail, ip });
  const person = await findPersonByMail(db, mail);
  if (!(await isPasswordOf(person, password)) || !person) return null;
  const session = await db.transaction(async (tx) => {
    if (!(await holdPerson(tx, person))) return null;
    const viewer = asViewer(person);
    await record(tx, { act: 'person.sign-in', subject: { type: 'person', id: person.id }, viewer });
    return addSession(tx, person.id, clock.now());
  });
  if (session) await succeed();
  return session;
}

export async function signOut({ db }: Needs, secret: string, viewer: Viewer | null): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await endSession(tx, secret)) || !viewer?.personId) return;
    await record(tx, { act: 'person.sign-out', subject: { type: 'person', id: viewer.personId }, viewer });
  });
}

export async function signOutEverywhere({ db }: Needs, viewer: Viewer): Promise<void> {
  const id = viewer.personId!;
  await db.transaction(async (tx) => {
    await endSessions(tx, id);
    await record(tx, { act: 'person.sign-out-everywhere', subject: { type: 'person', id }, viewer });
  });
}
