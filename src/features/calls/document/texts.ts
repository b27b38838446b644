import { z } from 'zod';

// The message of each rule names what is wrong; forms have words of their own for it.

const invisible = /\p{Cs}|(?![\t\n\r])\p{Cc}/u;

export const text = z.string().refine((value) => !invisible.test(value), 'invisible');
export const filled = text.refine((value) => value.trim() !== '', 'blank');

/** Lower case letters, digits and hyphens: it stands in addresses. */
export const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'code')
  // The one code that every object has a value for already.
  .refine((value) => value !== 'constructor', 'code')
  .max(60, 'code');

const isDate = (value: string): boolean => {
  const moment = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
};

export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'date', abort: true })
  .refine(isDate, 'date')
  .meta({ format: 'date' });

/** A moment in Brussels to the second, as the call states it ("2022-09-26T12:00:00"): what it is in UTC follows from the day. */
export const localMoment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, { error: 'moment', abort: true })
  .refine((value) => isDate(value.slice(0, 10)), 'moment');

/** Euro with two places, zero or more; at most thirteen digits before the point, as in `platform/money.ts`. */
export const money = z.string('money').regex(/^\d{1,13}\.\d{2}$/, 'money');
/** An exact number, zero or more: 22.62736 euro for each inhabitant. */
export const decimal = z.string('decimal').regex(/^\d{1,9}(\.\d{1,8})?$/, 'decimal');
export const percent = decimal.refine((value) => Number(value) <= 100, 'percent');
export const count = z.int('count').min(0, 'count').max(1_000_000_000, 'count');
