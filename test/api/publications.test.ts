import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../app.ts';
import { buildWorld, plainPlan, type World } from '../world.ts';
import { Program } from './contract.ts';

describe('publications in the API', () => {
  let test: TestApp;
  let world: World;
  let program: Program;
  before(async () => {
    test = await startApp({ BASE_ADDRESS: 'https://relance.example' });
    world = await buildWorld(test);
    program = new Program(test.app);
  });
  after(() => test.close());

  async function read(address: string, status = 200) {
    const response = await program.ask(null, 'GET', address);
    assert.equal(response.statusCode, status, response.body);
    return response.json();
  }
  const problem = (status: number, id: string) => ({ status, type: `urn:lokale-relance:problem:${id}` });
  const told = ({ status, type }: { status: number; type: string }) => ({ status, type });

  it('are listed, and found by words, area and pillar; drafts never', async () => {
    const all = await read('/publications');
    assert.deepEqual(all.items.map(({ areaCode }: { areaCode: string }) => areaCode).sort(), ['T0001', 'T0002']);
    const [own] = (await read('/publications?area=T0001')).items;
    const { publication, id, slug } = world.own.published;
    assert.deepEqual([own.id, own.planId, own.number, own.isExample], [publication, id, 1, false]);
    assert.equal(own.links.self, `https://relance.example/api/v1/publications/${publication}`);
    assert.equal(own.links.page, `https://relance.example/plannen/${slug}/publicaties/1`);
    assert.equal((await read('/publications?q=huisbezoeken&pillar=solidarity')).total, 2);
    assert.equal((await read('/publications?q=Geheim')).total, 0);
    assert.deepEqual((await read('/publications?pageSize=1&page=2')).items.length, 1);
  });

  it('are read by their id, with the document as it was frozen', async () => {
    const { publication } = world.own.published;
    const { title, decision } = await read(`/publications/${publication}`);
    assert.deepEqual([title, decision.date], [plainPlan('T0001').title, '2020-06-29']);
    const document = await read(`/publications/${publication}/document`);
    assert.equal(document.decision.date, '2020-06-29');
    assert.deepEqual({ ...document, decision: undefined }, { ...plainPlan('T0001'), decision: undefined });
    const headers = { accept: 'application/yaml' };
    const yaml = await program.ask(null, 'GET', `/publications/${publication}/document`, { headers });
    assert.match(yaml.body, /^format: lokale-relance\/plan\/1$/m);
  });

  it('do not exist for what is no publication', async () => {
    for (const id of [world.own.draft.id, world.own.published.id, 'x', '1']) {
      assert.deepEqual(told(await read(`/publications/${id}`, 404)), problem(404, 'not-found'));
      assert.deepEqual(told(await read(`/publications/${id}/document`, 404)), problem(404, 'not-found'));
    }
  });

  it('are asked for with known words only', async () => {
    const wrong = ['search_text=x', 'documents.vision=x', 'q=%00', 'pillar=x', 'area=nergens', '__proto__=x', 'page=0'];
    for (const query of wrong) {
      assert.deepEqual(told(await read(`/publications?${query}`, 400)), problem(400, 'bad-request'), query);
    }
    await read(`/publications/${world.own.published.publication}?fields=document`, 400);
  });

  it('are refused to a token that does not work, public as they are', async () => {
    for (const authorization of ['Bearer nothing', `Bearer ${'x'.repeat(43)}`, 'Basic eDp5', 'x']) {
      const response = await program.ask(null, 'GET', '/publications', { headers: { authorization } });
      assert.equal(response.statusCode, 401, authorization);
      assert.equal(response.headers['www-authenticate'], 'Bearer');
    }
  });

  it('are withdrawn by a publisher of their organisation, with a reason that their address tells from then on', async () => {
    const { tokens, published } = world.own;
    const address = `/publications/${published.publication}/withdrawals`;
    const body = { reason: 'Een nieuwe beslissing van de raad.' };
    const status = async (token: string | null, sent: unknown = body) =>
      (await program.ask(token, 'POST', address, { body: sent })).statusCode;
    assert.equal(await status(null), 401);
    assert.equal(await status(tokens.viewer), 403);
    assert.equal(await status(tokens.editor), 403);
    assert.equal(await status(world.other.tokens.publisher), 404);
    for (const wrong of [{}, { reason: 1 }, { ...body, by: 'x' }, { reason: '\u0000' }, [], null]) {
      assert.equal(await status(tokens.publisher, wrong), 400, JSON.stringify(wrong));
    }
    assert.equal(await status(tokens.publisher, { reason: ' ' }), 422);
    const made = await program.ask(tokens.publisher, 'POST', address, { body });
    assert.deepEqual([made.statusCode, made.json().reason], [201, body.reason]);
    assert.equal(await status(tokens.publisher), 409);
    for (const gone of [published.publication, `${published.publication}/document`]) {
      assert.match((await read(`/publications/${gone}`, 410)).detail, /Een nieuwe beslissing van de raad\./);
    }
    assert.equal((await read('/publications')).total, 1);
  });
});
