import type { Database } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/errors.ts';
import { translator } from '../../../platform/i18n.ts';
import { record } from '../../../platform/journal.ts';
import { sendMail } from '../../../platform/outbox.ts';
import { type Call, selectNewestVersion } from '../store.ts';
import type { Actor } from './actor.ts';
import { deleteInvitation, insertInvitation } from './invitation-store.ts';
import { toAssessPath } from './paths.ts';
import { insertAssessor } from './store.ts';

// Letters are in Dutch, as all letters of the product.
const t = translator('nl');

/**
 * Invites an address to assess a call. Nobody looks whether someone with an account has it: the letter and the answer are the same.
 * An address that was invited before hears nothing anew.
 */
export const inviteAssessor = (
  db: Database,
  { viewer, clock }: Actor,
  call: Call,
  { mail, baseAddress }: { mail: string; baseAddress: string },
): Promise<void> =>
  db.transaction(async (tx) => {
    const at = clock.now();
    if (!(await insertInvitation(tx, { callId: call.id, mail, invitedBy: viewer.personId, at }))) return;
    const { title } = (await selectNewestVersion(tx, call.id))?.document ?? call.draft;
    const values = { call: title, name: viewer.name, link: `${baseAddress}${toAssessPath}` };
    const subject = t('assessing.letter.invitation.subject', values);
    await sendMail(tx, { to: mail, subject, text: t('assessing.letter.invitation.text', values) });
    await record(tx, { act: 'call.assessor-invited', ...about(call), viewer });
  });

/** Who is signed in with the address that was invited becomes an assessor: an account has shown that its address is theirs. @throws NotFound */
export const acceptInvitation = (db: Database, { viewer, clock }: Actor, call: Call): Promise<void> =>
  db.transaction(async (tx) => {
    const { personId, mail } = viewer;
    const invitation = mail === null ? undefined : await deleteInvitation(tx, call.id, mail);
    if (personId === null || !invitation) throw new NotFound();
    await insertAssessor(tx, { callId: call.id, personId, addedBy: invitation.invitedBy, at: clock.now() });
    await record(tx, { act: 'call.assessor-added', ...about(call), viewer, details: { personId } });
  });

export const withdrawInvitation = (db: Database, { viewer }: Actor, call: Call, mail: string): Promise<void> =>
  db.transaction(async (tx) => {
    if (!(await deleteInvitation(tx, call.id, mail))) throw new NotFound();
    await record(tx, { act: 'call.assessor-uninvited', ...about(call), viewer });
  });

const about = ({ id, organisationId }: Call) => ({ subject: { type: 'call', id }, organisationId });
