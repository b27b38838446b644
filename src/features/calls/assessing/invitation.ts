import type { Services } from '../../../app.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { formats } from '../../../platform/formats.ts';
import { translator } from '../../../platform/i18n.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { record } from '../../../platform/journal.ts';
import { sendMail } from '../../../platform/outbox.ts';
import { countInDay } from '../../accounts/index.ts';
import { type Call, selectNewestVersion } from '../store.ts';
import type { Actor } from './actor.ts';
import { deleteInvitation, deleteInvitationsUntil, insertInvitation } from './invitation-store.ts';
import { toAssessPath } from './paths.ts';
import { insertAssessor, selectAssessors } from './store.ts';

// Letters are in Dutch, as all letters of the product.
const t = translator('nl');

/** How long an invitation can be accepted. */
export const invitationDays = 14;
const lasts = invitationDays * 86_400_000;
export const endOf = (invitedAt: Date): Date => new Date(invitedAt.getTime() + lasts);
/** Invitations of this moment and before have ended. */
export const endedUntil = (clock: Clock): Date => new Date(clock.now().getTime() - lasts);

/** Letters in 24 hours: to one address, whoever invites it for whichever call, and for one call. */
const most = { address: 3, call: 50 };

/** Why nobody was invited: key of its words under `assessing.problem`, and the number in them. */
export interface NotInvited {
  key: 'isAssessor' | 'isInvited' | 'manyToAddress' | 'manyForCall';
  most?: number;
}

/**
 * Invites an address to assess a call. Nobody looks whether someone with an account has it: the letter and the answer are the same.
 * @returns why not, for an address that was invited or accepted before, or that had too many letters; null when a letter is on its way
 */
export async function inviteAssessor(
  db: Database,
  { viewer, clock }: Actor,
  call: Call,
  { mail, baseAddress }: { mail: string; baseAddress: string },
): Promise<NotInvited | null> {
  if ((await selectAssessors(db, call.id)).some((one) => one.mail === mail)) return { key: 'isAssessor' };
  const counted = await countInDay(db, clock, [
    { name: 'assessor-to-address', of: mail, most: most.address },
    { name: 'assessor-for-call', of: call.id, most: most.call },
  ]);
  if (counted.full === 'assessor-to-address') return { key: 'manyToAddress', most: most.address };
  if (counted.full === 'assessor-for-call') return { key: 'manyForCall', most: most.call };
  const isSent = await db.transaction(async (tx) => {
    const at = clock.now();
    const invitation = { callId: call.id, mail, invitedBy: viewer.personId, at };
    if (!(await insertInvitation(tx, invitation, endedUntil(clock)))) return false;
    const { title } = (await selectNewestVersion(tx, call.id))?.document ?? call.draft;
    const until = formats('nl').moment(endOf(at));
    const values = {
      call: title,
      name: viewer.name,
      link: `${baseAddress}${toAssessPath}`,
      days: invitationDays,
      until,
    };
    const subject = t('assessing.letter.invitation.subject', values);
    await sendMail(tx, { to: mail, subject, text: t('assessing.letter.invitation.text', values) });
    await record(tx, { act: 'call.assessor-invited', ...about(call), viewer });
    return true;
  });
  if (isSent) return null;
  await counted.takeBack();
  return { key: 'isInvited' };
}

/**
 * Who is signed in with the address that was invited becomes an assessor: an account has shown that its address is theirs.
 * @throws NotFound without an invitation; Conflict when it has ended
 */
export const acceptInvitation = (db: Database, { viewer, clock }: Actor, call: Call): Promise<void> =>
  db.transaction(async (tx) => {
    const { personId, mail } = viewer;
    const invitation = mail === null ? undefined : await deleteInvitation(tx, call.id, mail);
    if (personId === null || !invitation) throw new NotFound();
    if (invitation.at <= endedUntil(clock)) throw new Conflict();
    await insertAssessor(tx, { callId: call.id, personId, addedBy: invitation.invitedBy, at: clock.now() });
    await record(tx, { act: 'call.assessor-added', ...about(call), viewer, details: { personId } });
  });

/** @throws Conflict when it was accepted or withdrawn before */
export const withdrawInvitation = (db: Database, { viewer }: Actor, call: Call, mail: string): Promise<void> =>
  db.transaction(async (tx) => {
    if (!(await deleteInvitation(tx, call.id, mail))) throw new Conflict();
    await record(tx, { act: 'call.assessor-uninvited', ...about(call), viewer });
  });

const about = ({ id, organisationId }: Call) => ({ subject: { type: 'call', id }, organisationId });

/** `forget-assessor-invitations` runs each night: an address that did not accept in time is not kept. */
export const assessingJobs = ({ db, clock }: Pick<Services, 'db' | 'clock'>): Jobs => ({
  'forget-assessor-invitations': () => deleteInvitationsUntil(db, endedUntil(clock)),
});
