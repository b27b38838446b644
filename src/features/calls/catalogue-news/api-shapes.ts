import { z } from 'zod';
import { pageOf, pageQuery } from '../../../platform/http/paging.ts';
import { callStates } from '../catalogue/words.ts';
import { callDocument } from '../document/schema.ts';
import { calculationExample, callExample, documentExample, factsExample } from './api-examples.ts';

z.globalRegistry.add(callDocument, {
  id: 'CallDocument',
  description: 'A call for projects of the format lokale-relance/call/1; moments are those of a clock in Brussels',
  example: documentExample,
});

const code = (about: string, example: string) =>
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
    .optional()
    .describe(about)
    .meta({ example });

export const callListQuery = z.strictObject({
  state: z.enum(callStates).optional().describe('Where its application step stands now'),
  axis: code('Axis of the recovery programme', 'copenhagen'),
  theme: code('Theme', 'cycling'),
  ...pageQuery,
});

export const callParams = z.object({ call: z.string().max(200).meta({ example: 'kopenhagenplan' }) });
export const versionParams = callParams.extend({ version: z.string().max(10).meta({ example: '1' }) });

const moment = z.date().nullable();

const item = {
  code: z.string().describe('Last part of its address'),
  title: z.string(),
  summary: z.string(),
  axis: z.string(),
  themes: z.array(z.string()),
  state: z.enum(callStates),
  version: z.int().min(1).describe('Number of this version'),
  publishedAt: z.date().describe('When this version was made public'),
  opensAt: moment.describe('From when one can apply; null when that is not known'),
  closesAt: moment.describe('The last second in which one can apply'),
  withdrawnAt: moment,
  envelope: z.string().nullable().describe('What there is to give: euro, two places'),
  organisationName: z.string().nullable().describe('Who calls; null for reference content'),
  isExample: z.boolean().describe('Invented'),
  links: z.object({ self: z.url(), page: z.url(), calendar: z.url(), linkedData: z.url(), versions: z.array(z.url()) }),
};

const callItem = z.object(item).meta({ id: 'Call', description: 'A call that is public', example: callExample });
export const callPage = pageOf(callItem).meta({ id: 'CallPage' });
export const callDetail = z.object({ ...item, document: callDocument }).meta({
  id: 'CallDetail',
  description: 'A version of a call, whole',
  example: { ...callExample, document: documentExample },
});

const money = z.string().regex(/^\d{1,13}\.\d{2}$/);
const unit = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** What a computation is asked about. Nothing of it is kept. */
export const calculationFacts = z
  .strictObject({
    costs: z
      .array(z.strictObject({ type: unit.nullable().optional().describe('Type of cost, of the rule'), amount: money }))
      .max(200),
    units: z
      .array(z.strictObject({ unit, count: z.int().min(0).max(1_000_000_000) }))
      .max(50)
      .optional(),
    otherFunding: money.optional().describe('Money of others for the same costs'),
    inhabitants: z.int().min(0).max(1_000_000_000).optional(),
    right: money.optional().describe('The drawing right of the applicant'),
    granted: money.optional().describe('What the applicant was granted before in this call'),
    available: money.optional().describe('What is left of the envelope; not looked at when not given'),
  })
  .meta({
    id: 'CalculationFacts',
    description: 'What co-financing is computed from; euro with two places',
    example: factsExample,
  });

export const calculation = z
  .object({
    call: z.string(),
    version: z.int().min(1),
    eligibleCost: z.string(),
    subsidy: z.string(),
    beyond: z.string().describe('Part of the subsidy beyond the drawing right'),
    ownShare: z.string(),
    advance: z.string(),
    balance: z.string(),
    lines: z
      .array(z.object({ key: z.string(), explanation: z.string(), effect: z.string(), result: z.string() }))
      .describe('Step by step; the effects add up to the subsidy'),
  })
  .meta({
    id: 'Calculation',
    description: 'Co-financing by the rule of a call; euro with two places',
    example: calculationExample,
  });
