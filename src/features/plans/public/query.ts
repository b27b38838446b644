import { z } from 'zod';
import { BadRequest } from '../../../platform/errors.ts';
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

/** Takes only what the page knows: a parameter or a value that it does not know is a wrong request. */
export function readQuery<S extends z.ZodType>(shape: S, query: unknown): z.output<S> {
  const result = shape.safeParse(query);
  if (!result.success) throw new BadRequest();
  return result.data;
}

/** A publication's number in an address; undefined for what cannot be one. */
export const readNumber = (text: string): number | undefined =>
  /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
