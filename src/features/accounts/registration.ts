import type { Services } from '../../app.ts';
import { TooLate } from '../../platform/errors.ts';
import { addJob } from '../../platform/jobs.ts';
import { record } from '../../platform/journal.ts';
import { sendMail } from '../../platform/outbox.ts';
import { newSecret } from '../../platform/secrets.ts';
import { countTry } from './attempts.ts';
import { hasAccountLetter, registrationLetter } from './letters.ts';
import { hashPassword } from './passwords.ts';
import { addPerson, asViewer, findPersonByMail } from './person-store.ts';
import {
  addRegistration,
  deleteRegistrationsOf,
  findOpenRegistration,
  holdRegistrationsOf,
  useRegistration,
} from './registration-store.ts';
import { after, periods } from './rules/periods.ts';
import { addSession, type NewSession } from './session-store.ts';

type Needs = Pick<Services, 'db' | 'clock' | 'config'>;

export interface RegistrationWish {
  /** As `normaliseMail` writes it. */
  mail: string;
  name: string;
  /** The page of this site to go on to. */
  back: string;
}

/** Only a job looks whether someone has this address, so that the answer takes equally long for who does and who does not. */
export async function askRegistration({ db, clock }: Needs, { ip, ...wish }: RegistrationWish & { ip: string }) {
  await countTry(db, clock, { purpose: 'register', mail: wish.mail, ip });
  await addJob(db, 'send-registration', wish);
}

/** A link for a new address; word that there is an account already for a known one; nothing for who is deactivated. */
export async function sendRegistration({ db, clock, config }: Needs, { mail, name, back }: RegistrationWish) {
  await db.transaction(async (tx) => {
    const person = await findPersonByMail(tx, mail);
    if (person?.deactivatedAt) return;
    const act = 'registration.request';
    if (person) {
      const links = { link: `${config.baseAddress}/aanmelden`, reset: `${config.baseAddress}/wachtwoord-vergeten` };
      await sendMail(tx, hasAccountLetter(mail, { name: person.name, ...links }));
      return record(tx, { act, subject: { type: 'person', id: person.id }, viewer: null });
    }
    const secret = newSecret();
    const createdAt = clock.now();
    const expiresAt = after(createdAt, periods.registration);
    const id = await addRegistration(tx, { secret, mail, name, back, createdAt, expiresAt });
    await sendMail(tx, registrationLetter(mail, `${config.baseAddress}/registreren/${secret}`));
    await record(tx, { act, subject: { type: 'registration', id }, viewer: null });
  });
}

/**
 * Makes the account of who holds the link and signs them in. An invitation to the same address stays open, to be accepted by its
 * own link: an address is no consent to join.
 * @throws TooLate when the link was used or has expired, or someone has this address by now
 */
export async function register(
  { db, clock }: Needs,
  secret: string,
  { name, password }: { name: string; password: string },
): Promise<NewSession> {
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const open = await findOpenRegistration(tx, secret, clock.now());
    if (!open) throw new TooLate();
    await holdRegistrationsOf(tx, open.mail);
    if (!(await useRegistration(tx, secret, clock.now()))) throw new TooLate();
    const person = await addPerson(tx, { mail: open.mail, name, passwordHash });
    if (!person) throw new TooLate();
    await deleteRegistrationsOf(tx, open.mail);
    const subject = { type: 'person', id: person.id };
    await record(tx, { act: 'person.create', subject, viewer: asViewer(person), details: { by: 'registration' } });
    return addSession(tx, person.id, clock.now());
  });
}
