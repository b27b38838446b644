import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aCall } from '../../../../test/builders/calls.ts';
import { type CallFacts, callChecks, findProblems } from './problems/index.ts';
import type { CallDocument } from './schema.ts';

const facts: CallFacts = {
  isArea: (code) => code === '11002',
  isAxis: (code) => code === 'copenhagen',
  isTheme: (code) => code === 'cycling',
  municipalitiesOf: ({ applicants }) =>
    new Map(
      applicants.country === 'NL'
        ? []
        : [
            ['11001', 400],
            ['11002', 600],
          ],
    ),
  nameOf: (code) => `Dorp ${code}`,
  standingOf: (code) => (code === 'oud' ? ['Dorp 11002'] : code.startsWith('1') ? 'municipality' : null),
  now: '2026-11-22T12:00:00',
};
const whole = aCall({
  description: 'Fietsen',
  contact: { mail: 'hulp@steunpunt.example' },
  applicants: { kinds: ['municipality'] },
});
const [application, ...others] = whole.steps;
const [question] = whole.eligibility!;
const [criterion] = whole.criteria!;
const withFields = (fields: CallDocument['steps'][number]['fields']) => [{ ...application!, fields }, ...others];
const costs = { id: 'kosten', kind: 'costs', label: 'Kosten', isRequired: true } as const;
const rule = whole.rule!;
const rights = { envelope: '900000.00', key: [{ indicator: 'inhabitants', weight: '1' }] };

const nature = { indicator: 'natuur', title: 'Natuur', weight: '1' };
const natureOf = (figures: Record<string, string>) =>
  Object.fromEntries(Object.entries(figures).map(([area, natuur]) => [area, { natuur }]));
/** A whole call whose rights are divided by nature, with these figures of it. */
const byNature = (figures: Record<string, string>, key: typeof rights.key = [nature]) => ({
  rule: { ...rule, ceilings: [{ kind: 'right' as const }], rights: { ...rights, key, figures: natureOf(figures) } },
});

/** For each check a call that only it finds wrong. */
const wrong: Record<string, Partial<CallDocument>> = {
  'description-missing': { description: undefined },
  'axis-unknown': { axis: 'nergens' },
  'theme-unknown': { themes: ['nergens'] },
  'contact-missing': { contact: { name: 'Els' } },
  'applicants-missing': { applicants: {} },
  'area-unknown': { applicants: { kinds: ['municipality'], areas: ['99999'] } },
  'nobody-may-apply': { applicants: { kinds: ['municipality'], inhabitantsFrom: 10, inhabitantsBelow: 10 } },
  'joint-counts-missing': { joint: { isAllowed: true } },
  'questions-many': { eligibility: ['a', 'b', 'c', 'd'].map((id) => ({ ...question!, id })) },
  'envelope-missing': { envelope: undefined },
  'envelope-empty': { envelope: '0.00' },
  'rule-missing': { rule: undefined },
  rule: { rule: { ...rule, grants: [{ kind: 'share', percent: '0' }] } },
  'no-cost-counts': { rule: { ...rule, costTypes: [{ code: 'btw', title: 'Btw', isEligible: false }] } },
  'rights-missing': { selection: { ...whole.selection!, method: 'right' } },
  'rights-indicator': byNature({}),
  'rights-zero': byNature({ 11001: '0', 11002: '0.0' }),
  'figures-missing': byNature({ 11001: '4' }),
  'figures-area-unknown': byNature({ 11001: '4', 11002: '6', 99999: '1' }),
  'figures-area-merged': byNature({ 11001: '4', 11002: '6', oud: '1' }),
  'figures-not-applying': byNature({ 11001: '4', 11002: '6', 11003: '1' }),
  'figures-unused': byNature({ 11001: '4', 11002: '6' }, rights.key),
  'rights-nobody': {
    applicants: { kinds: ['municipality'], country: 'NL' },
    rule: { ...rule, ceilings: [{ kind: 'right' }], rights },
  },
  'rights-above-envelope': {
    rule: {
      ...rule,
      ceilings: [{ kind: 'right', beyond: { percent: '50', envelope: '100000.01' } }],
      rights,
    },
  },
  'final-account-missing': { steps: whole.steps.filter(({ kind }) => kind !== 'final-account') },
  'application-step-missing': { steps: others },
  'application-steps-many': { steps: [...whole.steps, { ...application!, id: 'tweede' }] },
  'application-moments-missing': { steps: [{ ...application!, closes: undefined }, ...others] },
  'step-moments-missing': {
    steps: [application!, { ...others[0]!, opens: undefined, closes: undefined }, ...others.slice(1)],
  },
  'step-ends-early': { steps: [{ ...application!, opens: application!.closes }, ...others] },
  'application-closed': { steps: [{ ...application!, closes: '2021-01-01T00:00:00' }, ...others] },
  'step-empty': { steps: [application!, { ...others[0]!, fields: [] }, ...others.slice(1)] },
  'same-names': { eligibility: [question!, question!] },
  'choices-missing': {
    steps: withFields([costs, { id: 'keuze', kind: 'choice', label: 'Welke?', isRequired: true, choices: [] }]),
  },
  'unit-unknown': {
    steps: withFields([costs, { id: 'km', kind: 'number', label: 'Hoeveel?', isRequired: true, unit: 'km' }]),
  },
  'unit-field-missing': {
    rule: { ...rule, ceilings: [{ kind: 'unit', unit: 'route', title: 'route', amount: '100000.00' }] },
  },
  'costs-field-missing': { steps: withFields([{ ...costs, isRequired: false }]) },
  'funding-field-missing': { rule: { ...rule, cumulation: { isAllowed: true } }, steps: withFields([costs]) },
  'selection-missing': { selection: undefined },
  'criteria-missing': { criteria: [], selection: { ...whole.selection!, ties: ['lowest-request'] } },
  'weight-missing': { criteria: [{ ...criterion!, weight: 0 }] },
  'least-above-most': { criteria: [{ ...criterion!, least: 11 }] },
  'ties-missing': { selection: { ...whole.selection!, ties: [] } },
  'tie-without-criteria': {
    criteria: [],
    selection: { ...whole.selection!, method: 'first-come', ties: ['criterion'] },
  },
  'ties-twice': { selection: { ...whole.selection!, ties: ['lowest-request', 'lowest-request'] } },
  'objection-missing': { objectionDays: undefined },
  'target-number': { target: { title: 'D', unit: 'p', unitTitle: 'p', number: '0', per: 200, by: 2030 } },
  'target-past': { target: { title: 'D', unit: 'p', unitTitle: 'p', number: '1', per: 200, by: 2020 } },
};

describe('what misses in a call', () => {
  it('is nothing in a call that is whole', () => {
    assert.deepEqual(findProblems(whole, facts), []);
  });

  it('is nothing in figures of everyone who may apply', () => {
    assert.deepEqual(findProblems({ ...whole, ...byNature({ 11001: '4', 11002: '6' }) }, facts), []);
  });

  it('names whom a figure misses, and into what an area merged', () => {
    const { rule: wanted } = byNature({ 11001: '4', oud: '1' });
    const found = findProblems({ ...whole, rule: wanted }, facts);
    assert.deepEqual(
      found.map(({ check, values }) => [check, values]),
      [
        ['figures-missing', { indicator: 'Natuur', count: '1', names: 'Dorp 11002 (11002)' }],
        ['figures-area-merged', { code: 'oud', name: 'Dorp oud', into: 'Dorp 11002' }],
      ],
    );
  });

  it('is no question too many until the fourth', () => {
    const eligibility = ['a', 'b', 'c'].map((id) => ({ ...question!, id }));
    assert.deepEqual(findProblems({ ...whole, eligibility }, facts), []);
  });

  it('is known for every check', () => {
    assert.deepEqual(Object.keys(wrong).sort(), callChecks.map(({ id }) => id).sort());
  });

  for (const [check, values] of Object.entries(wrong)) {
    it(`${check} is found, and nothing else`, () => {
      const found = findProblems({ ...whole, ...values }, facts).map((problem) => problem.check);
      assert.deepEqual([...new Set(found)], [check]);
    });
  }
});
