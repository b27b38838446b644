import type { Services } from '../../app.ts';
import type { Database } from '../../platform/database/index.ts';
import { Conflict, Forbidden, TooLate } from '../../platform/errors.ts';
import { record } from '../../platform/journal.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { findOpenInvitation, type Invitation, useInvitation } from './invitation-store.ts';
import { insertMember } from './organisation-store.ts';
import { hashPassword } from './passwords.ts';
import { addPerson, asViewer, hasAdministrator, lockFirstAdministrator } from './person-store.ts';
import { addSession, type NewSession } from './session-store.ts';

type Needs = Pick<Services, 'db' | 'clock'>;

interface Newcomer {
  /** The address that was invited; chosen in the form only by the platform's first administrator. */
  mail: string;
  name: string;
  password: string;
}

/**
 * Makes an account for who was invited and has none yet, lets them join and signs them in.
 * @throws TooLate when the link was used before, has expired or was withdrawn
 * @throws Conflict when there is someone with this address by now
 */
export async function acceptAsNewcomer({ db, clock }: Needs, secret: string, newcomer: Newcomer): Promise<NewSession> {
  const { mail, name } = newcomer;
  const passwordHash = await hashPassword(newcomer.password);
  return db.transaction(async (tx) => {
    const invitation = await take(tx, secret, clock.now());
    if (invitation.mail !== null && invitation.mail !== mail) throw new Forbidden();
    const isAdministrator = invitation.organisationId === null;
    if (isAdministrator) await claimPlatform(tx);
    const person = await addPerson(tx, { mail, name, passwordHash, isAdministrator });
    if (!person) throw new Conflict();
    const viewer = asViewer(person);
    await record(tx, { act: 'person.create', subject: { type: 'person', id: person.id }, viewer });
    await join(tx, invitation, viewer);
    return addSession(tx, person.id, clock.now());
  });
}

/**
 * Lets who is signed in join, if the invitation was sent to them.
 * @throws TooLate, Forbidden
 */
export async function acceptAsViewer({ db, clock }: Needs, secret: string, viewer: Viewer): Promise<void> {
  await db.transaction(async (tx) => {
    const invitation = await take(tx, secret, clock.now());
    if (invitation.mail === null || invitation.mail !== viewer.mail) throw new Forbidden();
    await join(tx, invitation, viewer);
  });
}

async function take(tx: Database, secret: string, now: Date): Promise<Invitation> {
  const found = await findOpenInvitation(tx, secret, now);
  if (!found || !(await useInvitation(tx, secret, now))) throw new TooLate();
  return found.invitation;
}

async function claimPlatform(tx: Database): Promise<void> {
  await lockFirstAdministrator(tx);
  if (await hasAdministrator(tx)) throw new TooLate();
}

async function join(tx: Database, { id, organisationId, role }: Invitation, viewer: Viewer): Promise<void> {
  if (organisationId && role) await insertMember(tx, { organisationId, personId: viewer.personId!, role });
  const subject = { type: 'invitation', id };
  await record(tx, { act: 'invitation.accept', subject, viewer, organisationId, details: { role } });
}
