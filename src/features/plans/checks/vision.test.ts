import { barePlan, expectVerdicts, withGoals, withMeasures } from '../../../../test/builders/verdict.ts';

const words = (count: number) => Array(count).fill('woord').join(' ');
const short = { horizon: 'short' } as const;
const medium = { horizon: 'medium' } as const;
const picked = { borrowedFrom: { area: '44021', measure: 'M7' } };

expectVerdicts([
  ['vision-missing', 'absent', barePlan(), ['plan']],
  ['vision-missing', '49 words', barePlan({ vision: words(49) }), ['plan']],
  ['vision-missing', '50 words over lines', barePlan({ vision: words(50).replaceAll(' ', '\n') }), 'passed'],
  ['long-term-missing', 'no goals', barePlan(), 'not-applicable'],
  ['long-term-missing', 'medium only', withGoals(medium, {}), ['plan']],
  ['long-term-missing', 'one long', withGoals({}, { horizon: 'long' }), 'passed'],
  ['short-term-heavy', 'four stated', withMeasures(short, short, short, short, {}), 'not-applicable'],
  ['short-term-heavy', 'four of five is not over 80 %', withMeasures(short, short, short, short, medium), 'passed'],
  [
    'short-term-heavy',
    'five of six, one unstated',
    withMeasures(short, short, short, short, short, medium, {}),
    ['plan'],
  ],
  ['goal-empty', 'no goals', barePlan(), 'not-applicable'],
  ['goal-empty', 'second is empty', withGoals({ measures: [{}] }, {}), ['D2']],
  ['goal-empty', 'none is empty', withMeasures({}), 'passed'],
  ['only-picked-examples', 'two measures', withMeasures(picked, picked), 'not-applicable'],
  ['only-picked-examples', 'three of three', withMeasures(picked, picked, picked), ['plan']],
  ['only-picked-examples', 'two of three', withMeasures(picked, picked, {}), 'passed'],
  [
    'only-picked-examples',
    'adapted counts as own',
    withMeasures(picked, picked, { borrowedFrom: { adapted: true } }),
    'passed',
  ],
  ['only-picked-examples', 'exactly 70 %', withMeasures(...Array(7).fill(picked), {}, {}, {}), 'passed'],
  [
    'pillar-blank',
    'a goal, a reason, an empty reason, nothing',
    { ...withGoals({ pillar: 'care' }), leftOut: { solidarity: 'Via het OCMW.', economy: ' ' } },
    ['plan#quality-of-life', 'plan#economy'],
  ],
  [
    'pillar-blank',
    'all four',
    withGoals({ pillar: 'care' }, {}, { pillar: 'solidarity' }, { pillar: 'quality-of-life' }),
    'passed',
  ],
  [
    'pillar-blank',
    'a plan without goals leaves every pillar blank',
    barePlan(),
    ['plan#quality-of-life', 'plan#economy', 'plan#solidarity', 'plan#care'],
  ],
  [
    'synergy-blank',
    'named, met by sdgs, left out',
    {
      ...withGoals({ synergies: ['digitalisation', 'space'], sdgs: [8] }, { synergies: ['mobility', 'climate'] }),
      leftOut: { health: 'Elders.' },
    },
    ['plan#circularity', 'plan#energy'],
  ],
  [
    'synergy-blank',
    'all named',
    withGoals({
      synergies: ['digitalisation', 'circularity', 'space', 'mobility', 'health', 'climate', 'energy'],
      sdgs: [1],
    }),
    'passed',
  ],
  ['plan-stands-alone', 'nothing', barePlan({ policyLinks: [] }), ['plan']],
  ['plan-stands-alone', 'a link', barePlan({ policyLinks: [{ kind: 'other' }] }), 'passed'],
  ['plan-stands-alone', 'an action', withMeasures({}, { multiYearPlanAction: 'AC-1' }), 'passed'],
]);
