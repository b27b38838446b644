import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { checkCommand } from '../../src/features/plans/commands.ts';
import { fromRoot } from '../../src/platform/root.ts';
import { startApp, type TestApp } from '../app.ts';
import { buildPlan } from '../builders/plan.ts';
import { Program } from './contract.ts';

const yaml = { 'content-type': 'application/yaml' };
const json = { 'content-type': 'application/json' };

describe('checks in the API', () => {
  let test: TestApp;
  let program: Program;
  before(async () => {
    test = await startApp();
    program = new Program(test.app);
  });
  after(() => test.close());

  const check = (body: unknown, headers: Record<string, string> = json, query = '') =>
    program.ask(null, 'POST', `/checks${query}`, { body, headers });

  it('say of a document what the command line says', async () => {
    for (const name of ['plan.yaml', 'plan-sound.yaml']) {
      const path = fromRoot('docs', 'examples', name);
      const written: string[] = [];
      const output = { write: (text: string) => void written.push(text), complain: assert.fail };
      await checkCommand([path, '--on', '2020-07-01', '--format', 'json', '--language', 'en'], output);
      const response = await check(await readFile(path, 'utf8'), yaml, '?on=2020-07-01&language=en');
      assert.equal(response.statusCode, 200);
      assert.deepEqual(response.json(), JSON.parse(written.join('')), name);
    }
  });

  it('take JSON too, and answer in the language asked for', async () => {
    test.setNow('2020-07-01T10:00:00Z');
    const body = { ...buildPlan(), vision: '' };
    const dutch = (await check(body)).json();
    const english = (await check(body, { ...json, 'accept-language': 'en' })).json();
    assert.equal(dutch.on, '2020-07-01');
    assert.deepEqual(dutch.counts, english.counts);
    assert.notDeepEqual(dutch.checks, english.checks);
  });

  it('name every mistake of a document with its path, line and column', async () => {
    const response = await check('format: lokale-relance/plan/1\ncolour: red\narea: 12025\n', yaml, '?language=en');
    assert.equal(response.statusCode, 422);
    const { errors, detail } = response.json();
    assert.deepEqual(
      errors.map(({ path, line, column }: Record<string, unknown>) => [path, line, column]),
      [
        ['title', 1, 1],
        ['period', 1, 1],
        ['goals', 1, 1],
        ['colour', 2, 1],
        ['area', 3, 7],
      ],
    );
    assert.match(detail, /5 mistakes/);
  });

  it('refuse what is no plan document', async () => {
    assert.equal((await check(undefined, {})).statusCode, 422);
    assert.equal((await check('', yaml)).statusCode, 422);
    assert.equal((await check('{', json)).statusCode, 422);
    assert.equal((await check('{"__proto__":{"a":1}}', json)).statusCode, 422);
    assert.equal((await check('['.repeat(200_000), yaml)).statusCode, 422);
    assert.equal((await check('a=b', { 'content-type': 'application/x-www-form-urlencoded' })).statusCode, 415);
    assert.equal((await check('x', { 'content-type': 'text/plain' })).statusCode, 415);
    assert.equal((await check('x'.repeat(300_000), yaml)).statusCode, 413);
    assert.equal((await check(buildPlan(), json, '?on=yesterday')).statusCode, 400);
    assert.equal((await check(buildPlan(), json, '?verbose=yes')).statusCode, 400);
  });

  it('are not given without end', async () => {
    const statuses = new Set<number>();
    for (let times = 0; times < 61; times += 1) statuses.add((await check('{', json)).statusCode);
    assert.ok(statuses.has(429));
  });
});
