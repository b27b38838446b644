import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { describeApi, descriptionFile } from '../../bin/openapi.ts';
import { type Description, judge, operationsOf } from './contract.ts';

const text = await describeApi();
const description = JSON.parse(text) as Description;
const operations = operationsOf(description);

test('docs/openapi.json is what the routes say (`npm run openapi` writes it)', async () => {
  assert.equal(await readFile(descriptionFile, 'utf8'), text);
});

test('every route of the API is described', () => {
  assert.deepEqual(operations.map(({ operationId }) => operationId).sort(), [
    'checkDocument',
    'checkPlan',
    'computeCofinancing',
    'createPlan',
    'listAreas',
    'listCalls',
    'listGuideEditions',
    'listMeasures',
    'listPlans',
    'listProgrammes',
    'listPublications',
    'publishPlan',
    'readArea',
    'readCall',
    'readCallVersion',
    'readGuideEdition',
    'readMeasure',
    'readPlan',
    'readPlanDocument',
    'readPublication',
    'readPublicationDocument',
    'replacePlanDocument',
    'withdrawPublication',
  ]);
});

// From here: the Dutch API Design Rules (NLGov REST API Design Rules 2.1).

test('the version is in the address, semantic, and in every answer that succeeds', () => {
  assert.match(description.info.version, /^\d+\.\d+\.\d+$/);
  for (const { url } of description.servers) assert.match(url, /^https:\/\/.+\/v1$/);
  for (const { operationId, responses } of operations) {
    for (const [status, { headers }] of Object.entries(responses)) {
      assert.ok(headers && 'API-Version' in headers, `${operationId} ${status}`);
    }
  }
});

test('paths are kebab-case without a slash at the end, parameters and keys lowerCamelCase', () => {
  for (const { path, parameters = [], operationId } of operations) {
    assert.match(path, /^(\/([a-z0-9-]+|\{[a-z][A-Za-z]*\}))+$/);
    for (const one of parameters.filter((parameter) => parameter.in === 'query')) {
      assert.match(one.name, /^[a-z][A-Za-z0-9]*$/, operationId);
    }
  }
  const codes = new Set(Object.keys(propertiesOf('PlanDocument')['leftOut']!.properties!));
  for (const [name, shape] of eachProperty()) {
    if (!codes.has(name)) assert.match(name, /^[a-z][A-Za-z0-9]*$/, JSON.stringify(shape));
  }
});

test('every operation has one name, a summary and a tag, and only the known methods are used', () => {
  assert.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length);
  for (const { summary, tags, method } of operations) {
    assert.ok(summary.length > 10 && tags.length > 0);
    assert.ok(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].includes(method));
  }
});

test('every failure is a problem, and a wrong request is foreseen everywhere', () => {
  for (const { operationId, responses } of operations) {
    assert.ok(responses['400'] && responses['401'], operationId);
    for (const [status, { content }] of Object.entries(responses).filter(([code]) => /^[45]/.test(code))) {
      assert.deepEqual(Object.keys(content ?? {}), ['application/problem+json'], `${operationId} ${status}`);
    }
  }
  const { required } = description.components.schemas['Problem']!;
  for (const member of ['status', 'title', 'detail']) assert.ok((required as string[]).includes(member));
});

test('a day is a date, a moment a date with time and zone', () => {
  for (const [name, { format }] of eachProperty()) {
    if (/(^date|Date)$/.test(name)) assert.equal(format, 'date', name);
    if (/At$/.test(name)) assert.equal(format, 'date-time', name);
  }
});

test('what is guarded asks for a token, and only that', () => {
  const open = operations.filter(({ security }) => security.length === 0).map(({ operationId }) => operationId);
  assert.deepEqual(open.sort(), [
    'checkDocument',
    'computeCofinancing',
    'listAreas',
    'listCalls',
    'listGuideEditions',
    'listMeasures',
    'listProgrammes',
    'listPublications',
    'readArea',
    'readCall',
    'readCallVersion',
    'readGuideEdition',
    'readMeasure',
    'readPublication',
    'readPublicationDocument',
  ]);
});

test('what comes in and goes out has an example that is valid', () => {
  const valid = judge(description);
  let seen = 0;
  for (const [name, shape] of Object.entries(description.components.schemas)) {
    const judged = valid({ $ref: `#/components/schemas/${name}` });
    if (shape['example'] === undefined) continue;
    assert.ok(judged(shape['example']), `${name}: ${JSON.stringify(judged.errors)}`);
    seen += 1;
  }
  for (const { operationId, parameters = [], requestBody } of operations) {
    for (const { content } of [requestBody ?? { content: {} }]) {
      for (const { schema } of Object.values(content)) assert.ok('example' in resolve(schema), operationId);
    }
    for (const { name, schema } of parameters) {
      if (!('example' in schema)) continue;
      assert.ok(valid(schema)(schema.example), `${operationId} ${name}`);
      seen += 1;
    }
  }
  assert.ok(seen > 15, String(seen));
});

test('answers promise no keys that are not described', () => {
  for (const [name, shape] of Object.entries(description.components.schemas)) {
    assert.equal(shape['additionalProperties'], false, name);
  }
});

interface Shape {
  format?: string;
  properties?: Record<string, Shape>;
}

const resolve = (schema: object): Record<string, unknown> =>
  '$ref' in schema ? description.components.schemas[String(schema.$ref).split('/').at(-1)!]! : { ...schema };

function propertiesOf(name: string): Record<string, Shape> {
  return description.components.schemas[name]!['properties'] as Record<string, Shape>;
}

function* eachProperty(within: unknown = description): Generator<[string, Shape]> {
  if (typeof within !== 'object' || within === null) return;
  for (const [key, value] of Object.entries(within)) {
    if (key === 'example') continue;
    if (key === 'properties') yield* Object.entries(value as Record<string, Shape>);
    yield* eachProperty(value);
  }
}
