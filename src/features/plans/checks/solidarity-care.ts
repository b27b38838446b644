import type { TargetGroup } from '../document/codes.ts';
import type { PlanDocument } from '../document/schema.ts';
import { monthNumber } from '../months.ts';
import { type Context, eachMeasure, type Outcome, ofKind, type Rule, serv, wholePlan } from './rule.ts';

const structural = serv('Organiseer solidariteit structureel');
const families = serv('Extra maatregelen en middelen om de kwetsbare gezinnen te ondersteunen');
const digital = serv('Versterk de aandacht voor e-inclusie');

export const solidarityCareRules = [
  { id: 'vulnerable-groups-blank', severity: 'warning', passage: structural, find: vulnerableGroupsBlank },
  { id: 'voucher-for-poverty', severity: 'warning', passage: families, find: voucherForPoverty },
  { id: 'tailoring-missing', severity: 'hint', passage: families, find: tailoringMissing },
  { id: 'digital-only', severity: 'warning', passage: digital, find: digitalOnly },
  { id: 'e-inclusion-missing', severity: 'warning', passage: digital, find: eInclusionMissing },
  {
    id: 'outreach-missing',
    severity: 'warning',
    passage: serv('Werk aan een outreachende aanpak'),
    find: outreachMissing,
  },
  { id: 'solidarity-ad-hoc', severity: 'hint', passage: structural, find: solidarityAdHoc },
  { id: 'care-extra-rules', severity: 'warning', passage: serv('Zorg en opvang'), find: careExtraRules },
  { id: 'volunteers-one-sector', severity: 'hint', passage: serv('Behoud een brede blik'), find: volunteersOneSector },
] as const satisfies Rule[];

const vulnerable: TargetGroup[] = [
  'families-with-children',
  'single-persons',
  'young-people',
  'tenants',
  'self-employed-in-trouble',
  'middle-group-without-reserves',
  'people-in-poverty',
];

function vulnerableGroupsBlank(_plan: PlanDocument, { placed }: Context): Outcome {
  const reached = new Set(placed.flatMap(({ measure }) => measure.targetGroups ?? []));
  return wholePlan(!vulnerable.some((group) => reached.has(group)), {
    groups: { list: 'targetGroup', codes: vulnerable },
  });
}

const needMoreThanVouchers: TargetGroup[] = ['people-in-poverty', 'families-with-children', 'single-persons'];

function voucherForPoverty(_plan: PlanDocument, { placed }: Context): Outcome {
  const helped = new Set(
    ofKind(placed, 'support', 'service', 'outreach').flatMap(({ measure }) => measure.targetGroups ?? []),
  );
  return eachMeasure(ofKind(placed, 'voucher'), ({ targetGroups = [], title }) => {
    const left = needMoreThanVouchers.filter((group) => targetGroups.includes(group) && !helped.has(group));
    return left.length > 0 && { title, groups: { list: 'targetGroup', codes: left } };
  });
}

const needTailoring: TargetGroup[] = ['single-persons', 'households-without-children'];

function tailoringMissing(_plan: PlanDocument, { placed }: Context): Outcome {
  return eachMeasure(ofKind(placed, 'support'), ({ targetGroups = [], support: { form } = {}, title }) => {
    const groups = needTailoring.filter((group) => targetGroups.includes(group));
    const general = form !== undefined && form !== 'tailored' && form !== 'means-tested';
    return (
      general &&
      groups.length > 0 && {
        title,
        groups: { list: 'targetGroup', codes: groups },
        form: { list: 'supportForm', codes: [form] },
      }
    );
  });
}

function digitalOnly(_plan: PlanDocument, { placed }: Context): Outcome {
  return eachMeasure(
    ofKind(placed, 'digital-service'),
    ({ channels = [], title }) =>
      channels.length > 0 && channels.every((channel) => channel === 'digital') && { title },
  );
}

function eInclusionMissing(_plan: PlanDocument, { placed }: Context): Outcome {
  return wholePlan(ofKind(placed, 'e-inclusion').length === 0);
}

function outreachMissing(_plan: PlanDocument, { placed }: Context): Outcome {
  return wholePlan(ofKind(placed, 'outreach').length === 0);
}

function solidarityAdHoc({ period }: PlanDocument, { placed }: Context): Outcome {
  const found = placed.filter(({ goal }) => goal.pillar === 'solidarity');
  if (found.length === 0) return 'not-applicable';
  const lastSoon = monthNumber(period.start) + 12;
  const soon = found.every(({ measure: { end } }) => end !== undefined && monthNumber(end) <= lastSoon);
  return wholePlan(soon, { measures: found.length });
}

function careExtraRules(_plan: PlanDocument, { placed }: Context): Outcome {
  return eachMeasure(ofKind(placed, 'regulation'), ({ title }, goal) => goal.pillar === 'care' && { title });
}

function volunteersOneSector(_plan: PlanDocument, { placed }: Context): Outcome {
  const found = ofKind(placed, 'volunteering');
  if (found.length === 0) return 'not-applicable';
  return wholePlan(
    found.every(
      ({ measure: { targetGroups = [] } }) =>
        targetGroups.length > 0 && targetGroups.every((group) => group === 'older-people'),
    ),
  );
}
