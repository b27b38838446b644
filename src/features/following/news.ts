import type { Services } from '../../app.ts';
import { translator } from '../../platform/i18n.ts';
import { sendMail } from '../../platform/outbox.ts';
import { readSetting, writeSetting } from '../../platform/settings.ts';
import { newsLetter } from './letter.ts';
import { type Done, digestsDue } from './rules/due.ts';
import { type Frequency, ownTasks } from './rules/frequency.ts';
import { findReceiver, findWaiting, lockWaiting, markMailed } from './spread-store.ts';
import { createStopLinks, type StopLinks } from './stop-link.ts';
import type { Topics } from './topics.ts';

interface Needs extends Pick<Services, 'db' | 'clock' | 'config'> {
  topics: Topics;
}

/** Mails all that waits at one pace: one letter for each follower, whatever number of events; nobody gets an empty one. */
export async function sendNews(needs: Needs, frequency: Frequency): Promise<void> {
  const links = await createStopLinks(needs.db);
  for (const followerId of await findWaiting(needs.db, frequency)) await mailOne(needs, links, followerId, frequency);
}

/** The letter and the note that its events were mailed are written together: after a crash there are both or neither. */
async function mailOne(needs: Needs, links: StopLinks, followerId: string, frequency: Frequency): Promise<void> {
  const { db, clock, config, topics } = needs;
  await db.transaction(async (tx) => {
    const waiting = await lockWaiting(tx, followerId, frequency);
    if (waiting.length === 0) return;
    const events = waiting.map(({ eventId }) => eventId);
    const at = clock.now();
    const receiver = await findReceiver(tx, followerId);
    if (!receiver) return markMailed(tx, followerId, events, { at, mailId: null });
    const { language } = receiver;
    const groups = await Promise.all(
      [...new Set(waiting.map(({ topic }) => topic))].map(async (topic) => ({
        subject:
          topic === ownTasks
            ? null
            : ((await topics.describe(topic, language))?.title ?? translator(language)('following.letter.gone')),
        stop: links.write(followerId, topic),
        events: waiting.filter((one) => one.topic === topic),
      })),
    );
    groups.sort((one, other) => (one.subject ?? '').localeCompare(other.subject ?? '', language));
    const { mail: to, hasAccount } = receiver;
    const stopAll = links.write(followerId, null);
    const letter = newsLetter({ to, language, frequency, hasAccount, groups, stopAll }, config.baseAddress);
    const mailId = await sendMail(tx, { ...letter, kind: 'news' });
    await markMailed(tx, followerId, events, { at, mailId });
  });
}

const doneKey = 'following.digests';

/** Runs each hour: sends the digests of the day and the week when it is time. */
export async function sendDigests(needs: Needs): Promise<void> {
  const done = (await readSetting<Done>(needs.db, doneKey)) ?? {};
  const due = digestsDue(needs.clock.now(), done);
  if (due.day) await sendNews(needs, 'day');
  if (due.week) await sendNews(needs, 'week');
  if (due.day || due.week) await writeSetting(needs.db, doneKey, { ...done, ...due });
}
