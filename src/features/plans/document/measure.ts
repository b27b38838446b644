import { z } from 'zod';
import * as codes from './codes.ts';
import { date, filled, identifier, moment, money, month, openCode, text, year } from './texts.ts';

export const coordination = z.strictObject({
  level: z.enum(codes.levels).optional(),
  body: text.optional(),
  question: text.optional(),
  state: z.enum(codes.coordinationStates).optional(),
});

export const partner = z.strictObject({
  name: text.optional(),
  kind: z.enum(codes.partyKinds).optional(),
});

const consultedBody = z.strictObject({
  body: text.optional(),
  kind: z.enum(codes.partyKinds).optional(),
  on: date.optional(),
});

export const support = z.strictObject({
  form: z.enum(codes.supportForms).optional(),
  amount: money.optional(),
  per: z.enum(codes.supportUnits).optional(),
  criteria: text.optional(),
});

const budgetLine = z.strictObject({
  year: year.optional(),
  section: z.enum(codes.budgetSections).optional(),
  direction: z.enum(codes.budgetDirections).optional(),
  amount: money.optional(),
  fundedBy: z.enum(codes.funders).optional(),
  call: text.optional(),
  /** Which application to that call: the id that it has where the plan is made. */
  application: text.optional(),
  confirmed: z.boolean().optional(),
});

export const source = z.strictObject({
  title: text.optional(),
  owner: text.optional(),
  url: text.optional(),
  validFrom: date.optional(),
  validTo: date.optional(),
  checkedOn: date.optional(),
});

/** One measure of a plan: `id`, `title` and `kind` are required, all else is for later. */
export const measure = z.strictObject({
  id: identifier,
  title: filled,
  description: text.optional(),
  kind: z.enum(codes.measureKinds),
  themes: z.array(openCode).optional(),
  horizon: z.enum(codes.horizons).optional(),
  start: month.optional(),
  end: month.optional(),
  status: z.enum(codes.measureStatuses).optional(),
  level: z.enum(codes.levels).optional(),
  coordination: z.array(coordination).optional(),
  owner: text.optional(),
  partners: z.array(partner).optional(),
  targetGroups: z.array(z.enum(codes.targetGroups)).optional(),
  support: support.optional(),
  consulted: z.array(consultedBody).optional(),
  channels: z.array(z.enum(codes.channels)).optional(),
  budget: z.array(budgetLine).optional(),
  investment: z.strictObject({ original: moment.optional(), brought: moment.optional() }).optional(),
  multiYearPlanAction: text.optional(),
  borrowedFrom: z
    .strictObject({ area: openCode.optional(), measure: identifier.optional(), adapted: z.boolean().optional() })
    .optional(),
  sources: z.array(source).optional(),
});

export type BudgetLine = z.infer<typeof budgetLine>;
export type Source = z.infer<typeof source>;
