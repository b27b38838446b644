/** The closed lists of the plan document, each written once; labels are in `locales/<language>/codes.json`. */
export const documentFormat = 'lokale-relance/plan/1';

export const pillars = ['quality-of-life', 'economy', 'solidarity', 'care', 'governance'] as const;
export const horizons = ['short', 'medium', 'long'] as const;
export const synergies = [
  'digitalisation',
  'circularity',
  'space',
  'mobility',
  'health',
  'climate',
  'energy',
  'sdg',
] as const;
export const measureKinds = [
  'support',
  'tax-relief',
  'voucher',
  'infrastructure',
  'service',
  'digital-service',
  'e-inclusion',
  'outreach',
  'regulation',
  'reopening-criteria',
  'opening-hours',
  'markets-and-fairs',
  'public-space',
  'mobility',
  'tourism',
  'vacancy',
  'procurement',
  'invoice-payment',
  'childcare',
  'care-coordination',
  'volunteering',
  'communication',
  'monitoring',
  'coordination',
  'other',
] as const;
export const measureStatuses = ['planned', 'running', 'done', 'stopped'] as const;
export const levels = [
  'federal',
  'flanders',
  'province',
  'region',
  'intermunicipal',
  'mayors',
  'municipality',
] as const;
export const coordinationStates = ['asked', 'answered', 'agreed'] as const;
export const partyKinds = [
  'employers',
  'union',
  'self-employed-association',
  'advisory-council',
  'association',
  'care-provider',
  'childcare-provider',
  'school',
  'farmers',
  'market-sector',
  'spatial-expert',
  'business',
  'region',
  'other-government',
  'residents',
  'other',
] as const;
/** From the lightest to the strongest say in the plan. */
export const degrees = ['informed', 'consulted', 'advised', 'co-created', 'decided'] as const;
export const targetGroups = [
  'families-with-children',
  'single-persons',
  'households-without-children',
  'young-people',
  'older-people',
  'people-in-poverty',
  'tenants',
  'job-seekers',
  'self-employed',
  'self-employed-in-trouble',
  'middle-group-without-reserves',
  'people-with-disability',
  'informal-carers',
  'newcomers',
  'businesses',
  'social-enterprises',
  'associations',
  'visitors',
  'everyone',
] as const;
export const supportForms = ['lump-sum', 'proportional', 'means-tested', 'tailored', 'in-kind'] as const;
export const supportUnits = ['household', 'person', 'business', 'organisation'] as const;
export const channels = ['digital', 'phone', 'desk', 'home-visit', 'post'] as const;
export const budgetSections = ['operating', 'investment', 'financing'] as const;
export const budgetDirections = ['expense', 'receipt'] as const;
export const funders = ['own', 'federal', 'flanders', 'province', 'europe', 'other'] as const;
/** From the quickest to the slowest. */
export const frequencies = [
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'half-yearly',
  'yearly',
  'multi-yearly',
] as const;
export const policyLinkKinds = [
  'multi-year-plan',
  'spatial-plan',
  'mobility-plan',
  'climate-plan',
  'social-policy-plan',
  'digital-plan',
  'regional-plan',
  'flemish-plan',
  'other',
] as const;

/** Every list by the name its labels have in `codes.json`. */
export const codeLists = {
  pillar: pillars,
  horizon: horizons,
  synergy: synergies,
  measureKind: measureKinds,
  measureStatus: measureStatuses,
  level: levels,
  coordinationState: coordinationStates,
  partyKind: partyKinds,
  degree: degrees,
  targetGroup: targetGroups,
  supportForm: supportForms,
  supportUnit: supportUnits,
  channel: channels,
  budgetSection: budgetSections,
  budgetDirection: budgetDirections,
  funder: funders,
  frequency: frequencies,
  policyLinkKind: policyLinkKinds,
} as const;

export type CodeList = keyof typeof codeLists;
export type Pillar = (typeof pillars)[number];
export type Synergy = (typeof synergies)[number];
export type MeasureKind = (typeof measureKinds)[number];
export type Level = (typeof levels)[number];
export type PartyKind = (typeof partyKinds)[number];
export type TargetGroup = (typeof targetGroups)[number];
export type SupportUnit = (typeof supportUnits)[number];
