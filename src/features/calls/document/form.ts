import { z } from 'zod';
import { fieldKinds } from './codes.ts';
import { code, decimal, filled, text } from './texts.ts';

/** A question of a step. */
export const formField = z.strictObject({
  id: code,
  kind: z.enum(fieldKinds),
  label: filled,
  hint: text.optional(),
  isRequired: z.boolean(),
  /** Of `choice` and `choices`. */
  choices: z.array(z.strictObject({ code, label: filled })).optional(),
  /** Of `number`: the unit of the rule that it counts. */
  unit: code.optional(),
  /** Of `number`: both included. */
  least: decimal.optional(),
  most: decimal.optional(),
});

export type FormField = z.infer<typeof formField>;
