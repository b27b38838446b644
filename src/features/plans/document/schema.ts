import { z } from 'zod';
import * as codes from './codes.ts';
import { measure } from './measure.ts';
import { relations } from './relations.ts';
import { date, filled, identifier, moment, money, month, openCode, text, year } from './texts.ts';

export const need = z.strictObject({
  title: text.optional(),
  description: text.optional(),
  source: text.optional(),
});

const policyLink = z.strictObject({
  kind: z.enum(codes.policyLinkKinds).optional(),
  title: text.optional(),
  url: text.optional(),
});

export const stakeholder = z.strictObject({
  name: text.optional(),
  kind: z.enum(codes.partyKinds).optional(),
  degree: z.enum(codes.degrees).optional(),
  on: date.optional(),
  answer: text.optional(),
});

const financeYear = z.strictObject({
  year: year.optional(),
  availableResult: money.optional(),
  selfFinancingMargin: money.optional(),
});

export const indicator = z.strictObject({
  code: openCode.optional(),
  frequency: z.enum(codes.frequencies).optional(),
  baseline: text.optional(),
  target: text.optional(),
  by: moment.optional(),
});

export const goal = z.strictObject({
  id: identifier,
  pillar: z.enum(codes.pillars),
  title: filled,
  description: text.optional(),
  horizon: z.enum(codes.horizons).optional(),
  synergies: z.array(z.enum(codes.synergies)).optional(),
  sdgs: z.array(z.int('sdg').min(1, 'sdg').max(17, 'sdg')).optional(),
  indicators: z.array(indicator).optional(),
  measures: z.array(measure),
});

export const decision = z.strictObject({
  date: date.optional(),
  body: text.optional(),
  reference: text.optional(),
});

const reasons = Object.fromEntries(
  [...codes.pillars, ...codes.synergies].map((code) => [code, text.optional()]),
) as Record<codes.Pillar | codes.Synergy, z.ZodOptional<typeof text>>;

/**
 * The plan document, format `lokale-relance/plan/1`. Strict: a key that is not known is an error. Nothing is
 * filled in, so what was absent stays absent. The order of the keys is the order in which a plan is written.
 */
export const planDocument = z
  .strictObject({
    format: z.literal(codes.documentFormat),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'language')
      .optional(),
    area: openCode,
    areas: z.array(openCode).optional(),
    programme: openCode.optional(),
    guideEdition: text.optional(),
    title: filled,
    period: z.strictObject({ start: month, end: month }),
    decision: decision.optional(),
    vision: text.optional(),
    needs: z.array(need).optional(),
    leftOut: z.strictObject(reasons).optional(),
    policyLinks: z.array(policyLink).optional(),
    stakeholders: z.array(stakeholder).optional(),
    finance: z.array(financeYear).optional(),
    invoicePaymentDays: z.number().min(0, 'days').max(9999, 'days').optional(),
    goals: z.array(goal),
  })
  .superRefine((plan, context) => {
    for (const { key, path, values } of relations(plan)) {
      context.addIssue({ code: 'custom', message: key, path, params: values });
    }
  });

export type PlanDocument = z.infer<typeof planDocument>;
export type Goal = z.infer<typeof goal>;
export type Measure = z.infer<typeof measure>;
export type Stakeholder = z.infer<typeof stakeholder>;
export type Indicator = z.infer<typeof indicator>;
export type FinanceYear = z.infer<typeof financeYear>;
