import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Language, Translate } from '../../../../platform/i18n.ts';
import { callPath } from '../../catalogue/paths.ts';
import { newestOf } from '../published.ts';
import { type CallMoment, isNamed, revisionOf } from './rules.ts';

interface Calendar {
  name: string;
  language: Language;
  t: Translate;
  /** Makes a path an address that is whole. */
  address(path: string): string;
  moments: readonly CallMoment[];
}

const hours = 3600;

/**
 * A calendar file (RFC 5545). Its moments are in UTC, so that no reader has to know when Brussels changes its clocks. What identifies a
 * moment never changes; each version of the call counts as a revision of it.
 */
export function writeCalendar({ name, language, t, address, moments }: Calendar): string {
  const calendar = ical({
    name: oneLine(name),
    prodId: { company: 'Lokale Relance', product: 'calls', language: language.toUpperCase() },
    ttl: 12 * hours,
  });
  for (const moment of moments) {
    const { call, step, edge, at, isCancelled } = moment;
    const { sequence, at: changedAt } = revisionOf(call);
    const url = address(callPath(call.code));
    calendar.createEvent({
      id: `${call.id}.${step.id}.${edge}@lokale-relance`,
      sequence,
      stamp: changedAt,
      lastModified: changedAt,
      start: at,
      summary: oneLine(momentTitle(moment, t)),
      description: [...(call.isExample ? [t('calls.page.exampleText')] : []), summaryOf(call), url].join('\n\n'),
      url,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

/** "Sluit: Veilige fietsroutes"; a step by its own name too where the call's says too little. */
export function momentTitle(moment: CallMoment, t: Translate): string {
  const what = isNamed(moment) ? `${moment.step.title} – ${moment.title}` : moment.title;
  return t(`callnews.moment.${moment.edge}`, { what });
}

const summaryOf = (call: CallMoment['call']) => clean(newestOf(call).document.summary);

// What no line of a calendar may hold (RFC 5545, 3.3.11).
const clean = (text: string) => text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}/gu, '\uFFFD');
const oneLine = (text: string) => clean(text).replace(/\s+/g, ' ').trim();

export const calendarType = 'text/calendar; charset=utf-8';
