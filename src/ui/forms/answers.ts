import { type Answers, allAnswered, answered, type FieldErrors } from '../../platform/forms.ts';

/** What a form shows again: what was typed, and what is wrong with it. */
export interface Answered {
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** What fields take from that by their name: a field of one answer, one of several, and a single yes or no. */
export const fieldsOf = ({ answers, errors }: Answered) => ({
  field: (name: string) => ({ name, value: answered(answers, name), errors }),
  listField: (name: string) => ({ name, values: allAnswered(answers, name), errors }),
  yesField: (name: string) => ({ name, checked: answered(answers, name) === 'yes', errors }),
});
