import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../test/app.ts';
import { buildTown, type Town } from '../../../test/builders/drafts.ts';
import { addJob } from '../../platform/jobs.ts';
import { removePlan } from './drafts.ts';
import { selectDraft } from './store.ts';

describe('plans that were removed', () => {
  let test: TestApp;
  let town: Town;
  before(async () => {
    test = await startApp();
    test.setNow('2026-01-01T12:00:00Z');
    town = await buildTown(test);
  });
  after(() => test.close());

  async function nightOf(moment: string): Promise<boolean> {
    test.setNow(moment);
    await addJob(test.db, 'erase-removed-plans', {});
    await test.runJobs();
    return (await selectDraft(test.db, town.planId)) !== undefined;
  }

  it('are erased once they can no longer be put back, and not before', async () => {
    assert.equal(await nightOf('2026-06-01T03:30:00Z'), true, 'a plan that is not removed stays');
    test.setNow('2026-06-01T12:00:00Z');
    const viewer = { personId: null, name: 'An', mail: null, isAdministrator: false, memberships: [] };
    await removePlan(test.db, { viewer, clock: test.clock }, town.planId);
    assert.equal(await nightOf('2026-07-01T03:30:00Z'), true, 'within thirty days');
    assert.equal(await nightOf('2026-07-02T03:30:00Z'), false);
  });
});
