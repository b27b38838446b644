import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { allRoles, buildWorld, type World } from '../../../../test/world.ts';
import type { PlanDocument } from '../document/schema.ts';
import { findVersions } from '../public/store.ts';
import { lockDraft, updateDocument } from '../store.ts';
import { publishPlan } from './publication.ts';

const good = { date: '29/06/2020', body: 'gemeenteraad', reference: 'GR-1', sure: 'yes' };
const publish = (plan: string) => `/werkplek/plannen/${plan}/publiceren`;
const withdraw = (plan: string, number: number) => `/werkplek/plannen/${plan}/publicaties/${number}/intrekken`;

async function change(test: TestApp, planId: string, edit: (document: PlanDocument) => PlanDocument) {
  const { document, revision } = (await lockDraft(test.db, planId))!;
  await updateDocument(test.db, planId, { document: edit(document), revision: revision + 1, at: new Date() });
}

describe('publishing a plan', () => {
  let test: TestApp;
  let world: World;
  before(async () => {
    test = await startApp();
    test.setNow('2020-07-01T10:00:00Z');
    world = await buildWorld(test);
  });
  after(() => test.close());

  it('is only for a publisher of that organisation', async () => {
    const { draft, people } = world.own;
    for (const url of [publish(draft.id), withdraw(world.own.published.id, 1)]) {
      assert.equal((await new Visitor(test.app).get(url)).statusCode, 401);
      assert.equal((await people.viewer.get(url)).statusCode, 403);
      assert.equal((await people.editor.post(url, good)).statusCode, 403);
      assert.equal((await world.platform.post(url, good)).statusCode, 403);
      for (const role of allRoles) assert.equal((await world.other.people[role].post(url, good)).statusCode, 404, role);
    }
    assert.equal((await people.publisher.get(publish('geen-uuid'))).statusCode, 404);
    assert.deepEqual(await findVersions(test.db, { planId: draft.id }), []);
  });

  it('names every wrong answer at once and keeps the answers', async () => {
    const { draft, people } = world.own;
    const answer = await people.publisher.post(publish(draft.id), { date: '31/12/2020', body: ' ', reference: '<b>x' });
    assert.equal(answer.statusCode, 422);
    for (const words of ['niet in de toekomst', 'welk orgaan', 'Vink aan', '&lt;b>x'])
      assert.ok(answer.body.includes(words), words);
    assert.equal((await people.publisher.post(publish(draft.id), {})).statusCode, 422);
    assert.deepEqual(await findVersions(test.db, { planId: draft.id }), []);
  });

  it('freezes the draft with its decision; what is edited later changes nothing', async () => {
    const { draft, people } = world.own;
    const answer = await people.publisher.post(publish(draft.id), good);
    assert.equal(answer.statusCode, 303);
    assert.equal(answer.headers.location, `/plannen/${draft.slug}`);
    const page = await people.publisher.follow(answer);
    assert.match(page.body, /Publicatie 1 is openbaar/);
    const visitor = new Visitor(test.app);
    const first = (await visitor.get(`/plannen/${draft.slug}/plan.json`)).body;
    assert.match(first, /"reference": "GR-1"/);
    await change(test, draft.id, (document) => ({ ...document, title: 'Kanarie in het ontwerp' }));
    const second = await visitor.get(`/plannen/${draft.slug}/plan.json`);
    assert.equal(second.body, first);
    assert.doesNotMatch((await visitor.get(`/plannen/${draft.slug}`)).body, /Kanarie/);
  });

  it('shows what stops it, with a link to the place, and writes nothing', async () => {
    const { draft, people } = world.own;
    await change(test, draft.id, (document) => ({ ...document, vision: 'Te kort' }));
    const page = await people.publisher.get(publish(draft.id));
    assert.match(page.body, /houdt publicatie tegen/);
    assert.match(page.body, new RegExp(`href="/werkplek/plannen/${draft.id}/`));
    const versions = await findVersions(test.db, { planId: draft.id });
    const answer = await people.publisher.post(publish(draft.id), good);
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /houdt publicatie tegen/);
    assert.deepEqual(await findVersions(test.db, { planId: draft.id }), versions);
  });

  it('checks at the day of today', async () => {
    const { draft, people } = world.other;
    const lastDay = (validTo: string) =>
      change(test, draft.id, (document) => {
        document.goals[0]!.measures[0]!.sources = [{ title: 'Besluit', validTo, checkedOn: '2020-06-30' }];
        return document;
      });
    await lastDay('2020-06-30');
    assert.equal((await people.publisher.post(publish(draft.id), good)).statusCode, 422);
    await lastDay('2020-07-01');
    assert.equal((await people.publisher.post(publish(draft.id), good)).statusCode, 303);
  });

  it('numbers each once when several publish at the same time', async () => {
    const { published, viewer } = world.own;
    const { db, clock } = test;
    const decision = { date: '2020-06-29', body: 'gemeenteraad' };
    const publishAs = (reference: string) =>
      publishPlan(db, { viewer, clock, language: 'nl' }, published.id, { ...decision, reference });
    const numbers = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(publishAs));
    assert.deepEqual(numbers.toSorted(), [2, 3, 4, 5, 6, 7]);
    const newest = ['a', 'b', 'c', 'd', 'e', 'f'][numbers.indexOf(7)]!;
    assert.deepEqual(await Promise.all([newest, newest, newest].map(publishAs)), [7, 7, 7], 'who presses twice');
    assert.equal((await findVersions(db, { planId: published.id })).length, 7);
  });

  it('is taken back with a reason, once', async () => {
    const { published, people } = world.own;
    const { publisher } = people;
    const visitor = new Visitor(test.app);
    assert.equal((await publisher.get(withdraw(published.id, 7))).statusCode, 200);
    assert.equal((await publisher.post(withdraw(published.id, 7), { reason: '' })).statusCode, 422);
    assert.equal((await publisher.post(withdraw(published.id, 7), { reason: '\u0000' })).statusCode, 422);
    assert.equal((await publisher.post(withdraw(published.id, 99), { reason: 'x' })).statusCode, 404);
    assert.equal((await publisher.post(withdraw(published.id, 7), { reason: 'Fout <b>bedrag' })).statusCode, 303);
    const gone = await visitor.get(`/plannen/${published.slug}/publicaties/7`);
    assert.equal(gone.statusCode, 410);
    for (const words of ['Fout &lt;b>bedrag', '1 juli 2020', `href="/plannen/${published.slug}"`])
      assert.ok(gone.body.includes(words), words);
    assert.equal((await visitor.get(`/plannen/${published.slug}/publicaties/7/plan.pdf`)).statusCode, 410);
    assert.equal((await visitor.get(`/plannen/${published.slug}/vergelijken?van=7&tot=6`)).statusCode, 410);
    assert.match((await visitor.get(`/plannen/${published.slug}`)).body, /6, gepubliceerd/);
    assert.equal((await publisher.post(withdraw(published.id, 7), { reason: 'Nog eens' })).statusCode, 409);
  });

  it('leaves 410 at the address of a plan of which nothing stands', async () => {
    const { draft, people } = world.own;
    await people.publisher.post(withdraw(draft.id, 1), { reason: 'Vervangen' });
    const gone = await new Visitor(test.app).get(`/plannen/${draft.slug}`);
    assert.equal(gone.statusCode, 410);
    assert.match(gone.body, /Vervangen/);
    assert.doesNotMatch((await new Visitor(test.app).get('/plannen')).body, new RegExp(`${draft.slug}"`));
  });
});
