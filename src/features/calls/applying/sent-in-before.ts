import type { Database } from '../../../platform/database/index.ts';
import { counting } from './starting.ts';
import { type Application, selectOwnApplications } from './store.ts';
import { selectSubmissionsOf } from './submission-store.ts';

/** How many others of the same lead (it and those that it acts for) were sent in and not withdrawn: a call may take no more than so many. */
export async function sentInBefore(
  db: Database,
  { id, callId }: Application,
  heldIds: readonly string[],
): Promise<number> {
  const others = counting(await selectOwnApplications(db, callId, heldIds)).filter((one) => one.id !== id);
  return new Set((await selectSubmissionsOf(db, others)).map(({ applicationId }) => applicationId)).size;
}
