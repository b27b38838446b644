import type { Services } from '../../app.ts';
import type { Database } from '../../platform/database/index.ts';
import { Forbidden, NotFound } from '../../platform/errors.ts';
import { record } from '../../platform/journal.ts';
import { sendMail } from '../../platform/outbox.ts';
import { newSecret } from '../../platform/secrets.ts';
import type { Role, Viewer } from '../../platform/viewer.ts';
import { addInvitation, deleteInvitation, type Invitation, renewInvitation } from './invitation-store.ts';
import { invitationLetter } from './letters.ts';
import { findMember, type Organisation } from './organisation-store.ts';
import { findPersonByMail } from './person-store.ts';
import { mayGiveRole } from './policy.ts';
import { after, periods } from './rules/periods.ts';

type Needs = Pick<Services, 'db' | 'clock' | 'config'>;
type Place = Pick<Organisation, 'id' | 'name'>;

export type Refusal = 'isMember' | 'isInvited';

/**
 * Invites someone into an organisation with a role no higher than the inviter's own.
 * @returns why not, for who is a member or has an open invitation already; null when the invitation is on its way
 */
export async function invite(
  { db, clock, config }: Needs,
  viewer: Viewer,
  organisation: Place,
  { mail, role }: { mail: string; role: Role },
): Promise<Refusal | null> {
  if (!mayGiveRole(viewer, organisation.id, role)) throw new Forbidden();
  return db.transaction(async (tx) => {
    const person = await findPersonByMail(tx, mail);
    if (person && (await findMember(tx, organisation.id, person.id))) return 'isMember';
    const secret = newSecret();
    const now = clock.now();
    const invitation = await addInvitation(tx, {
      secret,
      mail,
      role,
      organisationId: organisation.id,
      invitedBy: viewer.personId,
      createdAt: now,
      expiresAt: after(now, periods.invitation),
    });
    if (!invitation) return 'isInvited';
    await send(tx, { config, viewer, organisation, invitation, secret, act: 'invitation.send' });
    return null;
  });
}

/** Sends a new link that works for seven days more; the one before no longer works. */
export async function renew({ db, clock, config }: Needs, viewer: Viewer, organisation: Place, id: string) {
  await db.transaction(async (tx) => {
    const secret = newSecret();
    const expiresAt = after(clock.now(), periods.invitation);
    const change = { id, organisationId: organisation.id, secret, invitedBy: viewer.personId, expiresAt };
    const invitation = await renewInvitation(tx, change);
    if (!invitation) throw new NotFound();
    if (!mayGiveRole(viewer, organisation.id, invitation.role!)) throw new Forbidden();
    await send(tx, { config, viewer, organisation, invitation, secret, act: 'invitation.renew' });
  });
}

export async function withdraw({ db }: Needs, viewer: Viewer, organisation: Place, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await deleteInvitation(tx, organisation.id, id))) throw new NotFound();
    const subject = { type: 'invitation', id };
    await record(tx, { act: 'invitation.withdraw', subject, viewer, organisationId: organisation.id });
  });
}

interface Sending {
  config: Services['config'];
  viewer: Viewer;
  organisation: Place;
  invitation: Invitation;
  secret: string;
  act: string;
}

async function send(tx: Database, { config, viewer, organisation, invitation, secret, act }: Sending): Promise<void> {
  const role = invitation.role!;
  await sendMail(
    tx,
    invitationLetter({
      to: invitation.mail!,
      link: `${config.baseAddress}/uitnodiging/${secret}`,
      organisation: organisation.name,
      role,
      invitedBy: viewer.name,
    }),
  );
  const subject = { type: 'invitation', id: invitation.id };
  await record(tx, { act, subject, viewer, organisationId: organisation.id, details: { role } });
}
