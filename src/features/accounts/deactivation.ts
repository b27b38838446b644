import type { Services } from '../../app.ts';
import { Forbidden } from '../../platform/errors.ts';
import { record } from '../../platform/journal.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { deleteInvitationsBy } from './invitation-store.ts';
import { lockAdministrators, setDeactivated } from './person-store.ts';
import { deleteOpenResets } from './reset-store.ts';
import { endSessions } from './session-store.ts';
import { deleteTokensBy } from './token-store.ts';

type Needs = Pick<Services, 'db' | 'clock'>;

/**
 * Keeps someone out from the next request on, in every way: sessions, tokens, open reset links and the invitations they sent.
 * @returns false for oneself (so that the platform keeps an administrator) and for who is not there or deactivated already
 */
export async function deactivatePerson({ db, clock }: Needs, viewer: Viewer, id: string): Promise<boolean> {
  if (!viewer.isAdministrator) throw new Forbidden();
  if (viewer.personId === id) return false;
  return db.transaction(async (tx) => {
    // Who was deactivated while waiting for the lock no longer decides about others.
    if (!(await lockAdministrators(tx)).includes(viewer.personId!)) throw new Forbidden();
    if (!(await setDeactivated(tx, id, clock.now()))) return false;
    await endSessions(tx, id);
    await deleteTokensBy(tx, id);
    await deleteOpenResets(tx, id);
    await deleteInvitationsBy(tx, id);
    await record(tx, { act: 'person.deactivate', subject: { type: 'person', id }, viewer });
    return true;
  });
}

export async function reactivatePerson({ db }: Needs, viewer: Viewer, id: string): Promise<boolean> {
  if (!viewer.isAdministrator) throw new Forbidden();
  return db.transaction(async (tx) => {
    if (!(await setDeactivated(tx, id, null))) return false;
    await record(tx, { act: 'person.reactivate', subject: { type: 'person', id }, viewer });
    return true;
  });
}
