import type { Services } from '../../app.ts';
import { record } from '../../platform/journal.ts';
import { sendMail } from '../../platform/outbox.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { countTry } from './attempts.ts';
import { newPasswordLetter } from './letters.ts';
import { hashPassword, isPasswordOf } from './passwords.ts';
import { findPerson, holdPerson, setPassword } from './person-store.ts';
import { deleteOpenResets } from './reset-store.ts';
import { addSession, endSessions, type NewSession } from './session-store.ts';
import { deleteTokensBy } from './token-store.ts';

interface PasswordChange {
  current: string;
  next: string;
  ip: string;
}

/**
 * A new password for who knows the present one. Ends every session and token; this browser goes on with a new session.
 * @returns null when the present password is wrong
 * @throws TooMany
 */
export async function changePassword(
  { db, clock, config }: Pick<Services, 'db' | 'clock' | 'config'>,
  viewer: Viewer,
  { current, next, ip }: PasswordChange,
): Promise<NewSession | null> {
  const id = viewer.personId!;
  const succeed = await countTry(db, clock, { purpose: 'sign-in', mail: viewer.mail!, ip });
  const person = await findPerson(db, id);
  if (!(await isPasswordOf(person, current)) || !person) return null;
  const passwordHash = await hashPassword(next);
  const session = await db.transaction(async (tx) => {
    if (!(await holdPerson(tx, person))) return null;
    await setPassword(tx, id, passwordHash);
    await endSessions(tx, id);
    await deleteTokensBy(tx, id);
    await deleteOpenResets(tx, id);
    const link = `${config.baseAddress}/wachtwoord-vergeten`;
    await sendMail(tx, newPasswordLetter(person.mail, { name: person.name, link }));
    await record(tx, { act: 'password.change', subject: { type: 'person', id }, viewer });
    return addSession(tx, id, clock.now());
  });
  if (session) await succeed();
  return session;
}
