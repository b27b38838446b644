import { createHash } from 'node:crypto';
import { type Answers, allAnswered, answered } from '../../../platform/forms.ts';
import type { Measure } from '../../plans/index.ts';
import type { Choices } from './rules/carrying.ts';
import type { Changes } from './rules/changes.ts';
import { type TakenField, takenFields } from './rules/measure.ts';

/** Names of the fields of the form that carries a plan over. */
export const names = {
  from: 'van',
  to: 'naar',
  adopt: (example: string) => `nieuw.${example}`,
  renew: (measure: string) => `maatregel.${measure}`,
  seen: (measure: string) => `gezien.${measure}`,
  keep: 'behoud',
};

/** What a measure said when its editor chose; when it says something else by now, the choice was about another text. */
export const standOf = (measure: Measure): string =>
  createHash('sha256')
    .update(JSON.stringify(takenFields.map((field) => measure[field] ?? null)))
    .digest('base64url')
    .slice(0, 16);

/** What the form says, of the changes there are now. */
export function choicesIn(answers: Answers, changes: Changes): Choices {
  const adopt = changes.added.map(({ example }) => [example.key, answered(answers, names.adopt(example.key))] as const);
  const renew = changes.changed.map(({ measure, fields, isAdapted }) => {
    const chosen = allAnswered(answers, names.renew(measure.id));
    // A measure that was not adapted is taken as a whole; of one that was, field by field.
    const taken = isAdapted ? fields.filter((field) => chosen.includes(field)) : chosen.includes('all') ? fields : [];
    return [measure.id, taken] as const;
  });
  return {
    adopt: new Map(adopt.filter(([, goal]) => goal !== '')),
    renew: new Map<string, readonly TakenField[]>(renew),
    keep: new Set(allAnswered(answers, names.keep)),
  };
}

/** Measures that were changed after their editor saw them, and of which that editor chose to take something over. */
export const changedSince = (answers: Answers, { changed }: Changes): Measure[] =>
  changed
    .map(({ measure }) => measure)
    .filter(({ id }) => allAnswered(answers, names.renew(id)).some((choice) => choice !== '' && choice !== 'keep'))
    .filter((measure) => answered(answers, names.seen(measure.id)) !== standOf(measure));
