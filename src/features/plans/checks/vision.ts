import { pillars, synergies } from '../document/codes.ts';
import type { PlanDocument } from '../document/schema.ts';
import { type Context, isBlank, isEmpty, type Outcome, type Rule, serv, wholePlan } from './rule.ts';

const passage = serv('Versterk de visievorming');

export const visionRules = [
  { id: 'vision-missing', severity: 'error', passage, find: visionMissing },
  { id: 'long-term-missing', severity: 'warning', passage, find: longTermMissing },
  { id: 'short-term-heavy', severity: 'warning', passage, find: shortTermHeavy },
  { id: 'goal-empty', severity: 'hint', passage, find: goalEmpty },
  { id: 'only-picked-examples', severity: 'warning', passage, find: onlyPickedExamples },
  {
    id: 'pillar-blank',
    severity: 'warning',
    passage: serv('Bemerkingen bij de vier inhoudelijke pijlers'),
    find: pillarBlank,
  },
  { id: 'synergy-blank', severity: 'warning', passage, find: synergyBlank },
  { id: 'plan-stands-alone', severity: 'warning', passage, find: planStandsAlone },
] as const satisfies Rule[];

const fewestWords = 50;

function visionMissing({ vision }: PlanDocument): Outcome {
  if (vision === undefined || vision.trim() === '') return [{ variant: 'absent' }];
  const words = vision.trim().split(/\s+/).length;
  return words < fewestWords ? [{ variant: 'short', values: { words, fewest: fewestWords } }] : [];
}

function longTermMissing({ goals }: PlanDocument): Outcome {
  if (goals.length === 0) return 'not-applicable';
  return wholePlan(goals.every((goal) => goal.horizon !== 'long'));
}

function shortTermHeavy(_plan: PlanDocument, { placed }: Context): Outcome {
  const stated = placed.filter(({ measure }) => measure.horizon !== undefined);
  if (stated.length < 5) return 'not-applicable';
  const short = stated.filter(({ measure }) => measure.horizon === 'short').length;
  return wholePlan(short * 100 > stated.length * 80, { short, all: stated.length });
}

function goalEmpty({ goals }: PlanDocument): Outcome {
  if (goals.length === 0) return 'not-applicable';
  return goals
    .filter((goal) => goal.measures.length === 0)
    .map((goal) => ({ goal: goal.id, values: { title: goal.title } }));
}

function onlyPickedExamples(_plan: PlanDocument, { placed }: Context): Outcome {
  if (placed.length < 3) return 'not-applicable';
  const picked = placed.filter(({ measure }) => measure.borrowedFrom && measure.borrowedFrom.adapted !== true).length;
  return wholePlan(picked * 100 > placed.length * 70, { picked, all: placed.length });
}

function pillarBlank({ goals, leftOut }: PlanDocument): Outcome {
  return pillars
    .filter((pillar) => pillar !== 'governance')
    .filter((pillar) => goals.every((goal) => goal.pillar !== pillar) && isBlank(leftOut?.[pillar]))
    .map((pillar) => ({ subject: pillar, values: { pillar: { list: 'pillar', codes: [pillar] } } }));
}

function synergyBlank({ goals, leftOut }: PlanDocument): Outcome {
  const named = new Set<string>(goals.flatMap((goal) => goal.synergies ?? []));
  if (goals.some((goal) => !isEmpty(goal.sdgs))) named.add('sdg');
  return synergies
    .filter((synergy) => !named.has(synergy) && isBlank(leftOut?.[synergy]))
    .map((synergy) => ({ subject: synergy, values: { synergy: { list: 'synergy', codes: [synergy] } } }));
}

function planStandsAlone({ policyLinks }: PlanDocument, { placed }: Context): Outcome {
  return wholePlan(isEmpty(policyLinks) && placed.every(({ measure }) => isBlank(measure.multiYearPlanAction)));
}
