import { z } from 'zod';
import { type Language, translator } from './i18n.ts';

/** What is wrong with which field: name of the field → what to do about it. */
export type FieldErrors = Record<string, string>;

export type Answers = Record<string, string | string[] | undefined>;

type FormResult<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors };

const words = { nl: z.locales.nl().localeError, en: z.locales.en().localeError };

/** A shape's own message: an issue of code `custom` whose `params` hold the `key` of its words and the values in them. */
const ownWords = (issue: { code?: string; params?: Record<string, unknown> }, language: Language) => {
  const { key, ...values } = (issue.code === 'custom' && issue.params) || {};
  return typeof key === 'string' ? translator(language)(key, values) : undefined;
};

/** Reads a form by its shape; every wrong field is named at once, in the reader's language. */
export function readForm<S extends z.ZodType>(shape: S, body: unknown, language: Language): FormResult<z.output<S>> {
  const result = shape.safeParse(body ?? {}, { error: (issue) => ownWords(issue, language) ?? words[language](issue) });
  if (result.success) return { ok: true, value: result.data };
  const errors: FieldErrors = {};
  for (const issue of result.error.issues) errors[issue.path.join('.')] ??= issue.message;
  return { ok: false, errors };
}

/** The answers as they were typed, to show again beside what is wrong. Passwords and files are never echoed. */
export function answersOf(body: unknown): Answers {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).filter(
      ([name, value]) =>
        !/password/i.test(name) &&
        (typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'))),
    ),
  );
}

/** The one text that was posted under a name; `otherwise` when there was none. */
export const answered = (answers: Answers, name: string, otherwise = ''): string =>
  allAnswered(answers, name)[0] ?? otherwise;

/** All texts that were posted under a name. */
export const allAnswered = (answers: Answers, name: string): string[] =>
  [Object.hasOwn(answers, name) ? (answers[name] ?? []) : []].flat();

// What a keyboard does not give and the database does not take.
const unseen = /\p{Cs}|(?![\t\n\r])\p{Cc}/gu;

/** A single text from a form, without what cannot be seen and without the spaces around it. */
export const formText = z
  .string()
  .overwrite((text) => text.replace(unseen, ''))
  .trim();
