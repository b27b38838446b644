import type { Services } from '../../app.ts';
import type { Database } from '../../platform/database/index.ts';
import { readChoices, writeChoices } from '../../platform/http/choices.ts';
import { leaveNotice } from '../../platform/http/notices.ts';
import type { Arrival } from '../accounts/index.ts';
import { isTheme } from '../themes/index.ts';
import {
  ensureFollower,
  findFollower,
  giveFollower,
  mailOfPerson,
  mergeFollowers,
  putFollows,
} from './follow-store.ts';
import type { Frequency } from './rules/frequency.ts';

/** How someone hears of themes that they chose before they had a place to say how. */
export const usualFrequency: Frequency = 'week';

/**
 * Moves to the account of who just signed in or registered what their browser kept, and what their address followed without account.
 * What is followed already stays as it is; done again it changes nothing.
 */
export const followOnArrival =
  ({ db }: Pick<Services, 'db'>): Arrival =>
  async (request, reply, viewer) => {
    const personId = viewer.personId!;
    const { themes, basket } = readChoices(request);
    const known = themes.filter(isTheme);
    await db.transaction(async (tx) => {
      await adoptMail(tx, personId);
      if (known.length === 0) return;
      const { id } = await ensureFollower(tx, { personId }, request.language);
      const follows = known.map((code) => ({ topic: `theme:${code}`, frequency: usualFrequency }));
      await putFollows(tx, id, follows, { change: false });
    });
    if (themes.length === 0) return;
    writeChoices(reply, { themes: [], basket });
    if (known.length > 0)
      leaveNotice(reply, { key: 'following.notice.moved', values: { count: String(known.length) } });
  };

async function adoptMail(tx: Database, personId: string): Promise<void> {
  const mail = await mailOfPerson(tx, personId);
  const without = mail === undefined ? undefined : await findFollower(tx, { mail });
  if (!without) return;
  const own = await findFollower(tx, { personId });
  // The same follower where there is none yet: what stops mail in letters that were sent goes on to stop it.
  if (own) await mergeFollowers(tx, without, own);
  else await giveFollower(tx, without, personId);
}
