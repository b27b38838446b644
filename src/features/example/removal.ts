import type { Services } from '../../app.ts';
import { systemClock } from '../../platform/clock.ts';
import { record } from '../../platform/journal.ts';
import { removeExampleAreas } from '../areas/index.ts';
import { removeExampleCards } from '../measures/index.ts';
import { isExamplePresent, markExampleRemoved } from './example.ts';
import { forgetPassword } from './password.ts';
import { deleteExample } from './store.ts';
import { deleteTraces } from './traces-store.ts';

/** Takes the invented municipality away whole: plans, publications, people, areas. False when it was not there. */
export async function removeExample({ db, config }: Pick<Services, 'db' | 'config'>): Promise<boolean> {
  const removed = await db.transaction(async (tx) => {
    if (!(await isExamplePresent(tx))) return false;
    await deleteTraces(tx);
    await removeExampleCards(tx, systemClock.now());
    const details = await deleteExample(tx);
    await removeExampleAreas(tx);
    await markExampleRemoved(tx);
    await record(tx, {
      act: 'example.removed',
      subject: { type: 'installation', id: 'example' },
      viewer: null,
      details,
    });
    return true;
  });
  await forgetPassword(config.dataDir);
  return removed;
}
