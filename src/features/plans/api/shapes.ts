import { z } from 'zod';
import { languages } from '../../../platform/i18n.ts';
import { checks } from '../checks/table.ts';
import { pillars } from '../document/codes.ts';
import { measure } from '../document/measure.ts';
import { goal, planDocument } from '../document/schema.ts';
import { date, text } from '../document/texts.ts';
import { examplePlan, plan as planExample, publication as publicationExample, resultExample } from './examples.ts';

z.globalRegistry.add(measure, { id: 'Measure', description: 'What is done for a goal' });
z.globalRegistry.add(goal, { id: 'Goal', description: 'What the plan wants to reach, with its measures' });
z.globalRegistry.add(planDocument, {
  id: 'PlanDocument',
  description: 'A plan of the format lokale-relance/plan/1',
  example: examplePlan,
});

const uuid = z.uuid();
const now = '2026-11-22T09:30:00.000Z';
const moment = z.date().meta({ example: now });

const decision = {
  date: date.describe('The day of the decision; not in the future'),
  body: text.max(200).describe('Who decided, such as the municipal council'),
};

export const decisionShape = z
  .strictObject({ ...decision, reference: text.max(200).optional().describe('Where the decision can be found') })
  .meta({ id: 'Decision', example: { date: '2020-06-29', body: 'gemeenteraad', reference: 'GR-2020-0614' } });

export const withdrawalShape = z
  .strictObject({ reason: text.max(1000).describe('Public: why the publication no longer holds') })
  .meta({ id: 'WithdrawalReason', example: { reason: 'Vervangen na de beslissing van de raad van 14 december.' } });

export const withdrawn = z.object({ publicationId: uuid, withdrawnAt: moment, reason: z.string() }).meta({
  id: 'Withdrawal',
  example: { publicationId: publicationExample.id, withdrawnAt: now, reason: 'Vervangen na de beslissing.' },
});

export const publication = z
  .object({
    id: uuid,
    planId: uuid,
    number: z.int().min(1).describe('Counts the publications of the plan'),
    title: z.string(),
    areaCode: z.string(),
    areaName: z.string().describe('Its code when the area is not known here'),
    organisationName: z.string(),
    pillars: z.array(z.enum(pillars)),
    publishedAt: moment,
    decision: z.object({ date: z.iso.date(), body: z.string(), reference: z.string().nullable() }),
    isExample: z.boolean().describe('An invented plan'),
    links: z.object({ self: z.url(), document: z.url(), page: z.url(), pdf: z.url() }),
  })
  .meta({ id: 'Publication', description: 'A plan as it was made public', example: publicationExample });

export const plan = z
  .object({
    id: uuid,
    title: z.string(),
    areaCode: z.string(),
    organisationId: uuid,
    organisationName: z.string(),
    revision: z.int().min(1).describe('Counts the saves'),
    updatedAt: moment,
    publicationNumber: z.int().nullable().describe('Of the newest publication that stands'),
    publishedAt: moment.nullable(),
  })
  .meta({ id: 'Plan', description: 'A plan as it is worked on', example: planExample });

const finding = z.object({
  goal: z.string().optional(),
  measure: z.string().optional(),
  subject: z.string().optional(),
  message: z.string().describe('What is wrong'),
  why: z.string().describe('Why it matters'),
  fix: z.string().describe('How to mend it'),
  source: z.string().describe('The passage of the advice that the check comes from'),
});

const number = z.int().min(0);

export const checkResult = z
  .object({
    format: z.literal('lokale-relance/check-result/1'),
    plan: z.object({ area: z.string(), title: z.string() }),
    on: z.iso.date().describe('The day of the check'),
    checks: z.array(
      z.object({
        id: z.enum(checks.map(({ id }) => id)),
        severity: z.enum(['error', 'warning', 'hint']),
        status: z.enum(['passed', 'failed', 'not-applicable', 'not-assessed']),
        findings: z.array(finding),
      }),
    ),
    counts: z.object({
      errors: number,
      warnings: number,
      hints: number,
      passed: number,
      notApplicable: number,
      notAssessed: number,
    }),
  })
  .meta({
    id: 'CheckResult',
    description: 'What `relance check --format json` gives: every check with its findings',
    example: resultExample,
  });

export const checkQuery = z.strictObject({
  on: z.iso.date().optional().describe('The day of the check; today when not given').meta({ example: '2020-07-01' }),
  language: z.enum(languages).optional().describe('Of the findings; that of Accept-Language when not given'),
});

export const nothing = z.strictObject({});
/** Not judged by its shape: what is no id is simply not found. */
const id = (example: string) => z.string().meta({ format: 'uuid', example });
export const planParams = z.object({ plan: id(planExample.id) });
export const publicationParams = z.object({ publication: id(publicationExample.id) });
