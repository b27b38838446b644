import type { Answers, FieldErrors } from '../../../platform/forms.ts';
import type { Translate } from '../../../platform/i18n.ts';
import { mergeValues, settle } from './merge.ts';
import type { Values } from './part.ts';

/** Names of what the builder's forms carry besides the fields of the part. */
export const controls = {
  basedOn: 'basedOn',
  conflictAt: 'conflictAt',
  putBack: 'putBack',
  next: 'next',
  choice: 'choice.',
} as const;

export const choiceName = (field: string): string => `${controls.choice}${field}`;

/** The answers to the fields themselves, without what the form carries besides. */
export const fieldAnswers = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(
      ([name]) =>
        !name.startsWith(controls.choice) &&
        ![controls.basedOn, controls.conflictAt, controls.putBack, controls.next].some((one) => one === name),
    ),
  );

/** The values with someone's choice between theirs and what was saved at the moment of the conflict. */
export function settledValues(
  { base, mine, theirs }: { base: Values; mine: Values; theirs: Values },
  answers: Answers,
  t: Translate,
): { ok: true; values: Values } | { ok: false; errors: FieldErrors } {
  const merge = mergeValues(base, mine, theirs);
  const asked = Object.keys(answers).filter((name) => name.startsWith(controls.choice));
  const contested = [...new Set([...merge.contested, ...asked.map((name) => name.slice(controls.choice.length))])];
  const open = contested.filter((field) => !['mine', 'theirs'].includes(String(answers[choiceName(field)])));
  if (open.length > 0) {
    return {
      ok: false,
      errors: Object.fromEntries(open.map((field) => [choiceName(field), t('drafts.conflict.choose')])),
    };
  }
  const keepsMine = (field: string) => answers[choiceName(field)] === 'mine';
  const values = settle({ values: merge.values, contested }, theirs, keepsMine);
  for (const field of contested) if (keepsMine(field)) values[field] = mine[field];
  return { ok: true, values };
}

/** The value that a part's field has in the document, for showing. */
export function valueAt(thing: unknown, field: string): unknown {
  return field.split('.').reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], thing);
}
