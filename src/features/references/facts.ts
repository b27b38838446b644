import type { Database } from '../../platform/database/index.ts';
import { dayOf } from './rules/days.ts';
import { selectReferences } from './store.ts';

/** What the register says of the rules at these addresses (as `addressKey` gives them): the last day, and the last check. */
export async function findRules(
  db: Database,
  keys: readonly string[],
): Promise<{ key: string; validTo: string | null; checkedOn: string | null }[]> {
  const found = await selectReferences(db, { keys });
  return found.map(({ addressKey: key, validTo, check }) => ({
    key,
    validTo,
    // Someone who found that the rule changed did not find that it stands as it is told.
    checkedOn: check?.outcome === 'ok' ? dayOf(check.at) : null,
  }));
}
