import type { Services } from '../../app.ts';
import type { Jobs } from '../../platform/jobs.ts';
import { record } from '../../platform/journal.ts';
import { daysToPutBack } from './drafts.ts';
import { eraseRemoved } from './store.ts';

/** `erase-removed-plans` runs each night: a plan that can no longer be put back is not kept. */
export const planJobs = ({ db, clock }: Services): Jobs => ({
  'erase-removed-plans': async () => {
    const before = new Date(clock.now().getTime() - daysToPutBack * 86_400_000);
    await db.transaction(async (tx) => {
      for (const { id, organisationId } of await eraseRemoved(tx, before)) {
        await record(tx, { act: 'plan.erased', subject: { type: 'plan', id }, viewer: null, organisationId });
      }
    });
  },
});
