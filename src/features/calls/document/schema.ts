import { z } from 'zod';
import { cofinancingRule } from '../cofinancing/rule.ts';
import * as codes from './codes.ts';
import { formField } from './form.ts';
import { code, count, date, decimal, filled, localMoment, money, percent, text } from './texts.ts';

/** A step has its own period, from `opens` up to and including the second `closes`. */
export const callStep = z.strictObject({
  id: code,
  kind: z.enum(codes.stepKinds),
  title: filled,
  explanation: text.optional(),
  opens: localMoment.optional(),
  closes: localMoment.optional(),
  fields: z.array(formField),
});

/** Points from 0 to `most`, that count for `weight` of all weights; `least` is what an application must reach to be eligible for an award. */
export const criterion = z.strictObject({
  id: code,
  title: filled,
  description: text.optional(),
  weight: count,
  most: count,
  least: count.optional(),
});

/** Asked before one applies; another answer than `expected` ends it, with `otherwise` as the reason. */
export const eligibilityQuestion = z.strictObject({
  id: code,
  question: filled,
  expected: z.enum(codes.eligibilityAnswers),
  otherwise: filled,
});

/** A target of the call: `number` of `unit` for every `per` inhabitants by a year. */
export const target = z.strictObject({
  title: filled,
  unit: code,
  unitTitle: filled,
  number: decimal,
  per: count,
  by: z.int('year').min(1900, 'year').max(2999, 'year'),
  source: text.optional(),
});

export const callSource = z.strictObject({
  title: filled,
  passage: text.optional(),
  url: text.optional(),
  date: date.optional(),
});

/** A call for projects as one document, format `lokale-relance/call/1`: what an editor makes, a version freezes, and `content/calls/` holds. */
export const callDocument = z.strictObject({
  format: z.literal(codes.callFormat),
  title: filled,
  summary: filled,
  /** Markdown: what it is for, what is asked, what is given. */
  description: text.optional(),
  /** A code of `content/calls/axes.csv`. */
  axis: code,
  themes: z.array(code).optional(),
  /** Kinds of measure that it may pay for, codes of the plan document. */
  measureKinds: z.array(z.string()).optional(),
  /** What there is to give, euro; absent when not known. */
  envelope: money.optional(),
  /** When it was or will be, in words, as long as no moments are known. */
  timing: text.optional(),
  applicants: z.strictObject({
    kinds: z.array(z.enum(codes.applicantKinds)).optional(),
    /** Who may apply, in words. */
    description: text.optional(),
    /** Codes of municipalities or regions; absent for all. */
    areas: z.array(z.string()).optional(),
    country: z.enum(['BE', 'NL']).optional(),
    inhabitantsFrom: count.optional(),
    inhabitantsBelow: count.optional(),
    /** How many applications one applicant may send in. */
    most: count.optional(),
  }),
  joint: z.strictObject({
    isAllowed: z.boolean(),
    counts: z.enum(codes.jointCounts).optional(),
    explanation: text.optional(),
  }),
  eligibility: z.array(eligibilityQuestion).optional(),
  /** Absent when the co-financing is not known. */
  rule: cofinancingRule.optional(),
  /** The rule in the words of the source. */
  ruleText: text.optional(),
  steps: z.array(callStep),
  criteria: z.array(criterion).optional(),
  selection: z
    .strictObject({
      method: z.enum(codes.selectionMethods),
      ties: z.array(z.enum(codes.tieBreakers)).optional(),
      /** Least weighted score, of 100. */
      leastScore: percent.optional(),
      /** Whether the last in line may be granted what is left. */
      isPartialAllowed: z.boolean(),
    })
    .optional(),
  /** Days to object to the decision, from the day after it. */
  objectionDays: count.optional(),
  documents: z.array(z.strictObject({ title: filled, url: text.optional() })).optional(),
  contact: z
    .strictObject({ name: text.optional(), mail: text.optional(), phone: text.optional(), url: text.optional() })
    .optional(),
  target: target.optional(),
  sources: z.array(callSource).optional(),
  /** What is not certain about it, each in a sentence. */
  unverified: z.array(filled).optional(),
});

export type CallDocument = z.infer<typeof callDocument>;
export type CallStep = z.infer<typeof callStep>;
export type Criterion = z.infer<typeof criterion>;
export type CallTarget = z.infer<typeof target>;
