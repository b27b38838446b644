import type { Services } from '../../../app.ts';
import { announce } from '../../../platform/events.ts';
import { callPath } from '../catalogue/paths.ts';
import type { CallStep } from '../document/schema.ts';
import { localOf, momentOf } from '../moments.ts';
import { callTopics } from './announcing.ts';
import { newestOf } from './published.ts';
import { type PublishedCall, selectNewest } from './published-store.ts';

/** How many days before a call closes it is told, the last first. */
const warnings = [1, 7, 14] as const;

export interface Alert {
  /** Names it once and for all: a date that is moved is told anew. */
  key: string;
  kind: string;
  local: string;
  daysLeft: number;
}

/**
 * What is to be told on the day in Brussels of `now` about when one can apply: that it opens today, that it closes in 14, 7 or 1 days. A
 * day on which nothing ran is caught up with by the words for the days that are left. What was published only then needs no warning
 * of a day before. A pure function; telling twice is prevented by the key.
 */
export function dueAlerts(call: PublishedCall, now: Date): Alert[] {
  if (call.withdrawnAt) return [];
  const day = localOf(now).slice(0, 10);
  const publishedOn = localOf(call.firstAt).slice(0, 10);
  return newestOf(call)
    .document.steps.filter(({ kind }) => kind === 'application')
    .flatMap((step) => [...opening(step, day, publishedOn), ...closing(step, now, publishedOn)])
    .map((alert) => ({ ...alert, key: `call:${call.id}:${alert.key}` }));
}

function opening({ id, opens }: CallStep, day: string, publishedOn: string): Alert[] {
  if (opens === undefined || opens.slice(0, 10) !== day || publishedOn >= day) return [];
  return [{ key: `${id}:opens:${opens}`, kind: 'callnews.event.opens', local: opens, daysLeft: 0 }];
}

function closing({ id, closes }: CallStep, now: Date, publishedOn: string): Alert[] {
  if (closes === undefined || now > momentOf(closes)) return [];
  const daysLeft = daysBetween(localOf(now), closes);
  const warning = warnings.find((days) => daysLeft <= days);
  if (warning === undefined || daysBetween(publishedOn, closes) <= warning) return [];
  const kind = kinds[daysLeft] ?? 'callnews.event.closesSoon';
  return [{ key: `${id}:closes:${closes}:${warning}`, kind, local: closes, daysLeft }];
}

const kinds: Record<number, string> = { 0: 'callnews.event.closesToday', 1: 'callnews.event.closesTomorrow' };

const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to.slice(0, 10)}T00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00Z`)) / 86_400_000;

/** Tells of today's dates who follows a call or its themes, each once however often it runs. Gives how many were new. */
export async function announceDates({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<number> {
  const now = clock.now();
  let told = 0;
  for (const call of await selectNewest(db)) {
    const { document } = newestOf(call);
    for (const { key, kind, local, daysLeft } of dueAlerts(call, now)) {
      const isNew = await announce(db, {
        key,
        kind,
        values: { title: document.title, moment: shortMoment(local), days: String(daysLeft) },
        path: callPath(call.code),
        topics: callTopics({ ...call, document }),
        at: now,
      });
      if (isNew) told += 1;
    }
  }
  return told;
}

/** `26/09/2022 12:00`, as both languages read it: an event is told to each in their own. */
const shortMoment = (local: string): string =>
  `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11, 16)}`;
