import { today } from '../../../../platform/clock.ts';
import type { Database } from '../../../../platform/database/index.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { announce } from '../../../../platform/events.ts';
import { record } from '../../../../platform/journal.ts';
import { applicationPath } from '../../applying/paths.ts';
import { holdersOf } from '../../holders.ts';
import { selectNewestVersion } from '../../store.ts';
import { type Actor, lockedCall } from '../drafts.ts';
import { selectDossiers } from '../store.ts';

/**
 * Asks who is still writing an application on an older version to move it to the newest: they decide, on their own page. What was sent in
 * stays as it is. Gives how many were asked; asked twice, each hears of it once.
 * @throws NotFound when the version is not there or is the newest
 */
export async function askToMove(db: Database, actor: Actor, callId: string, from: number): Promise<number> {
  const { viewer, clock } = actor;
  return db.transaction(async (tx) => {
    const { organisationId } = await lockedCall(tx, callId);
    const newest = await selectNewestVersion(tx, callId);
    if (!newest || from < 1 || from >= newest.number) throw new NotFound();
    const started = (await selectDossiers(tx, callId)).filter((one) => one.versionNumber === from && !one.isSubmitted);
    const leads = started.map(({ leadOrganisationId }) => leadOrganisationId);
    const holders = await holdersOf(tx, leads, today(clock));
    let asked = 0;
    for (const { id, leadOrganisationId } of started) {
      const isNew = await announce(tx, {
        key: `application:${id}:move:${newest.number}`,
        kind: 'callwork.event.move',
        values: { title: newest.document.title, number: String(newest.number) },
        path: applicationPath(id, 'versie'),
        to: { organisations: [{ id: holders.get(leadOrganisationId)!.id, role: 'editor' }] },
        at: clock.now(),
      });
      if (isNew) asked += 1;
    }
    const details = { from, to: newest.number, asked };
    await record(tx, {
      act: 'call.move-asked',
      subject: { type: 'call', id: callId },
      viewer,
      organisationId,
      details,
    });
    return asked;
  });
}
