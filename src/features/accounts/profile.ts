import type { Services } from '../../app.ts';
import { record } from '../../platform/journal.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { setName } from './person-store.ts';

export async function rename({ db }: Pick<Services, 'db'>, viewer: Viewer, name: string): Promise<void> {
  const id = viewer.personId!;
  await db.transaction(async (tx) => {
    await setName(tx, id, name);
    await record(tx, { act: 'person.rename', subject: { type: 'person', id }, viewer });
  });
}
