import { z } from 'zod';
import { searchText } from '../../../platform/http/paging.ts';
import { pillars, targetGroups } from '../document/codes.ts';

/** An empty field of a form is no choice. */
const optional = <T extends z.ZodType>(shape: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), shape.optional());
const count = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number);
const areaCode = z.string().regex(/^[\w.-]{1,40}$/);

export const planQuery = z.strictObject({
  pijler: optional(z.enum(pillars)),
  doelgroep: optional(z.enum(targetGroups)),
});

export const compareQuery = z.strictObject({ van: optional(count), tot: optional(count) });

export const listQuery = z.strictObject({
  q: optional(searchText),
  gebied: optional(areaCode),
  regio: optional(areaCode),
  pijler: optional(z.enum(pillars)),
  pagina: optional(count),
});

export type ListQuery = z.output<typeof listQuery>;
