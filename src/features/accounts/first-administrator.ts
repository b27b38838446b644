import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { newSecret } from '../../platform/secrets.ts';
import { addInvitation, deleteFirstAdministratorInvitations } from './invitation-store.ts';
import { hasAdministrator, lockFirstAdministrator } from './person-store.ts';
import { after, periods } from './rules/periods.ts';

/**
 * A link with which someone becomes the platform's administrator, while there is none: works once, for 24 hours, and only the
 * newest one does.
 * @returns null when there is an administrator
 */
export async function createFirstAdministratorLink(
  db: Database,
  clock: Clock,
  baseAddress: string,
): Promise<string | null> {
  return db.transaction(async (tx) => {
    await lockFirstAdministrator(tx);
    await deleteFirstAdministratorInvitations(tx);
    if (await hasAdministrator(tx)) return null;
    const secret = newSecret();
    const createdAt = clock.now();
    const expiresAt = after(createdAt, periods.firstAdministrator);
    await addInvitation(tx, {
      secret,
      mail: null,
      organisationId: null,
      role: null,
      invitedBy: null,
      createdAt,
      expiresAt,
    });
    return `${baseAddress}/uitnodiging/${secret}`;
  });
}
