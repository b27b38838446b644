import { z } from 'zod';
import { type FieldErrors, formText } from '../../../platform/forms.ts';
import type { Translate } from '../../../platform/i18n.ts';
import { readDate, readMoney } from '../../../ui/index.ts';
import { lineField, normaliseMail } from '../../accounts/index.ts';
import type { Criterion } from '../document/schema.ts';

export const longest = 5000;

const text = (t: Translate, needed: string) =>
  formText.min(1, t(needed)).max(longest, t('assessing.problem.long', { most: longest }));

const optionalText = (t: Translate) =>
  formText.max(longest, t('assessing.problem.long', { most: longest })).default('');

/** A day that has come, `YYYY-MM-DD`. */
const pastDay = (t: Translate, today: string) =>
  z.string({ error: t('assessing.problem.date') }).transform((typed, context) => {
    const read = readDate(typed);
    if (!read || read > today) context.addIssue({ code: 'custom', message: t('assessing.problem.date') });
    return read ?? '';
  });

const yesOrNo = (t: Translate, needed: string) =>
  z.enum(['yes', 'no'], t(needed)).transform((answer) => answer === 'yes');

export const admissibilityShape = (t: Translate) =>
  z
    .object({ isAdmissible: yesOrNo(t, 'assessing.problem.admissible'), reasons: optionalText(t) })
    .refine(({ isAdmissible, reasons }) => isAdmissible || reasons !== '', {
      path: ['reasons'],
      error: t('assessing.problem.reasons'),
    });
export type Admissibility = z.output<ReturnType<typeof admissibilityShape>>;

export const adviceShape = (t: Translate, today: string) =>
  z.object({
    givenBy: lineField(t('assessing.problem.givenBy'), 200),
    adviceDate: pastDay(t, today),
    isFavourable: yesOrNo(t, 'assessing.problem.favourable'),
    description: text(t, 'assessing.problem.advice'),
  });
export type Advice = z.output<ReturnType<typeof adviceShape>>;

/** A mail address, or a member who was picked: one of both. */
export const assessorShape = (t: Translate) =>
  z.object({ member: z.string().default(''), mail: z.string().default('') }).transform(({ member, mail }, context) => {
    const normal = mail.trim() === '' ? null : normaliseMail(mail);
    if (member === '' && normal === null) {
      context.addIssue({ code: 'custom', path: ['mail'], message: t('assessing.problem.mail') });
    }
    if (member !== '' && mail.trim() !== '') {
      context.addIssue({ code: 'custom', path: ['mail'], message: t('assessing.problem.mailOrMember') });
    }
    return { member, mail: normal };
  });

export const declarationShape = (t: Translate) =>
  z
    .object({ hasConflict: yesOrNo(t, 'assessing.problem.conflict'), explanation: optionalText(t) })
    .refine(({ hasConflict, explanation }) => !hasConflict || explanation !== '', {
      path: ['explanation'],
      error: t('assessing.problem.explanation'),
    });
export type Declaration = z.output<ReturnType<typeof declarationShape>>;

export interface GivenPoints {
  criterionId: string;
  points: number;
  motivation: string;
}

export const pointsName = (criterionId: string) => `points-${criterionId}`;
export const motivationName = (criterionId: string) => `motivation-${criterionId}`;

/**
 * Reads points and motivations by criterion. What has neither is left out; points are whole, from 0 to the most. `needed`: criteria that
 * must be given, each with a motivation; when not given it is a draft, which may be half.
 */
export function readPoints(
  t: Translate,
  criteria: readonly Criterion[],
  body: unknown,
  needed?: readonly string[],
): { given: GivenPoints[]; errors: FieldErrors } {
  const answers = (body ?? {}) as Record<string, unknown>;
  const errors: FieldErrors = {};
  const given = criteria.flatMap(({ id, title, most }) => {
    const typed = formText.catch('').parse(answers[pointsName(id)]);
    const motivation = formText.catch('').parse(answers[motivationName(id)]);
    if (typed === '') {
      if (motivation !== '' || needed?.includes(id))
        errors[pointsName(id)] = t('assessing.problem.points', { title, most });
      return [];
    }
    const points = Number(typed);
    if (!/^\d{1,9}$/.test(typed) || points > most)
      errors[pointsName(id)] = t('assessing.problem.points', { title, most });
    if (motivation.length > longest) errors[motivationName(id)] = t('assessing.problem.long', { most: longest });
    if (motivation === '' && needed) errors[motivationName(id)] = t('assessing.problem.motivation', { title });
    return [{ criterionId: id, points, motivation }];
  });
  return { given, errors };
}

export const decisionShape = (t: Translate, today: string) =>
  z.object({
    body: lineField(t('assessing.problem.body'), 200),
    decidedOn: pastDay(t, today),
    reference: formText.max(200, t('assessing.problem.long', { most: 200 })).default(''),
    confirmed: z.literal('yes', t('assessing.problem.confirmed')),
    seen: z.string().default(''),
  });

export const objectionShape = (t: Translate) => z.object({ text: text(t, 'assessing.problem.objection') });

/** How an objection is settled; upheld with an amount, it takes a new decision. It is settled once: what is half of that is refused. */
export const settlementShape = (t: Translate, today: string) =>
  z
    .object({
      isUpheld: yesOrNo(t, 'assessing.problem.upheld'),
      answer: text(t, 'assessing.problem.answer'),
      amount: z
        .string()
        .default('')
        .transform((typed, context) => {
          if (typed.trim() === '') return null;
          const read = readMoney(typed);
          if (read === null || read.startsWith('-')) {
            context.addIssue({ code: 'custom', message: t('assessing.problem.amount') });
          }
          return read ?? '0.00';
        }),
      body: z.string().default(''),
      decidedOn: z.string().default(''),
      reference: formText.max(200, t('assessing.problem.long', { most: 200 })).default(''),
      confirmed: z.string().default(''),
    })
    .transform(({ isUpheld, answer, amount, body, decidedOn, reference, confirmed }, context) => {
      const refuse = (problem: string) =>
        context.addIssue({ code: 'custom', path: ['amount'], message: t(`assessing.problem.${problem}`) });
      if (!isUpheld && amount !== null) refuse('amountRejected');
      if (isUpheld && amount === null && [body, decidedOn, reference].some((typed) => typed.trim() !== ''))
        refuse('amountMissing');
      if (!isUpheld || amount === null) return { isUpheld, answer, award: null };
      const read = decisionShape(t, today)
        .pick({ body: true, decidedOn: true })
        .extend({ confirmed: z.literal('yes', t('assessing.problem.confirmedAmount')) })
        .safeParse({ body, decidedOn, confirmed });
      if (!read.success) {
        for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message });
        return z.NEVER;
      }
      const { confirmed: _confirmed, ...resolution } = read.data;
      return { isUpheld, answer, award: { ...resolution, amount, reference } };
    });
export type GivenSettlement = z.output<ReturnType<typeof settlementShape>>;
