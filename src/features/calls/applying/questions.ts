import type { FieldErrors } from '../../../platform/forms.ts';
import type { FormField } from '../document/form.ts';
import type { CallDocument } from '../document/schema.ts';
import { applicationStep } from '../moments.ts';
import type { EligibilityAnswer } from '../own-share/eligibility.ts';
import { questionName } from '../own-share/may-we-form.ts';
import type { Answered } from './answers.ts';

/** A field as it is asked: another answer than the expected one may end it, with a reason. */
export interface AskedField extends FormField {
  ends?: { expected: EligibilityAnswer; otherwise: string };
}

/** How a question that the call asks before one applies is named among the answers. No field of a call bears such a name. */
const questionId = (id: string): string => `may-we:${id}`;

const questionFields = ({ eligibility = [] }: Pick<CallDocument, 'eligibility'>): AskedField[] =>
  eligibility.map(({ id, question, expected, otherwise }) => ({
    id: questionId(id),
    kind: 'yes-no',
    label: question,
    isRequired: true,
    ends: { expected, otherwise },
  }));

/**
 * The document as applicants fill it in: what the call asks before one applies stands first in the step by which one applies. So it is kept with
 * the draft, confirmed by partners, sent in and read by who assesses, as every other answer.
 */
export function withQuestions(document: CallDocument): CallDocument {
  const first = applicationStep(document);
  const fields = questionFields(document);
  if (!first || fields.length === 0) return document;
  const asked = { ...first, fields: [...fields, ...first.fields] };
  return { ...document, steps: document.steps.map((step) => (step === first ? asked : step)) };
}

/** Answers by the id of the question, as a draft keeps them. */
export const keptQuestions = (answers: Readonly<Record<string, EligibilityAnswer | undefined>>): Answered =>
  Object.fromEntries(Object.entries(answers).flatMap(([id, answer]) => (answer ? [[questionId(id), answer]] : [])));

/** The answers that let one go on. */
export const expectedAnswers = ({ eligibility = [] }: Pick<CallDocument, 'eligibility'>): Answered =>
  keptQuestions(Object.fromEntries(eligibility.map(({ id, expected }) => [id, expected])));

/** What ends it of what was answered, with the reason of the call, by the name of the field that asked it. */
export const endingAnswers = (
  { eligibility = [] }: Pick<CallDocument, 'eligibility'>,
  answers: Readonly<Record<string, EligibilityAnswer | undefined>>,
): FieldErrors =>
  Object.fromEntries(
    eligibility.flatMap(({ id, expected, otherwise }) =>
      answers[id] && answers[id] !== expected ? [[questionName(id), otherwise]] : [],
    ),
  );
