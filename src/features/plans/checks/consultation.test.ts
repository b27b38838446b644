import { barePlan, expectVerdicts, withMeasures } from '../../../../test/builders/verdict.ts';
import type { Stakeholder } from '../document/schema.ts';

const by = (...stakeholders: Stakeholder[]) => barePlan({ stakeholders });
const union: Stakeholder = { kind: 'union', degree: 'consulted' };

expectVerdicts([
  ['social-partners-missing', 'nobody', barePlan(), ['plan#employers', 'plan#union']],
  ['social-partners-missing', 'only told', by(union, { kind: 'employers', degree: 'informed' }), ['plan#employers']],
  ['social-partners-missing', 'no union', by({ kind: 'employers', degree: 'decided' }), ['plan#union']],
  [
    'social-partners-missing',
    'both, by another name',
    by(union, { kind: 'self-employed-association', degree: 'advised' }),
    'passed',
  ],
  [
    'social-partners-missing',
    'no degree',
    by({ kind: 'employers' }, { kind: 'union' }),
    ['plan#employers', 'plan#union'],
  ],
  ['civil-society-missing', 'nobody', by(union), ['plan']],
  ['civil-society-missing', 'told', by({ kind: 'association', degree: 'informed' }), ['plan']],
  ['civil-society-missing', 'council', by({ kind: 'advisory-council', degree: 'consulted' }), 'passed'],
  ['opening-hours-dialogue', 'no such measure', withMeasures({}), 'not-applicable'],
  [
    'opening-hours-dialogue',
    'one of two, none, both',
    withMeasures(
      { kind: 'opening-hours', consulted: [{ kind: 'union' }] },
      { kind: 'opening-hours' },
      { kind: 'opening-hours', consulted: [{ kind: 'advisory-council' }, { kind: 'union' }] },
    ),
    ['D1/M1', 'D1/M2'],
  ],
  [
    'opening-hours-dialogue',
    'both',
    withMeasures({ kind: 'opening-hours', consulted: [{ kind: 'advisory-council' }, { kind: 'union' }] }),
    'passed',
  ],
  ['markets-sector', 'no such measure', withMeasures({}), 'not-applicable'],
  ['markets-sector', 'not asked', withMeasures({ kind: 'markets-and-fairs', consulted: [] }), ['D1/M1']],
  [
    'markets-sector',
    'asked',
    withMeasures({ kind: 'markets-and-fairs', consulted: [{ kind: 'market-sector' }] }),
    'passed',
  ],
  ['childcare-providers', 'no such measure', withMeasures({}), 'not-applicable'],
  [
    'childcare-providers',
    'a partner is not consulted',
    withMeasures({ kind: 'childcare', partners: [{ kind: 'childcare-provider' }] }),
    ['D1/M1'],
  ],
  [
    'childcare-providers',
    'asked',
    withMeasures({ kind: 'childcare', consulted: [{ kind: 'childcare-provider' }] }),
    'passed',
  ],
  ['advice-unanswered', 'no advice', by(union), 'not-applicable'],
  [
    'advice-unanswered',
    'by degree',
    by(
      { name: 'A', degree: 'advised' },
      { name: 'B', degree: 'co-created', answer: 'Ja.' },
      { name: 'C', degree: 'decided', answer: '' },
      { name: 'D', degree: 'consulted' },
    ),
    ['plan#A', 'plan#C'],
  ],
  ['advice-unanswered', 'answered', by({ degree: 'advised', answer: 'Ja.' }), 'passed'],
]);
