import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { TooMany } from '../../platform/errors.ts';
import { hashSecret } from '../../platform/secrets.ts';
import { addAttempts, deleteAttempts, deleteAttemptsOf, mostAttempts } from './attempt-store.ts';
import { originOf } from './rules/origin.ts';
import { before, periods, triesAllowed } from './rules/periods.ts';

type Purpose = 'sign-in' | 'reset' | 'register' | 'follow';

interface Try {
  purpose: Purpose;
  /** A mail address as `normaliseMail` writes it, whether or not someone has it. */
  mail: string;
  ip: string;
}

const accountKey = (purpose: Purpose, mail: string) => hashSecret(`${purpose} account ${mail}`);
const originKey = (purpose: Purpose, ip: string) => hashSecret(`${purpose} origin ${originOf(ip)}`);

/**
 * Counts a try at a secret before it is looked at. Written first and counted then, so that of tries at the same moment no more
 * than the allowed number can pass. A refused try does not count, or a stranger could keep someone out for ever.
 * @returns what to do when the try succeeds: an office behind one address must not lock itself out by signing in
 * @throws TooMany after ten tries in fifteen minutes for this account or from this address of origin
 */
export async function countTry(db: Database, clock: Clock, { purpose, mail, ip }: Try): Promise<() => Promise<void>> {
  const keys = [accountKey(purpose, mail), originKey(purpose, ip)];
  const now = clock.now();
  const ids = await addAttempts(db, keys, now);
  if ((await mostAttempts(db, keys, before(now, periods.attempts))) > triesAllowed) {
    await deleteAttempts(db, ids);
    throw new TooMany(periods.attempts / 1000);
  }
  return async () => {
    await deleteAttempts(db, ids);
    await forgetTries(db, purpose, mail);
  };
}

/**
 * Counts what may be done only so often in 24 hours: by name, the most of it. Written first and counted then, as a try is; what is refused
 * does not count.
 * @returns the first name that is full, if one is, and what takes the count back
 */
export async function countInDay<Name extends string>(
  db: Database,
  clock: Clock,
  limits: readonly { name: Name; of: string; most: number }[],
): Promise<{ full: Name | null; takeBack: () => Promise<void> }> {
  const now = clock.now();
  const keyed = limits.map((limit) => ({ ...limit, key: hashSecret(`${limit.name} ${limit.of}`) }));
  const ids = await addAttempts(
    db,
    keyed.map(({ key }) => key),
    now,
  );
  const takeBack = () => deleteAttempts(db, ids);
  for (const { name, key, most } of keyed) {
    if ((await mostAttempts(db, [key], before(now, periods.counted))) <= most) continue;
    await takeBack();
    return { full: name, takeBack };
  }
  return { full: null, takeBack };
}

export const forgetTries = (db: Database, purpose: Purpose, mail: string): Promise<void> =>
  deleteAttemptsOf(db, accountKey(purpose, mail));
