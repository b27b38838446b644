import type { Services } from '../../app.ts';
import { TooLate } from '../../platform/errors.ts';
import { addJob } from '../../platform/jobs.ts';
import { record } from '../../platform/journal.ts';
import { sendMail } from '../../platform/outbox.ts';
import { newSecret } from '../../platform/secrets.ts';
import { countTry, forgetTries } from './attempts.ts';
import { newPasswordLetter, resetLetter } from './letters.ts';
import { hashPassword } from './passwords.ts';
import { asViewer, findPersonByMail, setPassword } from './person-store.ts';
import { addReset, deleteOpenResets, findPersonByReset, useReset } from './reset-store.ts';
import { after, periods } from './rules/periods.ts';
import { endSessions } from './session-store.ts';
import { deleteTokensBy } from './token-store.ts';

type Needs = Pick<Services, 'db' | 'clock' | 'config'>;

/** Only a job looks whether someone has this address, so that the answer takes equally long for who does and who does not. */
export async function requestReset({ db, clock }: Needs, { mail, ip }: { mail: string; ip: string }): Promise<void> {
  await countTry(db, clock, { purpose: 'reset', mail, ip });
  await addJob(db, 'send-password-reset', { mail });
}

export async function sendReset({ db, clock, config }: Needs, mail: string): Promise<void> {
  await db.transaction(async (tx) => {
    const person = await findPersonByMail(tx, mail);
    if (!person || person.deactivatedAt) return;
    const secret = newSecret();
    const now = clock.now();
    await addReset(tx, { secret, personId: person.id, now, expiresAt: after(now, periods.passwordReset) });
    const link = `${config.baseAddress}/wachtwoord/${secret}`;
    await sendMail(tx, resetLetter(person.mail, { name: person.name, link }));
    await record(tx, { act: 'password.request-reset', subject: { type: 'person', id: person.id }, viewer: null });
  });
}

/**
 * Sets a new password for who holds the link, once. Every session and every token of the person ends; invitations stay as they
 * are, for a new password says nothing about joining.
 * @throws TooLate when the link was used, has expired, or its person is not active
 */
export async function resetPassword({ db, clock, config }: Needs, secret: string, password: string): Promise<void> {
  const person = await findPersonByReset(db, secret, clock.now());
  if (!person) throw new TooLate();
  const passwordHash = await hashPassword(password);
  await db.transaction(async (tx) => {
    const isOurs = (await useReset(tx, secret, clock.now())) && (await setPassword(tx, person.id, passwordHash));
    if (!isOurs) throw new TooLate();
    await endSessions(tx, person.id);
    await deleteTokensBy(tx, person.id);
    await deleteOpenResets(tx, person.id);
    await forgetTries(tx, 'sign-in', person.mail);
    const link = `${config.baseAddress}/wachtwoord-vergeten`;
    await sendMail(tx, newPasswordLetter(person.mail, { name: person.name, link }));
    await record(tx, { act: 'password.reset', subject: { type: 'person', id: person.id }, viewer: asViewer(person) });
  });
}
