import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { deleteToken } from '../../src/features/accounts/token-store.ts';
import { journal } from '../../src/platform/tables.ts';
import { startApp, type TestApp } from '../app.ts';
import { buildWorld, onOldEdition, plainPlan, type World } from '../world.ts';
import { type Ask, Program } from './contract.ts';

describe('plans in the API', () => {
  let test: TestApp;
  let world: World;
  let program: Program;
  before(async () => {
    test = await startApp({ BASE_ADDRESS: 'https://relance.example' });
    world = await buildWorld(test);
    program = new Program(test.app);
  });
  after(() => test.close());

  const status = async (token: string | null, method: 'GET' | 'POST' | 'PUT', address: string, ask?: Ask) =>
    (await program.ask(token, method, address, ask)).statusCode;
  const document = (title: string) => ({ ...plainPlan('T0001'), title });

  it('are listed for their own organisation, removed ones not', async () => {
    assert.equal(await status(null, 'GET', '/plans'), 401);
    const { items, total } = (await program.ask(world.own.tokens.viewer, 'GET', '/plans')).json();
    const ids = [world.own.draft.id, world.own.published.id];
    assert.deepEqual([total, items.map(({ id }: { id: string }) => id).sort()], [2, ids.sort()]);
    assert.equal(items.find(({ id }: { id: string }) => id === world.own.published.id).publicationNumber, 1);
    assert.equal(await status(world.own.tokens.viewer, 'GET', `/plans/${world.own.removed.id}`), 404);
    assert.equal(await status(world.own.tokens.viewer, 'GET', '/plans?organisation=x'), 400);
  });

  it('are read with their document and their checks, by their own organisation only', async () => {
    const { draft, tokens } = world.own;
    for (const part of ['', '/document', '/check']) {
      const address = `/plans/${draft.id}${part}`;
      assert.equal(await status(null, 'GET', address), 401, part);
      assert.equal(await status(world.other.tokens.publisher, 'GET', address), 404, part);
      assert.equal(await status(tokens.viewer, 'GET', `${address}?expand=all`), 400, part);
      assert.equal(await status(tokens.viewer, 'GET', address), 200, part);
    }
    const kept = await program.ask(tokens.viewer, 'GET', `/plans/${draft.id}/document`);
    assert.deepEqual(kept.json(), { ...document(`Geheim ${plainPlan('').title}`), ...onOldEdition('T0001') });
    assert.equal(kept.headers.etag, '"1"');
    const check = async (query: string) =>
      (await program.ask(tokens.viewer, 'GET', `/plans/${draft.id}/check?${query}`)).json();
    const result = await check('on=2020-07-01&language=en');
    assert.deepEqual([result.on, result.counts.errors], ['2020-07-01', 0]);
    assert.equal(await status(tokens.viewer, 'GET', `/plans/${draft.id}/check?on=2020-07-32`), 400);
    assert.equal(await status(tokens.viewer, 'GET', `/plans/${draft.id}/check?language=fr`), 400);
  });

  it('are made of a document, by an editor', async () => {
    const { tokens, organisation } = world.own;
    const body = document('Plan van een programma');
    assert.equal(await status(null, 'POST', '/plans', { body }), 401);
    assert.equal(await status(tokens.viewer, 'POST', '/plans', { body }), 403);
    assert.equal(await status(tokens.editor, 'POST', '/plans?organisation=x', { body }), 400);
    const wrong = await program.ask(tokens.editor, 'POST', '/plans', { body: { ...body, colour: 'red' } });
    assert.deepEqual([wrong.statusCode, wrong.json().errors[0].path], [422, 'colour']);
    const made = await program.ask(tokens.editor, 'POST', '/plans', { body });
    assert.equal(made.statusCode, 201);
    const { id, organisationId, revision } = made.json();
    assert.deepEqual([organisationId, revision], [organisation.id, 1]);
    assert.equal(made.headers.location, `/api/v1/plans/${id}`);
    const written = await test.db.select().from(journal);
    const act = written.find((row) => row.subjectId === id);
    assert.deepEqual([act?.act, act?.personId, act?.organisationId], ['plan.imported', null, organisation.id]);
  });

  it('get another document from who says which revision it replaces', async () => {
    const { tokens } = world.own;
    const made = await program.ask(tokens.editor, 'POST', '/plans', { body: document('Eerst') });
    const address = `/plans/${made.json().id}/document`;
    const put = (token: string | null, ifMatch: string | undefined, title = 'Daarna') =>
      program.ask(token, 'PUT', address, {
        body: document(title),
        headers: { 'content-type': 'application/json', ...(ifMatch && { 'if-match': ifMatch }) },
      });
    assert.equal((await put(null, '"1"')).statusCode, 401);
    assert.equal((await put(world.other.tokens.editor, '"1"')).statusCode, 404);
    assert.equal((await put(tokens.viewer, '"1"')).statusCode, 403);
    assert.equal((await put(tokens.editor, undefined)).statusCode, 428);
    for (const wrong of ['1', '*', 'W/"1"', '""', '"1", "2"']) {
      assert.equal((await put(tokens.editor, wrong)).statusCode, 400, wrong);
    }
    assert.equal((await put(tokens.editor, '"1"', ' ')).statusCode, 422);
    const second = await put(tokens.editor, String(made.headers.etag));
    assert.deepEqual([second.statusCode, second.headers.etag, second.json().title], [200, '"2"', 'Daarna']);
    const late = await put(tokens.editor, '"1"', 'Te laat');
    assert.deepEqual([late.statusCode, late.json().type], [409, 'urn:lokale-relance:problem:conflict']);
    const both = await Promise.all([put(tokens.editor, '"2"', 'Een'), put(tokens.editor, '"2"', 'Twee')]);
    assert.deepEqual(both.map(({ statusCode }) => statusCode).sort(), [200, 409]);
  });

  it('are published by a publisher, once no check of severity error fails', async () => {
    const { tokens } = world.own;
    const publish = async (token: string | null, id: string, decision: unknown) =>
      program.ask(token, 'POST', `/plans/${id}/publications`, { body: decision });
    const decision = { date: '2020-06-29', body: 'gemeenteraad', reference: 'GR-1' };
    const { draft } = world.own;
    assert.equal((await publish(null, draft.id, decision)).statusCode, 401);
    assert.equal((await publish(world.other.tokens.publisher, draft.id, decision)).statusCode, 404);
    assert.equal((await publish(tokens.editor, draft.id, decision)).statusCode, 403);
    for (const wrong of [
      {},
      { ...decision, sure: 'no' },
      { ...decision, date: '29/6/2020' },
      { ...decision, body: {} },
    ]) {
      assert.equal((await publish(tokens.publisher, draft.id, wrong)).statusCode, 400, JSON.stringify(wrong));
    }
    const future = await publish(tokens.publisher, draft.id, { ...decision, date: '2999-01-01' });
    assert.deepEqual([future.statusCode, future.json().errors[0].path], [422, 'date']);

    const bare = await program.ask(tokens.editor, 'POST', '/plans', { body: { ...document('Kaal'), vision: '' } });
    const refused = await publish(tokens.publisher, bare.json().id, decision);
    const errors = (await program.ask(tokens.viewer, 'GET', `/plans/${bare.json().id}/check`)).json().counts.errors;
    assert.ok(errors > 0);
    assert.deepEqual([refused.statusCode, refused.json().errors.length], [422, errors]);

    const made = await publish(tokens.publisher, draft.id, decision);
    assert.equal(made.statusCode, 201);
    const publication = made.json();
    assert.equal(made.headers.location, `/api/v1/publications/${publication.id}`);
    const read = await program.ask(null, 'GET', `/publications/${publication.id}`);
    assert.deepEqual(read.json(), publication);
    assert.deepEqual(publication.decision, decision);
  });

  it('are closed to a token from the moment that it ends', async () => {
    const { tokens, token, organisation } = world.other;
    assert.equal(await status(tokens.publisher, 'GET', '/plans'), 200);
    await deleteToken(test.db, organisation.id, token);
    assert.equal(await status(tokens.publisher, 'GET', '/plans'), 401);
    assert.equal(await status(tokens.viewer, 'GET', '/plans'), 200);
    test.setNow(new Date(Date.now() + 2 * 86_400_000).toISOString());
    assert.equal(await status(tokens.viewer, 'GET', '/plans'), 401);
  });
});
