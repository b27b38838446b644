import type { Language } from './i18n.ts';
import { type Cents, fromCents } from './money.ts';

const locales: Record<Language, string> = { nl: 'nl-BE', en: 'en-GB' };
const timeZone = 'Europe/Brussels';

function make(language: Language) {
  const locale = locales[language];
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const second = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium', timeZone });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 8 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const wholeEuro = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const euro = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  return {
    date: (value: Date | string) => date.format(new Date(value)),
    moment: (value: Date | string) => moment.format(new Date(value)),
    /** A moment to the second, where that matters. */
    second: (value: Date | string) => second.format(new Date(value)),
    /** `2020-06` → "juni 2020". */
    month: (value: string) => month.format(new Date(`${value}-01T00:00:00Z`)),
    number: (value: number) => number.format(value),
    /** Decimal text with all its places: `22.62736` → "22,62736". */
    decimal: (value: string) => decimal.format(value as unknown as number),
    percent: (value: number) => percent.format(value),
    /** Cents or a decimal string with two places; cents are shown only where there are any. */
    money: (value: Cents | string) => {
      const decimal = typeof value === 'bigint' ? fromCents(value) : value;
      // Intl takes decimal strings exactly; its types do not say so yet.
      return (decimal.endsWith('.00') ? wholeEuro : euro).format(decimal as unknown as number);
    },
    /** Writes amounts that stand under each other alike: when one of them has cents, all show theirs. */
    moneyBeside: (values: readonly Cents[]) => {
      const places = values.every((value) => value % 100n === 0n) ? wholeEuro : euro;
      return (value: Cents) => places.format(fromCents(value) as unknown as number);
    },
  };
}

// Made once: an Intl formatter costs a hundred times what it takes to use it.
const made = { nl: make('nl'), en: make('en') };

export type Formats = ReturnType<typeof make>;

/** Dates, numbers and money as people of this language write them. */
export const formats = (language: Language): Formats => made[language];
