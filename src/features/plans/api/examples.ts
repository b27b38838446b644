import { checkPlan } from '../checks/check.ts';
import { describe } from '../checks/describe.ts';
import type { PlanDocument } from '../document/schema.ts';

const base = 'https://relance.example';
const id = 'b3f1d0f4-5a0e-4a5e-9a53-0c9f4d9a1c11';

/** A small plan, for the description of the API. */
export const examplePlan: PlanDocument = {
  format: 'lokale-relance/plan/1',
  language: 'nl',
  area: 'EX001',
  title: 'Relanceplan Voorbeeldgem',
  period: { start: '2020-06', end: '2025-12' },
  decision: { date: '2020-06-29', body: 'gemeenteraad', reference: 'GR-2020-0614' },
  goals: [
    {
      id: 'D1',
      pillar: 'economy',
      title: 'Levendige kernen',
      synergies: ['circularity'],
      measures: [
        {
          id: 'M1',
          title: 'Starterspremie in de kern',
          kind: 'support',
          start: '2020-07',
          end: '2020-12',
          targetGroups: ['self-employed'],
          budget: [
            {
              year: 2020,
              section: 'operating',
              direction: 'expense',
              amount: '120000.00',
              fundedBy: 'own',
              confirmed: true,
            },
          ],
        },
      ],
    },
  ],
};

export const plan = {
  id: '7d0f7a3e-30a5-4c5b-8a55-6d1d1c2b7e02',
  title: examplePlan.title,
  areaCode: examplePlan.area,
  organisationId: '0b1f9f4a-8f5c-4d0e-9d51-5a1f0c7e3b20',
  organisationName: 'Gemeente Voorbeeldgem',
  revision: 7,
  updatedAt: '2026-11-22T09:30:00.000Z',
  publicationNumber: 1,
  publishedAt: '2020-06-30T08:00:00.000Z',
};

export const publication = {
  id,
  planId: plan.id,
  number: 1,
  title: examplePlan.title,
  areaCode: examplePlan.area,
  areaName: 'Voorbeeldgem',
  organisationName: plan.organisationName,
  pillars: ['economy' as const],
  publishedAt: plan.publishedAt,
  decision: examplePlan.decision,
  isExample: true,
  links: {
    self: `${base}/api/v1/publications/${id}`,
    document: `${base}/api/v1/publications/${id}/document`,
    page: `${base}/plannen/relanceplan-voorbeeldgem/publicaties/1`,
    pdf: `${base}/plannen/relanceplan-voorbeeldgem/publicaties/1/plan.pdf`,
  },
};

const whole = describe(checkPlan(examplePlan, { on: '2020-07-01' }), 'nl');

/** Of the checks only the first, as it really comes out. */
export const resultExample = { ...whole, checks: whole.checks.slice(0, 1) };
