import { z } from 'zod';
import { code, count, decimal, filled, money, percent } from '../document/texts.ts';

/** What this one grant gives at most, where a ceiling would limit all of them together. */
const most = money.optional();

/** A share of the eligible cost: 50 %. `costs` narrows it to some types of cost. */
const share = z.strictObject({
  kind: z.literal('share'),
  percent,
  costs: z.array(code).optional(),
  most,
});

/** `subsidy` euro for every `own` euro of local money: 1 for 2, so a third of the cost. */
const matching = z.strictObject({ kind: z.literal('matching'), subsidy: decimal, own: decimal, most });

/** A price for each unit, of which `percent` is given (all of it when absent), for at most `maximum` units. */
const units = z.strictObject({
  kind: z.literal('units'),
  unit: code,
  title: filled,
  price: money,
  percent: percent.optional(),
  maximum: count.optional(),
  most,
});

/** An amount for each inhabitant. */
const inhabitants = z.strictObject({ kind: z.literal('inhabitants'), amount: decimal, most });

/** A fixed amount, for applicants with `from` up to but not including `below` inhabitants. */
const fixed = z.strictObject({
  kind: z.literal('fixed'),
  amount: money,
  from: count.optional(),
  below: count.optional(),
});

/** The whole drawing right. */
const wholeRight = z.strictObject({ kind: z.literal('whole-right') });

export const grant = z.discriminatedUnion('kind', [share, matching, units, inhabitants, fixed, wholeRight]);

export const ceiling = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('project'), amount: money }),
  /** For all that an applicant is granted in this call together. */
  z.strictObject({ kind: z.literal('applicant'), amount: money }),
  /** For each unit, such as a route: as many times the amount as there are units, for all of them together. */
  z.strictObject({ kind: z.literal('unit'), unit: code, title: filled, amount: money }),
  z.strictObject({ kind: z.literal('inhabitant'), amount: decimal }),
  /** The part of the cost that the subsidy may be at most. */
  z.strictObject({ kind: z.literal('cost'), percent }),
  /**
   * The applicant's drawing right. Of the cost above what the right matches, `beyond` gives `percent`, or that part of the own share in that cost
   * only. `envelope` is the part of the call's envelope that is for that.
   */
  z.strictObject({
    kind: z.literal('right'),
    beyond: z
      .strictObject({ percent, of: z.enum(['cost', 'own-share']).optional(), envelope: money.optional() })
      .optional(),
  }),
]);

/** A type of cost. `atMost` is a sub-ceiling: at most this part of the subsidy goes to it. */
export const costType = z.strictObject({
  code,
  title: filled,
  isEligible: z.boolean(),
  atMost: percent.optional(),
});

/** A figure of an area, zero or more: hectares, households, or euro of a whole city. */
export const figure = z.string('figure').regex(/^\d{1,13}(\.\d{1,8})?$/, 'figure');
export const areaCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/, 'area');
export const mostFigures = { areas: 600, indicators: 10 } as const;

const sized = (most: number) => (record: object) => Object.keys(record).length <= most;
const figuresOfArea = z.record(code, figure).refine(sized(mostFigures.indicators), 'many');

/**
 * How drawing rights are divided: `weight` parts of the envelope by each indicator. `inhabitants` is known by the register, unless `figures`
 * has it; other indicators come with the call in `figures`: code of the municipality, indicator, figure.
 */
export const rights = z.strictObject({
  envelope: money,
  key: z
    .array(z.strictObject({ indicator: code, title: filled.optional(), weight: decimal }))
    .min(1)
    .max(mostFigures.indicators),
  figures: z.record(areaCode, figuresOfArea).refine(sized(mostFigures.areas), 'many').optional(),
});

/** The rule of a call as data: what it gives, what limits that, and how it is paid. */
export const cofinancingRule = z.strictObject({
  grants: z.array(grant).min(1, 'grants'),
  costTypes: z.array(costType).optional(),
  ceilings: z.array(ceiling).optional(),
  /** The least part of the eligible cost that the applicant bears. */
  ownShare: percent.optional(),
  /** Whether other public money may go to the same cost, and the part of the cost that all public money may be at most. */
  cumulation: z.strictObject({ isAllowed: z.boolean(), atMost: percent.optional() }).optional(),
  /** Below this nothing is given. */
  minimum: money.optional(),
  rights: rights.optional(),
  /** Paid at the award; the rest after the final account. */
  advance: percent.optional(),
});

export type CofinancingRule = z.infer<typeof cofinancingRule>;
export type Grant = z.infer<typeof grant>;
export type Ceiling = z.infer<typeof ceiling>;
export type Rights = z.infer<typeof rights>;
export type Figures = NonNullable<Rights['figures']>;
