import { type Answers, answered } from '../../../../platform/forms.ts';
import { type Answered, answerTo } from '../../applying/answers.ts';
import { readNumber } from '../../applying/form/typed.ts';
import type { CallStep } from '../../document/schema.ts';

/** A number of units that was stated, with the name of the field in which fewer can be accepted. */
export interface StatedUnits {
  name: string;
  fieldId: string;
  label: string;
  /** Whole: what is begun does not count. */
  count: bigint;
}

/** The numbers of a final account that the rule counts. */
export const statedUnits = ({ fields }: Pick<CallStep, 'fields'>, answers: Answered): StatedUnits[] =>
  fields.flatMap(({ id, kind, unit, label }) => {
    const answer = answerTo(answers, id);
    if (kind !== 'number' || !unit || typeof answer !== 'string' || !/^\d/.test(answer)) return [];
    return [{ name: `accepted.${id}`, fieldId: id, label, count: BigInt(answer.split('.')[0]!) }];
  });

interface Accepted {
  answers: Answered;
  /** Whether fewer are accepted than were stated. */
  isCut: boolean;
  /** By name of the field: key of what is wrong with it, under `paying.problem`. */
  problems: Record<string, 'count' | 'overCount'>;
}

/** The answers with the units that are accepted: each number as it was stated unless a lower one was typed, never more. Whole units only. */
export function acceptUnits(step: Pick<CallStep, 'fields'>, answers: Answered, typed: Answers): Accepted {
  const problems: Accepted['problems'] = {};
  const units: Answered = {};
  for (const { name, fieldId, count } of statedUnits(step, answers)) {
    const text = answered(typed, name).trim();
    const read = text === '' ? String(count) : readNumber(text);
    if (read === null || read.includes('.')) problems[name] = 'count';
    else if (BigInt(read) > count) problems[name] = 'overCount';
    else if (BigInt(read) < count) units[fieldId] = read;
  }
  return { answers: { ...answers, ...units }, isCut: Object.keys(units).length > 0, problems };
}
