import { amount, day, days, year } from './numbers.ts';
import { wholePlan as place } from './places.ts';
import { rows } from './rows.ts';
import { address, choice, line, prose } from './texts.ts';
import { part } from './view.tsx';

export const vision = part({
  slug: 'visie',
  key: 'vision',
  place,
  checks: ['vision-missing', 'long-term-missing', 'short-term-heavy', 'only-picked-examples'],
  fields: { vision: prose({ hint: true, expected: true }) },
});

export const needs = part({
  slug: 'noden',
  key: 'needs',
  place,
  checks: [],
  fields: { needs: rows({ title: line(), description: prose(), source: line() }, { hint: true }) },
});

export const policy = part({
  slug: 'beleid',
  key: 'policy',
  place,
  checks: ['plan-stands-alone', 'region-missing', 'spatial-expertise'],
  fields: { policyLinks: rows({ kind: choice('policyLinkKind'), title: line(), url: address() }, { hint: true }) },
});

export const parties = part({
  slug: 'partijen',
  key: 'parties',
  place,
  checks: ['social-partners-missing', 'civil-society-missing', 'advice-unanswered', 'region-missing'],
  fields: {
    stakeholders: rows(
      { name: line(), kind: choice('partyKind'), degree: choice('degree'), on: day(), answer: prose() },
      { hint: true },
    ),
  },
});

export const finance = part({
  slug: 'financien',
  key: 'finance',
  place,
  checks: [
    'finance-missing',
    'available-result-negative',
    'margin-negative-at-end',
    'margin-negative-meanwhile',
    'invoices-late',
  ],
  fields: {
    invoicePaymentDays: days({ hint: true }),
    finance: rows({ year: year(), availableResult: amount(), selfFinancingMargin: amount() }, { hint: true }),
  },
});
