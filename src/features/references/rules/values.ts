import { z } from 'zod';
import { formText } from '../../../platform/forms.ts';
import type { Translate } from '../../../platform/i18n.ts';
import { readDate } from '../../../ui/forms/typed.ts';
import { isUuid, lineField } from '../../accounts/index.ts';
import { addressKey } from './address.ts';

/** Whether a text is an address on the web that anyone can be sent to: http or https, at the usual port, without a password. */
export function isWebAddress(text: string): boolean {
  if (addressKey(text) === '' || text.length > 2000) return false;
  const { username, password, port, hostname } = new URL(text);
  return username === '' && password === '' && port === '' && hostname.includes('.');
}

const dayField = (t: Translate) =>
  formText.default('').transform((typed, context) => {
    if (typed === '') return null;
    const day = readDate(typed);
    if (day === null) context.addIssue({ code: 'custom', message: t('references.problem.day') });
    return day ?? z.NEVER;
  });

const textField = (t: Translate, most: number) =>
  formText.default('').refine((text) => text.length <= most, { error: t('references.problem.long', { most }) });

/** The form of a rule. @param checkers ids of the people who may be asked to check */
export const referenceShape = (t: Translate, checkers: readonly string[]) =>
  z
    .object({
      title: lineField(t('references.problem.title'), 200),
      owner: lineField(t('references.problem.owner'), 200),
      address: formText.default('').refine(isWebAddress, { error: t('references.problem.address') }),
      validFrom: dayField(t),
      validTo: dayField(t),
      note: textField(t, 2000),
      checkEveryDays: formText
        .default('')
        .refine((text) => /^[1-9]\d{0,2}$/.test(text), { error: t('references.problem.days') })
        .transform(Number),
      checkerId: formText
        .default('')
        .refine((id) => id === '' || (isUuid(id) && checkers.includes(id)), { error: t('references.problem.checker') })
        .transform((id) => id || null),
      checkedNow: z
        .string()
        .optional()
        .transform((answer) => answer === 'yes'),
    })
    .superRefine(({ validFrom, validTo }, context) => {
      if (validFrom && validTo && validTo < validFrom) {
        context.addIssue({ code: 'custom', path: ['validTo'], message: t('references.problem.order') });
      }
    });

export const endShape = (t: Translate, validFrom: string | null) =>
  z.object({
    lastDay: dayField(t)
      .refine((day) => day !== null, { error: t('references.problem.lastDay') })
      .transform(String)
      .refine((day) => validFrom === null || day >= validFrom, { error: t('references.problem.order') }),
    reason: lineField(t('references.problem.reason'), 500),
    basedOn: z.coerce.number().int().min(1),
  });

export const checkShape = (t: Translate) =>
  z.object({
    outcome: z.enum(['ok', 'changed'], { error: t('references.problem.outcome') }),
    note: textField(t, 1000),
  });
