import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildGoal, buildMeasure, buildPlan, planArbitrary } from '../../../../test/builders/plan.ts';
import { fakePage, render } from '../../../ui/testing.tsx';
import { checkPlan } from '../checks/check.ts';
import { pillars } from '../document/codes.ts';
import { CoverageMatrix } from './CoverageMatrix.tsx';
import { targetGroupCoverage } from './coverage.ts';
import { synergyMap } from './map.ts';
import { SynergyMatrix } from './SynergyMatrix.tsx';

const hostile = '"><script>alert(1)</script>';

describe('the synergy map', () => {
  it('says what each goal names, with `sdg` met by a number', () => {
    const goals = [
      buildGoal({ synergies: ['climate', 'health'], sdgs: [13, 3] }),
      buildGoal({ id: 'D2', synergies: ['sdg'], sdgs: [] }),
      buildGoal({ id: 'D3', synergies: undefined, sdgs: undefined }),
    ];
    const { rows } = synergyMap({ goals });
    assert.deepEqual(
      rows.map(({ met, sdgs }) => [[...met].sort(), sdgs]),
      [
        [
          ['climate', 'health', 'sdg'],
          [3, 13],
        ],
        [['sdg'], []],
        [[], []],
      ],
    );
  });

  it('lists what no goal names, with the reason when there is one', () => {
    const goals = [
      buildGoal({ synergies: ['digitalisation', 'circularity', 'space', 'mobility', 'health'], sdgs: [1] }),
    ];
    assert.deepEqual(synergyMap({ goals, leftOut: { energy: ' Staat in het klimaatplan. ', climate: ' ' } }).blanks, [
      { synergy: 'climate', reason: undefined },
      { synergy: 'energy', reason: 'Staat in het klimaatplan.' },
    ]);
  });

  it('has the blanks without a reason that the checks find', () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const found = checkPlan(plan, { on: '2020-07-01' }).checks.find(({ id }) => id === 'synergy-blank');
        assert.deepEqual(
          synergyMap(plan)
            .blanks.filter(({ reason }) => !reason)
            .map(({ synergy }) => synergy),
          found?.findings.map(({ subject }) => subject),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('shows blanks as blank, reasons as reasons, and text as text', () => {
    const plan = buildPlan({ goals: [buildGoal({ title: hostile, sdgs: [8, 11] })], leftOut: { energy: hostile } });
    const html = render(<SynergyMatrix plan={plan} goalHref={(id) => `#${id}`} />);
    assert.ok(!html.includes('<script'));
    assert.match(html, /href="#D1"/);
    assert.match(html, /SDG 8 en 11/);
    assert.equal(html.match(/matrix__blank/g)?.length, 5);
    assert.equal(html.match(/matrix__left-out/g)?.length, 1);
    assert.match(render(<SynergyMatrix plan={{ goals: [] }} />, fakePage({}, 'en')), /no goals yet/);
  });
});

describe('the coverage of target groups', () => {
  it('counts each measure once under the pillar of its goal, for every group it is for', () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const rows = targetGroupCoverage(plan);
        const counted = rows.reduce((sum, { total }) => sum + total, 0);
        const measures = plan.goals.flatMap((goal) => goal.measures);
        assert.equal(
          counted,
          measures.reduce((sum, { targetGroups = [] }) => sum + new Set(targetGroups).size, 0),
        );
        for (const { measures, group } of rows) {
          for (const pillar of pillars) {
            for (const { id } of measures[pillar]) {
              const goal = plan.goals.find((one) => one.measures.some((measure) => measure.id === id));
              assert.equal(goal?.pillar, pillar);
              assert.ok(goal?.measures.find((one) => one.id === id)?.targetGroups?.includes(group));
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('shows the number of measures, names them, and lists the groups that none is for', () => {
    const measures = [buildMeasure({ title: hostile }), buildMeasure({ id: 'M2', title: 'Buddywerking' })];
    const html = render(<CoverageMatrix plan={{ goals: [buildGoal({ measures })] }} />);
    assert.ok(!html.includes('<script'));
    assert.match(html, /aria-hidden="true">2<\/span>/);
    assert.match(html, / en Buddywerking/);
    assert.match(html, /Geen enkele maatregel is voor: gezinnen met kinderen, /);
  });
});
