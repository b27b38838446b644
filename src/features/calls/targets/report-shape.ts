import { z } from 'zod';
import { formText } from '../../../platform/forms.ts';
import { readDate } from '../../../ui/forms/typed.ts';
import type { Register } from '../../areas/index.ts';
import { shapeOn } from './rules/done.ts';
import { readCount } from './rules/reports-file.ts';

const problem = (key: string, values: object = {}) => ({
  code: 'custom' as const,
  params: { key: `targets.problem.${key}`, ...values },
});

/** What a municipality reports: so many, at the end of a day on which it was what it is now. */
export function reportShape({
  register,
  codes,
  today,
}: {
  register: Register;
  codes: readonly string[];
  today: string;
}) {
  return z
    .object({
      areaCode: formText.refine((code) => codes.includes(code), problem('area')),
      number: formText.transform((typed, context) => {
        const number = readCount(typed);
        if (number === null) context.addIssue(problem('number'));
        return number ?? 0;
      }),
      day: formText.transform((typed, context) => {
        const day = readDate(typed);
        if (day === null) context.addIssue(problem('day'));
        else if (day > today) context.addIssue(problem('future'));
        return day ?? today;
      }),
      source: formText.max(300).refine((text) => text !== '', problem('source')),
    })
    .superRefine(({ areaCode, day }, context) => {
      const since = shapeOn(register, areaCode, today);
      if (since !== null && day < since) {
        const shown = since.split('-').reverse().join('/');
        context.addIssue({ ...problem('tooEarly', { day: shown }), path: ['day'] });
      }
    });
}
