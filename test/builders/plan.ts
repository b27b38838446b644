import fc from 'fast-check';
import * as codes from '../../src/features/plans/document/codes.ts';
import type { Goal, Measure, PlanDocument } from '../../src/features/plans/document/schema.ts';

const vision = `De gemeente wil sterker uit de crisis komen dan ze erin ging. Tegen 2030 leeft, werkt en onderneemt
iedereen hier dichtbij, gezond en met een vangnet dat houdt. We kiezen voor levendige kernen, korte ketens, veilige
wegen voor wie fietst en stapt, en een bestuur dat mensen opzoekt voor ze moeten vragen. Wat we nu sneller doen, moet
ook na de crisis blijven staan.`;

export function buildMeasure(overrides: Partial<Measure> = {}): Measure {
  return {
    id: 'M1',
    title: 'Huisbezoeken',
    kind: 'outreach',
    horizon: 'medium',
    start: '2020-07',
    end: '2022-06',
    status: 'running',
    level: 'municipality',
    targetGroups: ['people-in-poverty', 'young-people'],
    ...overrides,
  };
}

export function buildGoal(overrides: Partial<Goal> = {}): Goal {
  return {
    id: 'D1',
    pillar: 'solidarity',
    title: 'Niemand valt uit de boot',
    horizon: 'long',
    synergies: ['health'],
    indicators: [{ code: 'leeflonen', frequency: 'monthly', baseline: '120', target: '100', by: '2023' }],
    measures: [buildMeasure()],
    ...overrides,
  };
}

const goals: Goal[] = [
  buildGoal(),
  buildGoal({
    id: 'D2',
    pillar: 'economy',
    title: 'Levendige kernen',
    synergies: ['circularity', 'energy'],
    sdgs: [8, 11],
    measures: [
      buildMeasure({
        id: 'M2',
        title: 'Panden opnieuw vullen',
        kind: 'vacancy',
        themes: ['local-trade'],
        targetGroups: ['self-employed'],
        multiYearPlanAction: 'AC-0123',
        budget: [
          { year: 2020, section: 'operating', direction: 'expense', amount: '120000.00', fundedBy: 'own' },
          {
            year: 2020,
            section: 'operating',
            direction: 'receipt',
            amount: '60000.00',
            fundedBy: 'flanders',
            call: 'Kernversterking',
            confirmed: true,
          },
        ],
      }),
      buildMeasure({
        id: 'M3',
        title: 'Fietspad naar het station',
        kind: 'mobility',
        coordination: [{ level: 'region', body: 'Vervoerregioraad', question: 'Past dit?', state: 'agreed' }],
        targetGroups: ['everyone'],
        investment: { original: '2023', brought: '2021' },
      }),
    ],
  }),
  buildGoal({
    id: 'D3',
    pillar: 'care',
    title: 'Zorg dichtbij',
    synergies: ['mobility'],
    measures: [
      buildMeasure({
        id: 'M4',
        title: 'Meer plaatsen in de opvang',
        kind: 'childcare',
        targetGroups: ['families-with-children'],
        consulted: [{ body: 'Het Speelhuis', kind: 'childcare-provider', on: '2020-06-12' }],
      }),
    ],
  }),
  buildGoal({
    id: 'D4',
    pillar: 'quality-of-life',
    title: 'Groen om de hoek',
    synergies: ['space', 'climate'],
    measures: [
      buildMeasure({
        id: 'M5',
        title: 'Buurtpark',
        kind: 'public-space',
        partners: [{ name: 'Bureau Ruimte', kind: 'spatial-expert' }],
        targetGroups: ['everyone'],
      }),
    ],
  }),
  buildGoal({
    id: 'D5',
    pillar: 'governance',
    title: 'Een digitaal bestuur voor iedereen',
    synergies: ['digitalisation'],
    measures: [buildMeasure({ id: 'M6', title: 'Digipunten', kind: 'e-inclusion', targetGroups: ['older-people'] })],
  }),
];

/** A small, complete plan on which, on 2020-07-01, no check fails. */
export function buildPlan(overrides: Partial<PlanDocument> = {}): PlanDocument {
  return {
    format: codes.documentFormat,
    language: 'nl',
    area: 'EX001',
    title: 'Relanceplan Voorbeeldgem',
    period: { start: '2020-06', end: '2025-12' },
    vision,
    policyLinks: [{ kind: 'multi-year-plan', title: 'Meerjarenplan 2020-2025' }],
    stakeholders: [
      { name: 'Ondernemersclub', kind: 'employers', degree: 'consulted', on: '2020-06-10' },
      { name: 'Vakbond', kind: 'union', degree: 'advised', on: '2020-06-10', answer: 'Gevolgd in M1' },
      { name: 'Seniorenraad', kind: 'advisory-council', degree: 'consulted', on: '2020-06-11' },
    ],
    finance: [{ year: 2025, availableResult: '1250000.00', selfFinancingMargin: '20000.00' }],
    invoicePaymentDays: 21,
    goals: structuredClone(goals),
    ...overrides,
  };
}

const words = fc.oneof(
  fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Cs}|(?![\t\n\r])\p{Cc}/u.test(text)),
  fc.constantFrom(
    'no',
    '2020-06-29',
    '0x1F',
    '~',
    '',
    ' a\n b ',
    '- x\n- y\n',
    '# kop\r\n',
    '<<',
    '*a',
    'a: b',
    "'",
    '1_000',
  ),
  fc.lorem({ mode: 'sentences' }),
);
const filled = words.filter((text) => text.trim() !== '');
const one = <Code>(list: readonly Code[]) => fc.constantFrom(...list);
const some = <Code>(list: readonly Code[]) => fc.uniqueArray(one(list), { maxLength: 4 });
const few = <Thing>(thing: fc.Arbitrary<Thing>) => fc.array(thing, { maxLength: 3 });
const upTo = (most: number, width: number) =>
  fc.integer({ min: 1, max: most }).map((number) => String(number).padStart(width, '0'));
const year = fc.integer({ min: 2019, max: 2026 });
const month = fc.tuple(year, upTo(12, 2)).map(([y, m]) => `${y}-${m}`);
const date = fc.tuple(month, upTo(28, 2)).map(([m, d]) => `${m}-${d}`);
const moment = fc.oneof(year.map(String), month, date);
const money = fc.tuple(fc.integer({ min: -999_999, max: 9_999_999 }), upTo(99, 2)).map(([e, c]) => `${e}.${c}`);
const optional = <Shape extends object>(shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }) =>
  fc.record(shape, { requiredKeys: [], noNullPrototype: true });

const measure = fc.record(
  {
    id: fc.constant(''),
    title: filled,
    description: words,
    kind: one(codes.measureKinds),
    themes: few(fc.oneof(fc.constant('local-trade'), filled)),
    horizon: one(codes.horizons),
    start: month,
    end: month,
    status: one(codes.measureStatuses),
    level: one(codes.levels),
    coordination: few(
      optional({ level: one(codes.levels), body: words, question: words, state: one(codes.coordinationStates) }),
    ),
    owner: words,
    partners: few(optional({ name: words, kind: one(codes.partyKinds) })),
    targetGroups: some(codes.targetGroups),
    support: optional({
      form: one(codes.supportForms),
      amount: money,
      per: one(codes.supportUnits),
      criteria: words,
    }),
    consulted: few(optional({ body: words, kind: one(codes.partyKinds), on: date })),
    channels: some(codes.channels),
    budget: few(
      optional({
        year,
        section: one(codes.budgetSections),
        direction: one(codes.budgetDirections),
        amount: money,
        fundedBy: one(codes.funders),
        call: words,
        application: words,
        confirmed: fc.boolean(),
      }),
    ),
    investment: optional({ original: moment, brought: moment }),
    multiYearPlanAction: words,
    borrowedFrom: optional({ area: filled, measure: fc.constant('M7'), adapted: fc.boolean() }),
    sources: few(
      optional({ title: words, owner: words, url: fc.webUrl(), validFrom: date, validTo: date, checkedOn: date }),
    ),
  },
  { requiredKeys: ['id', 'title', 'kind'], noNullPrototype: true },
);

const goal = fc.record(
  {
    id: fc.constant(''),
    pillar: one(codes.pillars),
    title: filled,
    description: words,
    horizon: one(codes.horizons),
    synergies: some(codes.synergies),
    sdgs: fc.uniqueArray(fc.integer({ min: 1, max: 17 }), { maxLength: 4 }),
    indicators: few(
      optional({ code: filled, frequency: one(codes.frequencies), baseline: words, target: words, by: moment }),
    ),
    measures: fc.array(measure, { maxLength: 4 }),
  },
  { requiredKeys: ['id', 'pillar', 'title', 'measures'], noNullPrototype: true },
);

const shape = fc.record(
  {
    format: fc.constant(codes.documentFormat),
    language: one(['nl', 'fr', 'de']),
    area: one(['12025', 'GM0344', 'EX001', '044']),
    areas: few(filled),
    programme: filled,
    guideEdition: words,
    title: filled,
    period: fc.tuple(month, month).map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a })),
    decision: optional({ date, body: words, reference: words }),
    vision: words,
    needs: few(optional({ title: words, description: words, source: words })),
    leftOut: fc.dictionary(one([...codes.pillars, ...codes.synergies]), words, { maxKeys: 4, noNullPrototype: true }),
    policyLinks: few(optional({ kind: one(codes.policyLinkKinds), title: words, url: fc.webUrl() })),
    stakeholders: few(
      optional({ name: words, kind: one(codes.partyKinds), degree: one(codes.degrees), on: date, answer: words }),
    ),
    finance: few(optional({ year, availableResult: money, selfFinancingMargin: money })),
    invoicePaymentDays: fc.integer({ min: 0, max: 120 }),
    goals: fc.array(goal, { maxLength: 4 }),
  },
  { requiredKeys: ['format', 'area', 'title', 'period', 'goals'], noNullPrototype: true },
);

/** Any valid plan document, with texts that are hard to write down. */
export const planArbitrary: fc.Arbitrary<PlanDocument> = shape.map((plan) => {
  let measures = 0;
  return {
    ...plan,
    goals: plan.goals.map((one, index) => ({
      ...one,
      id: `D${index + 1}`,
      measures: one.measures.map((inner) => ({ ...inner, id: `M${++measures}` })),
    })),
  };
});
