import type { CallDocument } from '../document/schema.ts';

const base = 'https://relance.example';

/** A small call, for the description of the API. */
export const documentExample: CallDocument = {
  format: 'lokale-relance/call/1',
  title: 'Veilige fietsroutes',
  summary: 'Subsidie voor fietsroutes naar school.',
  axis: 'copenhagen',
  themes: ['cycling'],
  envelope: '15000000.00',
  applicants: { kinds: ['municipality'] },
  joint: { isAllowed: true, counts: 'together' },
  rule: {
    grants: [{ kind: 'share', percent: '50' }],
    ceilings: [{ kind: 'project', amount: '400000.00' }],
    advance: '80',
  },
  steps: [
    {
      id: 'aanvraag',
      kind: 'application',
      title: 'Aanvraag',
      opens: '2022-08-01T00:00:00',
      closes: '2022-09-26T12:00:00',
      fields: [{ id: 'kosten', kind: 'costs', label: 'Kosten', isRequired: true }],
    },
  ],
};

export const callExample = {
  code: 'veilige-fietsroutes',
  title: documentExample.title,
  summary: documentExample.summary,
  axis: documentExample.axis,
  themes: ['cycling'],
  state: 'closed' as const,
  version: 1,
  publishedAt: '2022-07-15T08:00:00.000Z',
  opensAt: '2022-07-31T22:00:00.000Z',
  closesAt: '2022-09-26T10:00:00.000Z',
  withdrawnAt: null,
  envelope: '15000000.00',
  organisationName: 'Departement Voorbeeld',
  isExample: true,
  links: {
    self: `${base}/api/v1/calls/veilige-fietsroutes`,
    page: `${base}/oproepen/veilige-fietsroutes`,
    calendar: `${base}/oproepen/veilige-fietsroutes/kalender.ics`,
    linkedData: `${base}/oproepen/veilige-fietsroutes/oproep.ttl`,
    versions: [`${base}/api/v1/calls/veilige-fietsroutes/versions/1`],
  },
};

export const factsExample = { costs: [{ amount: '100000.00' }], otherFunding: '10000.00' };

export const calculationExample = {
  call: 'veilige-fietsroutes',
  version: 1,
  eligibleCost: '100000.00',
  subsidy: '50000.00',
  beyond: '0.00',
  ownShare: '40000.00',
  advance: '40000.00',
  balance: '10000.00',
  lines: [{ key: 'share', explanation: '50 % van € 100.000', effect: '50000.00', result: '50000.00' }],
};
