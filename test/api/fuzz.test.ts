import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { startApp, type TestApp } from '../app.ts';
import { planArbitrary } from '../builders/plan.ts';
import { buildWorld, type World } from '../world.ts';
import { type Operation, Program } from './contract.ts';

/** Tries of each operation; all together stay within some seconds. `FUZZ_RUNS=20000` for a long look. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 50);

const strange = fc.constantFrom(
  '',
  '0',
  '-1',
  '1e9',
  'NaN',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  "' or 1=1 --",
  '%00',
  '\u0000',
  '\u202e',
  '\ufeff',
  '🏛️'.repeat(50),
  'a'.repeat(5000),
  '{{7*7}}',
  '[object Object]',
);
const text = fc.oneof(strange, fc.string({ unit: 'binary', maxLength: 40 }), fc.lorem({ maxCount: 2 }));
const value: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(null, true, -0, 1e308, [], {}, [[]], [null], ['2020-01-01'], { $gt: '' }, { length: 1e9 }),
);

let asked = 0;
/** Each request from elsewhere, so that the limit on writes hides nothing. */
const newAddress = () => `10.${(asked >> 14) & 127}.${(asked >> 7) & 127}.${asked++ & 127}`;

describe('whatever is sent to the API', () => {
  let test: TestApp;
  let world: World;
  let program: Program;
  before(async () => {
    test = await startApp();
    world = await buildWorld(test);
    program = new Program(test.app);
  });
  after(() => test.close());

  const secret = () =>
    fc.constantFrom(world.own.tokens.publisher, world.own.tokens.viewer, world.other.tokens.editor, null, 'x y');

  /** A part of an address: what is there, or anything that stays one part. */
  const segment = () =>
    fc.oneof(
      fc.constantFrom(world.own.draft.id, world.own.published.publication, 'T0001', '46030'),
      text.filter((one) => one !== '').map((one) => encodeURIComponent(one.replace(/\p{Cs}/gu, '')).slice(0, 600)),
    );

  const addressOf = ({ path }: Operation) =>
    fc
      .array(segment(), { minLength: 3, maxLength: 3 })
      .map((parts) => path.replace(/\{\w+\}/g, () => parts.pop()!.replace(/%[0-9A-F]?$/, '')));

  const queryOf = ({ parameters = [] }: Operation) => {
    const known = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
    const names = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known, 'q') }, { weight: 1, arbitrary: text });
    const fitting = fc.constantFrom('2020-06-29', '1', 'nl', 'economy', 'T0001', 'BE');
    return fc
      .array(fc.tuple(names, fc.oneof(fitting, text)), { maxLength: 3 })
      .map((pairs) =>
        new URLSearchParams(pairs.map(([a, b]) => [a.replace(/\p{Cs}/gu, ''), b.replace(/\p{Cs}/gu, '')])).toString(),
      );
  };

  const example = ({ requestBody }: Operation): object => {
    const { schema } = Object.values(requestBody?.content ?? {})[0] ?? { schema: {} };
    const name = '$ref' in schema ? String(schema.$ref).split('/').at(-1)! : '';
    return (program.description.components.schemas[name]?.['example'] ?? {}) as object;
  };

  /** A sound body, one with a key that is of another kind, or anything. */
  const bodyOf = (operation: Operation) => {
    const sound = example(operation);
    const broken = fc
      .tuple(fc.constantFrom(...Object.keys(sound), '__proto__', 'extra'), value)
      .map(([key, inner]) => `{${JSON.stringify(key)}:${JSON.stringify(inner)},${JSON.stringify(sound).slice(1)}`);
    const sent = [fc.constant(JSON.stringify(sound)), broken, value.map((one) => JSON.stringify(one)), text];
    return fc.oneof(
      ...sent,
      ...(operation.operationId.includes('Document') ? [planArbitrary.map((one) => JSON.stringify(one))] : []),
    );
  };

  const headersOf = ({ requestBody, parameters = [] }: Operation) =>
    fc.record(
      {
        ...(requestBody && {
          'content-type': fc.oneof(
            { weight: 4, arbitrary: fc.constantFrom(...Object.keys(requestBody.content)) },
            {
              weight: 1,
              arbitrary: fc.constantFrom(
                'text/plain',
                'multipart/form-data; boundary=x',
                'x',
                'application/json; charset=utf-16',
              ),
            },
          ),
        }),
        ...(parameters.some(({ name }) => name === 'if-match') && {
          'if-match': fc.constantFrom('"1"', '"2"', '*', 'x'),
        }),
        accept: fc.constantFrom('*/*', 'application/yaml', 'image/png'),
        'accept-language': fc.constantFrom('en', 'nl', '*', ';;q=9'),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Record<string, string>>;

  it('is answered as described: never a failure of ours, never a status or a body that is not foreseen', async () => {
    const met = new Map<number, number>();
    for (const operation of program.operations) {
      const request = fc.record({
        token: secret(),
        address: addressOf(operation),
        query: queryOf(operation),
        headers: headersOf(operation),
        body: operation.requestBody ? bodyOf(operation) : fc.constant(undefined),
      });
      await fc.assert(
        fc.asyncProperty(request, async ({ token, address, query, headers, body }) => {
          const ask = { body, headers, remoteAddress: newAddress() };
          const { statusCode } = await program.ask(token, operation.method, `${address}?${query}`, ask);
          assert.ok(statusCode < 500);
          met.set(statusCode, (met.get(statusCode) ?? 0) + 1);
        }),
        { numRuns },
      );
    }
    // That much chance brings in every run; a 201 or a 415 only in long ones.
    for (const status of [200, 400, 401, 404, 422]) assert.ok(met.has(status), `never a ${status}`);
    assert.ok(!met.has(429), 'the limit on writes hid the rest');
  });
});
