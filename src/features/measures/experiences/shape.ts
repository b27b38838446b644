import { z } from 'zod';
import { formText } from '../../../platform/forms.ts';
import { readMonth, showMonth } from '../../../ui/forms/typed.ts';
import type { Experience } from './store.ts';
import type { ExperienceKind } from './tables.ts';

const text = (most: number) => formText.pipe(z.string().max(most)).default('');
const filled = (most: number) => formText.pipe(z.string().min(1).max(most));

const month = formText.default('').transform((typed, context) => {
  if (typed === '') return null;
  const read = readMonth(typed);
  if (read === null) context.addIssue({ code: 'custom', params: { key: 'measures.experience.problem.month' } });
  return read;
});

const common = { title: filled(200), periodStart: month, periodEnd: month };
const inOrder = { path: ['periodEnd'], params: { key: 'measures.experience.problem.period' } };
const isInOrder = ({ periodStart, periodEnd }: { periodStart: string | null; periodEnd: string | null }) =>
  periodStart === null || periodEnd === null || periodStart <= periodEnd;

/** What the forms of a report and of an interview send. */
export const experienceShapes = {
  report: z
    .object({
      ...common,
      did: filled(10_000),
      worked: text(10_000),
      failed: text(10_000),
      cost: text(2000),
      effect: text(5000),
    })
    .refine(isInOrder, inOrder),
  interview: z.object({ ...common, who: filled(300), text: filled(50_000) }).refine(isInOrder, inOrder),
} satisfies Record<ExperienceKind, z.ZodType>;

export const textFields = {
  report: ['did', 'worked', 'failed', 'cost', 'effect'],
  interview: ['text'],
} as const satisfies Record<ExperienceKind, readonly (keyof Experience)[]>;

/** An experience as the answers that its form starts with. */
export const answersFrom = ({
  title,
  who,
  text: words,
  did,
  worked,
  failed,
  cost,
  effect,
  periodStart,
  periodEnd,
}: Experience) => ({
  ...{ title, who, text: words, did, worked, failed, cost, effect },
  periodStart: showMonth(periodStart ?? ''),
  periodEnd: showMonth(periodEnd ?? ''),
});
