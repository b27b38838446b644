import { registerAt } from '../addresses.ts';
import { budget as budgetField } from './budget-field.ts';
import { amount, day, moment, month } from './numbers.ts';
import { findMeasure, oneMeasure as place } from './places.ts';
import { rows } from './rows.ts';
import { address, choice, choices, flag, line, prose, themes } from './texts.ts';
import { part } from './view.tsx';

export const measure = part({
  slug: 'maatregel',
  key: 'measure',
  place,
  checks: ['short-term-heavy', 'care-extra-rules', 'vacancy-blank', 'e-inclusion-missing', 'outreach-missing'],
  fields: {
    title: line({ required: true, hint: true }),
    description: prose({ hint: true }),
    kind: choice('measureKind', { required: true, hint: true }),
    themes: themes({ hint: true }),
    horizon: choice('horizon', { hint: true }),
  },
});

export const audience = part({
  slug: 'voor-wie',
  key: 'audience',
  place,
  checks: [
    'vulnerable-groups-blank',
    'voucher-for-poverty',
    'digital-only',
    'procurement-small-firms',
    'volunteers-one-sector',
  ],
  fields: { targetGroups: choices('targetGroup', { hint: true }), channels: choices('channel', { hint: true }) },
});

export const execution = part({
  slug: 'uitvoering',
  key: 'execution',
  place,
  checks: [
    'level-missing',
    'reopening-decided-locally',
    'start-after-end',
    'solidarity-ad-hoc',
    'plan-stands-alone',
    'only-picked-examples',
  ],
  fields: {
    level: choice('level', { hint: true, expected: true }),
    owner: line({ hint: true }),
    status: choice('measureStatus'),
    start: month(),
    end: month(),
    multiYearPlanAction: line({ hint: true }),
    'borrowedFrom.adapted': flag({ hint: true }),
  },
  shows: (name, document, item) =>
    name !== 'borrowedFrom.adapted' || findMeasure(document, item)?.borrowedFrom !== undefined,
});

export const consultation = part({
  slug: 'overleg',
  key: 'consultation',
  place,
  checks: [
    'level-without-route',
    'covered-higher-up',
    'opening-hours-dialogue',
    'markets-sector',
    'childcare-providers',
    'region-missing',
    'transport-region',
    'spatial-expertise',
    'tourism-and-farming',
  ],
  fields: {
    partners: rows({ name: line(), kind: choice('partyKind') }, { hint: true }),
    consulted: rows({ body: line(), kind: choice('partyKind'), on: day() }, { hint: true }),
    coordination: rows(
      { level: choice('level'), body: line(), question: prose(), state: choice('coordinationState') },
      { hint: true },
    ),
  },
});

export const support = part({
  slug: 'steun',
  key: 'support',
  place,
  checks: ['support-diverges', 'lump-sum', 'tailoring-missing', 'investment-not-accelerated'],
  fields: {
    'support.form': choice('supportForm', { hint: true }),
    'support.amount': amount(),
    'support.per': choice('supportUnit'),
    'support.criteria': prose({ hint: true }),
    'investment.original': moment(),
    'investment.brought': moment(),
  },
  groups: {
    support: ['support.form', 'support.amount', 'support.per', 'support.criteria'],
    investment: ['investment.original', 'investment.brought'],
  },
});

export const budget = part({
  slug: 'begroting',
  key: 'budget',
  place,
  isWide: true,
  checks: ['promise-unfunded', 'own-share-missing'],
  fields: { budget: { ...budgetField, hint: true } },
});

export const sources = part({
  slug: 'bronnen',
  key: 'sources',
  place,
  chooser: { words: 'drafts.register.open', at: registerAt },
  checks: ['source-expired', 'source-unchecked', 'rule-without-source'],
  fields: {
    sources: rows(
      { title: line(), owner: line(), url: address(), validFrom: day(), validTo: day(), checkedOn: day() },
      { hint: true },
    ),
  },
});
