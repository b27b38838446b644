import { z } from 'zod';
import type { Answers } from '../../../../platform/forms.ts';
import { type FormOf, formOf, type Values } from '../../../plans/index.ts';
import type { CallFields } from './field.ts';

/** Names a field that cannot be read, with the key of the reason in `callwork.error`. */
export type Refuse = (name: string, problem: string, values?: Record<string, string | number>) => void;
export type Agree = (values: Values, refuse: Refuse) => void;

/** A form over a thing of the call, which says what is wrong in our own words. */
export function callForm(fields: CallFields, agree?: Agree): FormOf {
  return { ...formOf({ fields }), shape: shapeOf(fields, agree) };
}

function shapeOf(fields: CallFields, agree?: Agree): z.ZodType<Values> {
  return z.record(z.string(), z.unknown()).transform((body, context) => {
    let isRight = true;
    const refuse: Refuse = (name, problem, values = {}) => {
      isRight = false;
      context.addIssue({ code: 'custom', path: [name], params: { key: `callwork.error.${problem}`, ...values } });
    };
    const read = Object.entries(fields).map(([name, field]) => [name, field.parse(body as Answers, name, refuse)]);
    const values = Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Values;
    if (isRight) agree?.(values, refuse);
    return values;
  });
}
