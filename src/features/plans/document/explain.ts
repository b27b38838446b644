import type { core } from 'zod';
import { type ProblemKey, problemKeys } from './problem.ts';
import { money, month } from './texts.ts';

type Explained = [ProblemKey, Record<string, string>];

const forms: Record<string, RegExp> = {
  number: /^\d{1,9}(\.\d{1,9})?$/,
  int: /^\d{1,9}$/,
  boolean: /^(true|false)$/,
};

/**
 * What an issue of the schema is to the person who wrote the plan. `written` is how the file writes a number, true or
 * false; the advice repeats that, because the value of `01234` or `1.50` is written otherwise.
 */
export function explain(issue: core.$ZodIssue, given: unknown, written?: string): Explained {
  const text = written ?? (typeof given === 'string' ? given : JSON.stringify(given));
  const value = shown(text);
  if (issue.code === 'invalid_value') {
    if (issue.path.join() === 'format') return ['format', { value, allowed: String(issue.values[0]) }];
    return ['code', { value, allowed: issue.values.join(', ') }];
  }
  const key = isProblemKey(issue.message) ? issue.message : undefined;
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'string') return written === undefined ? mistyped(issue, given) : unquoted(key, text);
    const expected = issue.expected === 'number' && key ? 'int' : issue.expected;
    if (typeof given === 'string' && forms[expected]?.test(given)) {
      return ['unquote', { value: expected === 'boolean' ? given : String(Number(given)), expected }];
    }
    return key ? [key, { value }] : mistyped(issue, given);
  }
  if (key === 'money') return notMoney(text);
  return [key ?? 'unreadable', { value }];
}

/** A number where text belongs: quotes mend it, unless it is no month or amount between quotes either. */
function unquoted(key: ProblemKey | undefined, text: string): Explained {
  if (key === 'money' && !money.safeParse(text).success) return notMoney(text);
  if (key === 'month' && !month.safeParse(text).success) return [key, { value: shown(text) }];
  return ['quotes', { value: shown(text) }];
}

const notMoney = (text: string): Explained => [
  /^-?\d{14,}\.\d{2}$/.test(text) ? 'money-digits' : 'money',
  { value: shown(text) },
];

const mistyped = ({ expected }: core.$ZodIssueInvalidType, given: unknown): Explained => [
  'type',
  { value: shown(JSON.stringify(given)), expected },
];

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

const isProblemKey = (text: string): text is ProblemKey => (problemKeys as readonly string[]).includes(text);
