import type { Services } from '../../../app.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { record } from '../../../platform/journal.ts';
import { deleteFilesOf } from './file-store.ts';
import { eraseRemovedBefore } from './store.ts';

const timeToPutBack = 30 * 86_400_000;

/** What was removed before this is gone. */
export const putBackSince = (now: Date): Date => new Date(now.getTime() - timeToPutBack);

export const putBackUntil = (removedAt: Date): Date => new Date(removedAt.getTime() + timeToPutBack);

/** `erase-removed-applications` runs each night: a removed draft and its files are kept for thirty days. */
export const applyingJobs = ({ db, clock }: Services): Jobs => ({
  'erase-removed-applications': async () => {
    const before = putBackSince(clock.now());
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
