import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Quad } from 'n3';
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

type Least = 0 | 1;
type Most = 1 | 'any';
interface Asked {
  /** How many of it there may be, and the class or the type that each is. */
  [property: Term]: [Least, Most, Term?];
}
const identifier: Asked = { 'adms:identifier': [1, 1, 'adms:Identifier'] };
const titled: Asked = { 'dct:title': [0, 1] };

/** The shapes of OSLO Besluit Subsidie (shacl/besluit-subsidie-ap) for what a decision tells, and what we tell besides of our own choice. */
const profile: Record<Term, { asked: Asked; besides?: Asked }> = {
  'subsidie:SubsidieToekenningsbesluit': {
    asked: { ...identifier, 'eli:realizes': [1, 'any', 'subsidie:Subsidiebeslissing'] },
    besides: {
      ...{ ...titled, 'eli:passed_by': [1, 1, 'bestuur:Bestuursorgaan'], 'eli:date_document': [1, 1, 'xsd:date'] },
      ...{ 'dct:subject': [1, 1], 'foaf:page': [1, 1], 'skos:editorialNote': [0, 1] },
    },
  },
  'subsidie:Subsidiebeslissing': {
    asked: {
      'eli:passed_by': [0, 1, 'bestuur:Bestuursorgaan'],
      'subsidie:over': [1, 'any', 'subsidie:SubsidiemaatregelConsumptie'],
    },
    besides: identifier,
  },
  'subsidie:SubsidieToekenning': {
    asked: {
      'subsidie:principieel': [0, 1, 'xsd:boolean'],
      'subsidie:toegekendBedrag': [0, 1, 'schema:MonetaryAmount'],
    },
    besides: { ...titled, 'dct:replaces': [0, 1] },
  },
  'subsidie:SubsidieNietToekenning': { asked: identifier },
  'subsidie:SubsidiemaatregelConsumptie': {
    asked: {
      'transactie:isInstantieVan': [1, 1],
      'm8g:hasParticipation': [0, 'any', 'm8g:Participation'],
      'cpsv:produces': [0, 'any', 'subsidie:SubsidieToekenningsbesluit'],
    },
    besides: titled,
  },
  // The shape's own path for the role is a slip of the pen: `data.europe.eu`.
  'm8g:Participation': { asked: { 'm8g:role': [1, 1, 'skos:Concept'], 'dct:description': [1, 1, 'xsd:string'] } },
  'bestuur:Bestuursorgaan': { asked: {}, besides: { 'skos:prefLabel': [1, 1] } },
  'skos:Concept': { asked: {}, besides: { 'skos:prefLabel': [1, 1] } },
  'schema:MonetaryAmount': {
    asked: {},
    besides: { 'schema:value': [1, 1, 'xsd:decimal'], 'schema:currency': [1, 1, 'xsd:string'] },
  },
  'adms:Identifier': { asked: { 'skos:notation': [1, 1, 'xsd:string'] } },
};

const quadsOf = (rows: DecisionRow[], isExample = false) =>
  decisionQuads({
    decision: decision(2, rows),
    earlier: [decision(1, [row('a', 'granted', '3.00')])],
    ...{ code: 'c', isExample, baseAddress: 'https://relance.example' },
  });
const isType = ({ predicate }: Quad) => predicate.value.endsWith('rdf-syntax-ns#type');
const here = 'https://relance.example/oproepen/c/beslissingen/2#';

describe('a decision as linked data', () => {
  const several = [row('a', 'partly', '4.99'), row('b', 'refused', '0.00'), row('c', 'granted', '1.00')];
  for (const [name, rows] of [
    ['of several', several],
    ['that refuses all', [row('b', 'refused', '0.00')]],
  ] as const)
    it(`${name} has what the application profile asks of each class, and nothing that it or we do not name`, () => {
      const quads = quadsOf([...rows], true);
      const typesOf = (subject: string) =>
        quads.flatMap((quad) => (isType(quad) && quad.subject.value === subject ? quad.object.value : []));
      const isOf = (object: Quad['object'], kind: Term) =>
        object.termType === 'Literal'
          ? object.datatype.value === term(kind).value
          : typesOf(object.value).includes(term(kind).value);
      const rowsOf = (subject: string) => {
        const types = typesOf(subject);
        return Object.entries(profile).filter(([type]) => types.includes(term(type as Term).value));
      };
      for (const subject of new Set(quads.map((quad) => quad.subject.value))) {
        const shapes = rowsOf(subject);
        assert.equal(shapes.length, typesOf(subject).length, `${subject} is of a class that is not in the table`);
        const asked = Object.entries<Asked[Term]>(
          Object.assign({}, ...shapes.map(([, shape]) => ({ ...shape.asked, ...shape.besides }))),
        );
        const told = quads.filter((quad) => quad.subject.value === subject && !isType(quad));
        for (const [property, [least, most, kind]] of asked) {
          const values = told.filter(({ predicate }) => predicate.value === term(property as Term).value);
          assert.ok(values.length >= least && (most === 'any' || values.length <= most), `${subject} ${property}`);
          for (const { object } of values) assert.ok(!kind || isOf(object, kind), `${subject} ${property}: ${kind}`);
        }
        const named = asked.map(([property]) => term(property as Term).value);
        for (const { predicate } of told) assert.ok(named.includes(predicate.value), `${subject} ${predicate.value}`);
      }
      for (const { object } of quads.filter((quad) => quad.object.value.startsWith(here)))
        assert.ok(typesOf(object.value).length > 0, `${object.value} is nothing`);
    });

  it('names the grant whose place one takes, and nothing of who was refused', () => {
    const quads = quadsOf(several);
    const replaced = quads.filter(({ predicate }) => predicate.value === term('dct:replaces').value);
    assert.deepEqual(
      replaced.map(({ subject, object }) => [subject.value, object.value]),
      [[`${here}toekenning-1`, 'https://relance.example/oproepen/c/beslissingen/1#toekenning-1']],
    );
    const count = (type: Term) => quads.filter((quad) => isType(quad) && quad.object.value === term(type).value).length;
    assert.deepEqual(
      [count('subsidie:SubsidieToekenning'), count('subsidie:SubsidieNietToekenning'), count('m8g:Participation')],
      [2, 1, 4],
    );
    const said = quads.map(({ object }) => object.value).join(' ');
    assert.ok(!said.includes('Route b') && !said.includes('Waarom'));
  });
});
