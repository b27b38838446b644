import { z } from 'zod';
import type { FieldErrors } from '../../../platform/forms.ts';
import { formText } from '../../../platform/forms.ts';
import { searchText } from '../../../platform/http/paging.ts';
import type { Translate } from '../../../platform/i18n.ts';
import { readDate } from '../../../ui/forms/typed.ts';
import { lineField } from '../../accounts/index.ts';
import { rulings, urgencies } from './tables.ts';

const longest = 5000;

const text = (t: Translate, needed: string) =>
  formText.min(1, t(needed)).max(longest, t('conflicts.problem.long', { most: longest }));

const line = (t: Translate, needed: string) => lineField(t(needed), 200);

const empty = (value: unknown) => (value === '' ? undefined : value);

/** A day that may stay empty, and is not after today. */
const day = (t: Translate, today: string) =>
  z.preprocess(
    empty,
    z
      .string()
      .transform((typed, context) => {
        const read = readDate(typed);
        if (!read || read > today) context.addIssue({ code: 'custom', message: t('conflicts.problem.date') });
        return read ?? '';
      })
      .optional(),
  );

/** The address of a public page: http or https. */
const address = (t: Translate) =>
  z.preprocess(
    empty,
    formText
      .max(500, t('conflicts.problem.url'))
      .refine((typed) => /^https?:\/\/[^\s/]+\.\S+$/i.test(typed) && URL.canParse(typed), t('conflicts.problem.url'))
      .optional(),
  );

const instruction = (t: Translate, today: string, name: 'first' | 'second') => ({
  [`${name}Title`]: line(t, 'conflicts.problem.instructionTitle'),
  [`${name}Issuer`]: line(t, 'conflicts.problem.issuer'),
  [`${name}Passage`]: text(t, 'conflicts.problem.passage'),
  [`${name}Url`]: address(t),
  [`${name}Date`]: day(t, today),
});

interface Limits {
  today: string;
  programmes: readonly string[];
  organisations: readonly string[];
}

/** The form of a report; fields of the two instructions begin with `first` and `second`. */
export const reportShape = (t: Translate, { today, programmes, organisations }: Limits) =>
  z
    .object({
      programme: z.enum(programmes as [string, ...string[]], t('conflicts.problem.programme')),
      organisation: z.enum(organisations as [string, ...string[]], t('conflicts.problem.organisation')),
      title: line(t, 'conflicts.problem.title'),
      ...instruction(t, today, 'first'),
      ...instruction(t, today, 'second'),
      clash: text(t, 'conflicts.problem.clash'),
      meanwhile: formText.max(longest, t('conflicts.problem.long', { most: longest })).default(''),
      urgency: z.enum(urgencies, t('conflicts.problem.urgency')),
    })
    .transform((form) => {
      const { programme, organisation, title, clash, meanwhile, urgency } = form;
      const fields = form as Record<string, unknown>;
      const gathered = (name: string) => ({
        title: fields[`${name}Title`] as string,
        issuer: fields[`${name}Issuer`] as string,
        passage: fields[`${name}Passage`] as string,
        url: fields[`${name}Url`] as string | undefined,
        date: fields[`${name}Date`] as string | undefined,
      });
      return {
        programme,
        organisation,
        title,
        clash,
        meanwhile,
        urgency,
        first: gathered('first'),
        second: gathered('second'),
      };
    });

export type Report = z.output<ReturnType<typeof reportShape>>;

export const messageShape = (t: Translate) => z.object({ body: text(t, 'conflicts.problem.message') });

export const reasonShape = (t: Translate) => z.object({ reason: text(t, 'conflicts.problem.reason') });

const several = <S extends z.ZodType>(shape: S) =>
  z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(shape).max(20));

export const answerShape = (t: Translate, { today, sections }: { today: string; sections: readonly string[] }) =>
  z
    .object({
      ruling: z.enum(rulings, t('conflicts.problem.ruling')),
      body: text(t, 'conflicts.problem.answer'),
      sourceTitle: line(t, 'conflicts.problem.source'),
      sourceUrl: address(t),
      sourceDate: day(t, today),
      sections: several(z.string().refine((key) => sections.includes(key), t('conflicts.problem.section'))),
      seen: z.coerce.number().int().min(0).max(1000),
    })
    .transform(({ ruling, body, sourceTitle, sourceUrl, sourceDate, sections: sectionKeys, seen }) => ({
      ruling,
      body,
      sectionKeys,
      seen,
      source: { title: sourceTitle, url: sourceUrl, date: sourceDate },
    }));

export type GivenAnswer = z.output<ReturnType<typeof answerShape>>;

/** An error in one of several sections is shown at the field that holds them all. */
export const gatherErrors = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([name, message]) => [name.split('.')[0]!, message]));

const optional = <S extends z.ZodType>(shape: S) => z.preprocess(empty, shape.optional());

export const listQuery = z.strictObject({
  q: optional(searchText),
  staat: optional(z.enum(['reported', 'taken-up', 'answered', 'withdrawn'])),
  programma: optional(
    z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(80),
  ),
  pagina: optional(
    z
      .string()
      .regex(/^[1-9]\d{0,4}$/)
      .transform(Number),
  ),
});

export type ListQuery = z.output<typeof listQuery>;
