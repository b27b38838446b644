import type { Services } from '../../app.ts';
import { systemClock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { announce } from '../../platform/events.ts';
import { record } from '../../platform/journal.ts';
import { removeExampleAreas } from '../areas/index.ts';
import { removeExampleCards } from '../measures/index.ts';
import { deleteDossiers, type Loss, selectLosses } from './dossiers-store.ts';
import { isExamplePresent, markExampleRemoved } from './example.ts';
import { forgetPassword } from './password.ts';
import { deleteExample } from './store.ts';
import { deleteTraces } from './traces-store.ts';

type Needs = Pick<Services, 'db' | 'config'> & Partial<Pick<Services, 'clock'>>;

/**
 * Takes the invented municipalities and government away whole: plans, publications, calls, people, areas. False when it was not there. What real
 * parties did with them for practice goes along, and they are told.
 */
export async function removeExample({ db, config, clock = systemClock }: Needs): Promise<boolean> {
  const removed = await db.transaction(async (tx) => {
    if (!(await isExamplePresent(tx))) return false;
    const losses = await selectLosses(tx);
    await deleteTraces(tx);
    await removeExampleCards(tx, clock.now());
    await deleteDossiers(tx);
    const details = await deleteExample(tx);
    await removeExampleAreas(tx);
    await markExampleRemoved(tx);
    await record(tx, {
      act: 'example.removed',
      subject: { type: 'installation', id: 'example' },
      viewer: null,
      details: { ...details, losses: losses.map(({ application, title, party }) => ({ application, title, party })) },
    });
    for (const loss of losses) await tellOf(tx, loss, clock.now());
    return true;
  });
  await forgetPassword(config.dataDir);
  return removed;
}

const tellOf = (tx: Database, { application, title, call, code, party, side }: Loss, at: Date) =>
  announce(tx, {
    key: `example-removed:${application}`,
    kind: `example.event.${side}`,
    values: { title, call },
    path: side === 'applicant' ? '/aanvragen' : `/oproepen/${code}/beoordeling`,
    to: { organisations: [{ id: party, role: 'editor' }] },
    at,
  });
