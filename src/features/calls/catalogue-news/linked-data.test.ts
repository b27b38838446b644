import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Parser, type Quad } from 'n3';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { aCall, buildCall } from '../../../../test/builders/calls.ts';

const subsidie = 'http://data.vlaanderen.be/ns/subsidie#';
const m8g = 'http://data.europa.eu/m8g/';

describe('a call as linked data', () => {
  let test: TestApp;
  let quads: Quad[];
  before(async () => {
    test = await startApp({ BASE_ADDRESS: 'https://relance.example' });
    const hostile = 'Titel "met" \\ tekens\n<script> en .';
    await buildCall(test, {
      code: 'kopenhagen',
      organisationId: null,
      title: hostile,
      contact: { name: 'Departement "MOW"' },
      sources: [
        { title: 'Bron', url: 'https://bron.example/a b>c' },
        { title: 'Geen', url: 'javascript:alert(1)' },
      ],
      steps: aCall().steps.map((step) => ({ ...step, opens: '2022-08-01T00:00:00', closes: '2022-09-26T12:00:00' })),
    });
    const answer = await new Visitor(test.app).get('/oproepen/kopenhagen/oproep.ttl');
    assert.equal(answer.headers['content-type'], 'text/turtle; charset=utf-8');
    quads = new Parser({ format: 'text/turtle' }).parse(answer.body);
    assert.equal(value('https://relance.example/oproepen/kopenhagen#id', 'http://purl.org/dc/terms/title'), hostile);
  });
  after(() => test.close());

  const ofClass = (type: string) =>
    quads.filter(({ predicate, object }) => predicate.value.endsWith('#type') && object.value === type);
  const values = (subject: string, predicate: string) =>
    quads.filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate);
  const value = (subject: string, predicate: string) => values(subject, predicate)[0]?.object.value;

  it('has what the application profile asks of each class', () => {
    // Class, then the properties that its shape has a least count for.
    const asked: [string, string[]][] = [
      [
        `${subsidie}SubsidiemaatregelAanbod`,
        [
          `${m8g}hasFormalFramework`,
          'http://purl.org/vocab/cpsv#follows',
          `${m8g}hasCriterion`,
          `${m8g}hasCompetentAuthority`,
          'http://purl.org/dc/terms/title',
          `${subsidie}biedtAan`,
        ],
      ],
      [`${subsidie}Subsidieprocedurestap`, ['http://purl.org/dc/terms/description']],
      [`${m8g}PeriodOfTime`, [`${m8g}startTime`, `${m8g}endTime`]],
      [
        `${m8g}Criterion`,
        [
          'http://www.w3.org/ns/adms#identifier',
          'http://purl.org/dc/terms/title',
          `${m8g}fulfilledByRequirementGroup`,
          `${subsidie}toepasbaarVoorBeslissing`,
        ],
      ],
      [`${m8g}RequirementGroup`, [`${m8g}hasCriterionRequirement`]],
      [`${m8g}CriterionRequirement`, ['http://purl.org/dc/terms/description']],
    ];
    for (const [type, properties] of asked) {
      const subjects = ofClass(type).map(({ subject }) => subject.value);
      assert.ok(subjects.length > 0, type);
      for (const subject of subjects)
        for (const property of properties) assert.ok(values(subject, property).length > 0, `${subject} ${property}`);
    }
    for (const { predicate, object, subject } of quads) {
      const isLink = object.termType === 'NamedNode' && object.value.startsWith('https://relance.example/oproepen/');
      if (!isLink || !object.value.includes('#') || predicate.value.endsWith('#type')) continue;
      assert.ok(
        values(object.value, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type')[0],
        `${subject.value} → ${object.value}`,
      );
    }
  });

  it('tells moments in UTC, and only web addresses as links', () => {
    const [period] = ofClass(`${m8g}PeriodOfTime`);
    assert.equal(value(period!.subject.value, `${m8g}startTime`), '2022-07-31T22:00:00.000Z');
    const sources = quads.filter(({ predicate }) => predicate.value === 'http://purl.org/dc/terms/source');
    assert.deepEqual(
      sources.map(({ object }) => object.value),
      ['https://bron.example/a%20b%3Ec'],
    );
  });
});
