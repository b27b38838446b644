/** The closed lists of the call document, each written once; labels are in `locales/<language>/calls.json`. */
export const callFormat = 'lokale-relance/call/1';

/** What a step asks of an applicant. Its period is checked at submission. */
export const stepKinds = [
  'application',
  'payment-request',
  'progress-report',
  'final-account',
  'confirmation',
] as const;
export const fieldKinds = [
  'text',
  'long-text',
  'number',
  'money',
  'costs',
  'funding',
  'choice',
  'choices',
  'yes-no',
  'date',
  'file',
  'area',
  'measure',
  'iban',
] as const;
/** How the envelope is divided: by time of receipt, by rank, or by rights that are fixed beforehand. */
export const selectionMethods = ['first-come', 'ranking', 'right'] as const;
/** What settles equal scores, in the order that the call states. */
export const tieBreakers = ['criterion', 'lowest-request', 'earliest-submission', 'fewest-inhabitants'] as const;
/** Whose ceilings and rights count when several municipalities apply together. */
export const jointCounts = ['lead', 'together'] as const;
/** The kinds of organisation that may apply, as `accounts` knows them. */
export const applicantKinds = ['municipality', 'region', 'government', 'partner', 'advisory', 'association'] as const;
export const eligibilityAnswers = ['yes', 'no'] as const;

export type StepKind = (typeof stepKinds)[number];
export type FieldKind = (typeof fieldKinds)[number];
export type SelectionMethod = (typeof selectionMethods)[number];
export type TieBreaker = (typeof tieBreakers)[number];
