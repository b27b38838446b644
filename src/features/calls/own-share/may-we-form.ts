import { type Answers, answered } from '../../../platform/forms.ts';
import { applicantKinds } from '../document/codes.ts';
import type { CallDocument } from '../document/schema.ts';
import { areaName } from './calculator.ts';
import type { EligibilityAnswer } from './eligibility.ts';

export const kindName = 'soort';

/** Who asks: the kind of organisation, and the code of its municipality as it is today. */
export function readWho(
  answers: Answers,
  asToday: (code: string) => string,
): { kind: string; areaCode: string | null } {
  const asked = answered(answers, kindName, 'municipality');
  const kind = applicantKinds.find((one) => one === asked) ?? 'municipality';
  const code = answered(answers, areaName);
  return { kind, areaCode: code === '' ? null : asToday(code) };
}

/** Under which name the answer to a question of the call stands in the address. */
export const questionName = (id: string): string => `vraag.${id}`;

/** The answers to the call's own questions, by the id of the question. */
export function readAnswers(
  { eligibility: questions = [] }: CallDocument,
  answers: Answers,
): Record<string, EligibilityAnswer | undefined> {
  const read = (id: string): EligibilityAnswer | undefined => {
    const answer = answered(answers, questionName(id));
    return answer === 'yes' || answer === 'no' ? answer : undefined;
  };
  return Object.fromEntries(questions.map(({ id }) => [id, read(id)]));
}
