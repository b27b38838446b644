import type { PartyKind } from '../document/codes.ts';
import type { Measure, PlanDocument } from '../document/schema.ts';
import { type Context, eachMeasure, type Outcome, ofKind, type Rule, serv, wholePlan } from './rule.ts';

export const regionRules = [
  {
    id: 'region-missing',
    severity: 'warning',
    passage: serv('Relance benutten als hefboom voor regionale dynamiek'),
    find: regionMissing,
  },
  {
    id: 'transport-region',
    severity: 'warning',
    passage: serv('Werk het onderdeel mobiliteit sterker uit'),
    find: transportRegion,
  },
  {
    id: 'spatial-expertise',
    severity: 'warning',
    passage: serv('Maak beter gebruik van ruimtelijke expertise'),
    find: spatialExpertise,
  },
  {
    id: 'tourism-and-farming',
    severity: 'hint',
    passage: serv('Benut synergieën tussen toerisme en andere domeinen / sectoren'),
    find: tourismAndFarming,
  },
] as const satisfies Rule[];

function regionMissing({ stakeholders, policyLinks }: PlanDocument, { placed }: Context): Outcome {
  const regional =
    stakeholders?.some((party) => party.kind === 'region') ||
    policyLinks?.some((link) => link.kind === 'regional-plan') ||
    placed.some(({ measure }) =>
      measure.coordination?.some(({ level }) => level === 'region' || level === 'intermunicipal'),
    );
  return wholePlan(!regional);
}

function transportRegion(_plan: PlanDocument, { placed }: Context): Outcome {
  return eachMeasure(
    ofKind(placed, 'mobility'),
    ({ coordination = [], title }) => coordination.every(({ level }) => level !== 'region') && { title },
  );
}

const involves = ({ partners = [], consulted = [] }: Measure, kind: PartyKind): boolean =>
  [...partners, ...consulted].some((party) => party.kind === kind);

function spatialExpertise({ policyLinks = [] }: PlanDocument, { placed }: Context): Outcome {
  const linked = policyLinks.some((link) => link.kind === 'spatial-plan');
  return eachMeasure(
    ofKind(placed, 'public-space', 'infrastructure'),
    (measure) => !linked && !involves(measure, 'spatial-expert') && { title: measure.title },
  );
}

function tourismAndFarming(_plan: PlanDocument, { placed }: Context): Outcome {
  return eachMeasure(ofKind(placed, 'tourism'), (measure) => !involves(measure, 'farmers') && { title: measure.title });
}
