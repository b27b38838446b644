import { degrees, type PartyKind } from '../document/codes.ts';
import type { Measure, PlanDocument, Stakeholder } from '../document/schema.ts';
import {
  type Context,
  eachMeasure,
  isBlank,
  type Outcome,
  ofKind,
  type Rule,
  serv,
  type Value,
  wholePlan,
} from './rule.ts';

const partners = serv('Betrek de sociale partners en het lokale middenveld');
const dialogue = serv('Beklemtoon het belang van (sociaal) overleg');

export const consultationRules = [
  { id: 'social-partners-missing', severity: 'error', passage: partners, find: socialPartnersMissing },
  { id: 'civil-society-missing', severity: 'warning', passage: partners, find: civilSocietyMissing },
  { id: 'opening-hours-dialogue', severity: 'error', passage: dialogue, find: openingHoursDialogue },
  { id: 'markets-sector', severity: 'error', passage: dialogue, find: marketsSector },
  {
    id: 'childcare-providers',
    severity: 'error',
    passage: serv('Zorg voor een goede regeling rond kinderopvang'),
    find: childcareProviders,
  },
  { id: 'advice-unanswered', severity: 'error', passage: partners, find: adviceUnanswered },
] as const satisfies Rule[];

const atLeast = ({ degree }: Stakeholder, least: (typeof degrees)[number]): boolean =>
  degree !== undefined && degrees.indexOf(degree) >= degrees.indexOf(least);

const wasConsulted = ({ stakeholders = [] }: PlanDocument, ...kinds: PartyKind[]): boolean =>
  stakeholders.some((party) => party.kind !== undefined && kinds.includes(party.kind) && atLeast(party, 'consulted'));

const sides: { side: 'employers' | 'union'; kinds: PartyKind[] }[] = [
  { side: 'employers', kinds: ['employers', 'self-employed-association'] },
  { side: 'union', kinds: ['union'] },
];

function socialPartnersMissing(plan: PlanDocument): Outcome {
  return sides
    .filter(({ kinds }) => !wasConsulted(plan, ...kinds))
    .map(({ side, kinds }) => ({ subject: side, values: { side: { list: 'partyKind', codes: kinds } } }));
}

function civilSocietyMissing(plan: PlanDocument): Outcome {
  return wholePlan(!wasConsulted(plan, 'association', 'advisory-council'));
}

/** The measures among `found` that did not consult one of the kinds of party they must. */
const lacking = (found: Context['placed'], ...needed: PartyKind[]): Outcome =>
  eachMeasure(found, ({ title, consulted = [] }: Measure) => {
    const missing = needed.filter((kind) => consulted.every((body) => body.kind !== kind));
    return missing.length > 0 && { title, missing: { list: 'partyKind', codes: missing } };
  });

function openingHoursDialogue(_plan: PlanDocument, { placed }: Context): Outcome {
  return lacking(ofKind(placed, 'opening-hours'), 'union', 'advisory-council');
}

function marketsSector(_plan: PlanDocument, { placed }: Context): Outcome {
  return lacking(ofKind(placed, 'markets-and-fairs'), 'market-sector');
}

function childcareProviders(_plan: PlanDocument, { placed }: Context): Outcome {
  return lacking(ofKind(placed, 'childcare'), 'childcare-provider');
}

const nameOf = ({ name, kind = 'other' }: Stakeholder): Value => name ?? { list: 'partyKind', codes: [kind] };

function adviceUnanswered({ stakeholders = [] }: PlanDocument): Outcome {
  const advisers = stakeholders.filter((party) => atLeast(party, 'advised'));
  if (advisers.length === 0) return 'not-applicable';
  return advisers
    .filter((party) => isBlank(party.answer))
    .map((party) => ({
      subject: party.name,
      values: { name: nameOf(party), degree: { list: 'degree', codes: [party.degree!] } },
    }));
}
