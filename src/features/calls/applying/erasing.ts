import type { Services } from '../../../app.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { record } from '../../../platform/journal.ts';
import { deleteFilesOf } from './file-store.ts';
import { eraseRemovedBefore } from './store.ts';

const daysToPutBack = 30;

/** `erase-removed-applications` runs each night: a removed draft and its files are kept for thirty days. */
export const applyingJobs = ({ db, clock }: Services): Jobs => ({
  'erase-removed-applications': async () => {
    const before = new Date(clock.now().getTime() - daysToPutBack * 86_400_000);
    await db.transaction(async (tx) => {
      for (const { id, leadOrganisationId } of await eraseRemovedBefore(tx, before)) {
        await deleteFilesOf(tx, id);
        await record(tx, {
          act: 'application.erased',
          subject: { type: 'application', id },
          viewer: null,
          organisationId: leadOrganisationId,
        });
      }
    });
  },
});
