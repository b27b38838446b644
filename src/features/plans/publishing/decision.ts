import { z } from 'zod';
import { formText } from '../../../platform/forms.ts';
import { readDate } from '../../../ui/forms/typed.ts';

const problem = (key: string) => ({ code: 'custom' as const, params: { key } });

/** The decision that a publication rests on, as the form posts it on a day (`YYYY-MM-DD`). */
export const decisionShape = (today: string) =>
  z.object({
    date: formText.transform((typed, context) => {
      const date = readDate(typed);
      if (!date) context.addIssue({ ...problem(typed === '' ? 'publishing.error.noDate' : 'publishing.error.date') });
      else if (date > today) context.addIssue({ ...problem('publishing.error.future') });
      return date ?? '';
    }),
    body: formText.superRefine((body, context) => {
      if (body === '') context.addIssue(problem('publishing.error.body'));
      if (body.length > 200) context.addIssue(problem('publishing.error.long'));
    }),
    reference: formText.default('').superRefine((reference, context) => {
      if (reference.length > 200) context.addIssue(problem('publishing.error.long'));
    }),
    sure: z
      .preprocess((value) => value ?? '', z.string())
      .superRefine((sure, context) => {
        if (sure !== 'yes') context.addIssue(problem('publishing.error.sure'));
      }),
  });

export const withdrawalShape = z.object({
  reason: formText.default('').superRefine((reason, context) => {
    if (reason === '') context.addIssue(problem('publishing.error.reason'));
    if (reason.length > 1000) context.addIssue(problem('publishing.error.longReason'));
  }),
});
