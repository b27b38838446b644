import { z } from 'zod';
import { searchText } from '../../../platform/http/paging.ts';

/** An empty field of a form is no choice. */
const optional = <T extends z.ZodType>(shape: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), shape.optional());
const number = z.string().regex(/^[1-9]\d{0,5}$/);

export const compareQuery = z.strictObject({ van: optional(number), tot: optional(number) });
export const searchQuery = z.strictObject({ q: optional(searchText), editie: optional(number) });
