import { z } from 'zod';

// The message of each rule is the key of its words in `document.problem`.

// PostgreSQL's jsonb refuses NUL and half characters, and no editor shows them.
const invisible = /\p{Cs}|(?![\t\n\r])\p{Cc}/u;

export const text = z.string().refine((value) => !invisible.test(value), 'invisible');
export const filled = text.refine((value) => value.trim() !== '', 'blank');

/** Letters, digits, `-`, `_` and `.`, at most 64; not dots only, because ids stand in addresses. */
export const identifier = z.string().regex(/^(?!\.+$)[A-Za-z0-9_.-]{1,64}$/, 'identifier');

/** A code from a list outside the document: an area, a programme. */
export const openCode = filled;

const isDate = (value: string): boolean => {
  const moment = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
};

export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'date', abort: true })
  .refine(isDate, 'date')
  .meta({ format: 'date' });
export const month = z.string('month').regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month');

/** A year, a month or a day ("2023", "2023-06", "2023-06-30"): when something is to be reached. */
export const moment = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'moment', abort: true })
  .refine((value) => isDate(value.length === 10 ? value : `${value}${'-01-01'.slice(value.length - 10)}`), 'moment');

/** Euro with two places; at most thirteen digits before the point, as in `platform/money.ts`. */
export const money = z.string('money').regex(/^-?\d{1,13}\.\d{2}$/, 'money');
export const year = z.int('year').min(1900, 'year').max(2999, 'year');
