import { z } from 'zod';
import { formText } from '../../../../platform/forms.ts';
import { readDate } from '../../../../ui/forms/typed.ts';
import { filledText } from '../movements/shape.ts';

const verdicts = ['approved', 'returned'] as const;

/** What who calls says of a report: what is sent back has words, and a term when the step's own period is over. */
export const reviewShape = ({ today, isTermNeeded }: { today: string; isTermNeeded: boolean }) =>
  z
    .object({
      id: z.uuid(),
      verdict: z.enum(verdicts),
      remark: formText.pipe(z.string().max(5000)).default(''),
      until: formText.default(''),
    })
    .transform(({ until: typed, ...said }, context) => {
      const problem = (path: string, key: string) =>
        context.addIssue({ code: 'custom', path: [path], params: { key: `paying.problem.${key}` } });
      if (said.verdict === 'approved') return { ...said, until: null };
      const until = typed === '' ? null : readDate(typed);
      if (said.remark === '') problem('remark', 'question');
      if (until === null && (typed !== '' || isTermNeeded)) problem('until', 'term');
      else if (until !== null && until < today) problem('until', 'termOver');
      return { ...said, until };
    });

export type Said = z.infer<ReturnType<typeof reviewShape>>;

export const answerShape = z.object({ review: z.uuid(), text: filledText(5000) });
