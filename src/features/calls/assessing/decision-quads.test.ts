import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type Term, term } from '../catalogue-news/rdf.ts';
import type { DecisionRow } from './decision-document.ts';
import { decisionQuads } from './decision-quads.ts';
import type { Decision } from './decision-store.ts';

const row = (application: string, outcome: DecisionRow['outcome'], amount: string): DecisionRow => ({
  ...{ application, outcome, amount, title: `Route ${application}`, lead: 'Aalst', partners: ['Gent'] },
  ...{ receipt: 'R', score: null, rank: null, settledBy: null, criteria: [], requested: amount, reasons: 'Waarom.' },
});
const decision = (number: number, rows: DecisionRow[]): Decision => ({
  ...{ id: `d${number}`, callId: 'c', number, body: 'De minister', decidedOn: '2021-06-01', reference: '' },
  ...{ objectionUntil: null, personId: null, at: new Date(0) },
  document: {
    call: { code: 'c', title: 'Routes', version: 1 },
    available: '9.00',
    method: '',
    ties: [],
    note: '',
    rows,
  },
});

// Classes with the properties that the application profile asks of each.
const asked: [Term, number, Term[]][] = [
  ['subsidie:SubsidieToekenningsbesluit', 1, ['adms:identifier', 'eli:realizes', 'eli:passed_by']],
  ['subsidie:SubsidieToekenning', 1, ['adms:identifier', 'eli:realizes', 'eli:passed_by', 'subsidie:toegekendBedrag']],
  ['subsidie:SubsidieNietToekenning', 1, ['adms:identifier', 'eli:realizes', 'eli:passed_by']],
  ['m8g:Participation', 2, ['m8g:role', 'dct:description']],
  ['schema:MonetaryAmount', 1, ['schema:value', 'schema:currency']],
  ['adms:Identifier', 3, ['skos:notation']],
  ['besluit:Bestuursorgaan', 1, ['skos:prefLabel']],
];

it('has what the application profile asks of each class, and each thing that it names itself', () => {
  const here = 'https://relance.example/oproepen/c/beslissingen/2#';
  const quads = decisionQuads({
    decision: decision(2, [row('a', 'partly', '4.99'), row('b', 'refused', '0.00')]),
    earlier: [decision(1, [row('a', 'granted', '3.00')])],
    ...{ code: 'c', isExample: false, baseAddress: 'https://relance.example' },
  });
  const has = (subject: string, property: Term) =>
    quads.filter((quad) => quad.subject.value === subject && quad.predicate.value === term(property).value);
  const isType = ({ predicate }: (typeof quads)[number]) => predicate.value.endsWith('rdf-syntax-ns#type');
  for (const [type, count, properties] of asked) {
    const things = quads.filter((quad) => isType(quad) && quad.object.value === term(type).value);
    assert.equal(things.length, count, type);
    for (const { subject } of things)
      for (const property of properties) assert.equal(has(subject.value, property).length, 1, `${type} ${property}`);
  }
  for (const { object } of quads.filter((quad) => quad.object.value.startsWith(here)))
    assert.ok(
      quads.some((quad) => isType(quad) && quad.subject.equals(object)),
      `${object.value} is nothing`,
    );
  assert.equal(
    has(`${here}toekenning-1`, 'dct:replaces')[0]?.object.value,
    'https://relance.example/oproepen/c/beslissingen/1#toekenning-1',
  );
  const said = quads.map(({ object }) => object.value).join(' ');
  assert.ok(!said.includes('Route b') && !said.includes('Waarom'), 'nothing of who was refused');
});
