import type { Language } from '../../../platform/i18n.ts';
import { momentOf } from '../moments.ts';

const locales: Record<Language, string> = { nl: 'nl-BE', en: 'en-GB' };

const make = (language: Language) =>
  new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: 'Europe/Brussels',
  });

const formatters = { nl: make('nl'), en: make('en') };

/** A moment as a clock in Brussels shows it, to the second: "26 september 2022 om 12:00:00". */
export const toSecond = (moment: Date, language: Language): string => formatters[language].format(moment);

/** The same for a moment as a call states it. */
export const localToSecond = (local: string, language: Language): string => toSecond(momentOf(local), language);

/** A moment in UTC, to the second: "2022-09-26T10:00:00Z". */
export const inUtc = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;
