import { moment } from './numbers.ts';
import { oneGoal as place } from './places.ts';
import { rows } from './rows.ts';
import { choice, choices, line, prose, worldGoals } from './texts.ts';
import { part } from './view.tsx';

export const goal = part({
  slug: 'doelstelling',
  key: 'goal',
  place,
  checks: ['goal-empty', 'long-term-missing', 'synergy-blank', 'solidarity-ad-hoc', 'digital-strategy-missing'],
  fields: {
    title: line({ required: true, hint: true }),
    description: prose(),
    pillar: choice('pillar', { required: true }),
    horizon: choice('horizon', { hint: true }),
    // A goal meets the synergy `sdg` by naming one of the seventeen.
    synergies: choices('synergy', { without: ['sdg'], explained: true, hint: true }),
    sdgs: worldGoals({ hint: true }),
  },
});

export const indicators = part({
  slug: 'indicatoren',
  key: 'indicators',
  place,
  checks: ['goal-without-indicator', 'slow-indicators', 'target-missing'],
  fields: {
    indicators: rows(
      { code: line(), frequency: choice('frequency'), baseline: line(), target: line(), by: moment() },
      { hint: true },
    ),
  },
});
