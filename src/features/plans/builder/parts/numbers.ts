import { readDate, readMoney, readMonth } from '../../../../ui/forms/typed.ts';
import * as texts from '../../document/texts.ts';
import { type Field, type FieldOptions, textField } from './field.ts';

const monthOf = (text: string) => accepted(texts.month, readMonth(text));
const dayOf = (text: string) => accepted(texts.date, readDate(text));
const amountOf = (text: string) => accepted(texts.money, readMoney(text));
const momentOf = (text: string) => accepted(texts.moment, text) ?? dayOf(text) ?? monthOf(text);
const yearOf = (text: string) => (/^\d{4}$/.test(text) ? accepted(texts.year, Number(text)) : undefined);
const daysOf = (text: string) => (/^\d{1,4}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : undefined);

/** What the form understood, when the document takes it too. */
function accepted<T>(rule: { safeParse(value: unknown): { success: boolean } }, value: T | null): T | undefined {
  return value !== null && rule.safeParse(value).success ? value : undefined;
}

/** "6/2020" or "2020-06" → "2020-06". */
export const month = (options: FieldOptions = {}): Field<string> =>
  textField({ as: 'month' }, 'month', options, monthOf);

/** "8/6/2020" or "2020-06-08" → "2020-06-08". */
export const day = (options: FieldOptions = {}): Field<string> => textField({ as: 'day' }, 'day', options, dayOf);

export const year = (options: FieldOptions = {}): Field<number> => textField({ as: 'year' }, 'year', options, yearOf);

/** A year, a month or a day. */
export const moment = (options: FieldOptions = {}): Field<string> =>
  textField({ as: 'moment' }, 'moment', options, momentOf);

/** Euro: "1.234,56" or "1234.56" → "1234.56"; more than two decimals are refused rather than rounded. */
export const amount = (options: FieldOptions = {}): Field<string> =>
  textField({ as: 'amount' }, 'amount', options, amountOf);

/** A number of days, zero or more, in hundredths at the finest. */
export const days = (options: FieldOptions = {}): Field<number> =>
  textField({ as: 'number' }, 'days', options, daysOf, (value) => String(Number(value.toFixed(2))).replace('.', ','));
