import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { insertVersion } from '../../src/features/calls/store.ts';
import { startApp, type TestApp } from '../app.ts';
import { buildCall } from '../builders/calls.ts';
import { Program } from './contract.ts';

describe('calls in the API', () => {
  let test: TestApp;
  let program: Program;
  before(async () => {
    test = await startApp();
    test.setNow('2022-09-01T10:00:00Z');
    program = new Program(test.app);
    const { id, document } = await buildCall(test, { code: 'fietsroutes', organisationId: null });
    const later = { ...document, title: 'Veiliger fietsroutes' };
    await insertVersion(test.db, { callId: id, number: 2, document: later, publishedAt: test.clock.now() });
    await buildCall(test, { code: 'laadpalen', organisationId: null, axis: 'climate', steps: [], rule: undefined });
    await buildCall(test, { code: 'ontwerp', organisationId: null, isPublic: false });
  });
  after(() => test.close());

  const ask = (path: string) => program.ask(null, 'GET', path);
  const codes = async (query: string) =>
    (await ask(`/calls${query}`)).json().items.map(({ code }: { code: string }) => code);
  const compute = (body: unknown, code = 'fietsroutes') =>
    program.ask(null, 'POST', `/calls/${code}/calculation`, { body });

  it('are listed by state, axis and theme; only what is public', async () => {
    assert.deepEqual(await codes(''), ['fietsroutes', 'laadpalen']);
    assert.deepEqual(await codes('?state=open'), ['fietsroutes']);
    assert.deepEqual(await codes('?state=undated&axis=climate'), ['laadpalen']);
    assert.deepEqual(await codes('?theme=sport'), []);
    assert.match(String((await ask('/calls?pageSize=1')).headers['link']), /page=2>; rel="next"/);
    assert.equal((await ask('/calls?state=new')).statusCode, 400);
    assert.equal((await ask('/calls/ontwerp')).statusCode, 404);
  });

  it('are told whole, in each version', async () => {
    const newest = (await ask('/calls/fietsroutes')).json();
    assert.deepEqual([newest.version, newest.document.title, newest.state], [2, 'Veiliger fietsroutes', 'open']);
    assert.equal(newest.closesAt, '2039-12-31T11:00:00.000Z');
    assert.equal(newest.links.versions.length, 2);
    assert.equal((await ask('/calls/fietsroutes/versions/1')).json().title, 'Veilige fietsroutes');
    for (const version of ['3', '0', 'een']) {
      assert.equal((await ask(`/calls/fietsroutes/versions/${version}`)).statusCode, 404);
    }
  });

  it('compute what they give, and say how', async () => {
    const answer = (await compute({ costs: [{ amount: '100000.01' }], otherFunding: '1000.00' })).json();
    assert.deepEqual([answer.subsidy, answer.ownShare, answer.version], ['50000.00', '49000.01', 2]);
    const sum = answer.lines.reduce(
      (all: number, { effect }: { effect: string }) => all + Math.round(+effect * 100),
      0,
    );
    assert.equal(sum, 5_000_000);
    assert.ok(answer.lines.every(({ explanation }: { explanation: string }) => explanation.length > 5));
    assert.equal((await compute({ costs: [{ amount: '1.5' }] })).statusCode, 400);
    assert.equal((await compute({ costs: Array(201).fill({ amount: '1.00' }) })).statusCode, 400);
    assert.equal((await compute({ costs: [] }, 'laadpalen')).statusCode, 422, 'its rule is not known');
  });
});
