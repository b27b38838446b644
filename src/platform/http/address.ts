import type { z } from 'zod';
import { BadRequest, NotFound } from '../errors.ts';

/** Reads the query of an address; what its shape does not know is a wrong request. */
export function readQuery<S extends z.ZodType>(shape: S, query: unknown): z.output<S> {
  const result = shape.safeParse(query);
  if (!result.success) throw new BadRequest();
  return result.data;
}

/** A number in an address, from 1; anything else is not there. */
export function numberIn(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new NotFound();
  return Number(text);
}
