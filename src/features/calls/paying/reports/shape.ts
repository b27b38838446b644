import { z } from 'zod';
import { formText } from '../../../../platform/forms.ts';
import { filledText } from '../movements/shape.ts';

const verdicts = ['approved', 'returned'] as const;

/** What who calls says of a report: a question has words. */
export const reviewShape = z
  .object({
    id: z.uuid(),
    verdict: z.enum(verdicts),
    remark: formText.pipe(z.string().max(5000)).default(''),
  })
  .superRefine(({ verdict, remark }, context) => {
    if (verdict === 'returned' && remark === '')
      context.addIssue({ code: 'custom', path: ['remark'], params: { key: 'paying.problem.question' } });
  });

export const answerShape = z.object({ review: z.uuid(), text: filledText(5000) });
