import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { openSession } from '../../../../test/builders/accounts.ts';
import { buildTown, documentIn, type Town } from '../../../../test/builders/drafts.ts';
import { buildPlan } from '../../../../test/builders/plan.ts';
import { publishPlan } from '../publishing/publication.ts';

let test: TestApp;
let town: Town;
before(async () => {
  test = await startApp();
  town = await buildTown(test);
});
after(() => test.close());

const undoOn = (html: string) => /action="([^"]*\/ongedaan)"/.exec(html)?.[1];
const goals = async () => (await town.draft()).document.goals;

describe('the overview of a plan', () => {
  it('is for members; it shows every part, goal and measure', async () => {
    assert.equal((await new Visitor(test.app).get(town.at)).statusCode, 401);
    assert.equal((await town.stranger.get(town.at)).statusCode, 404);
    const page = await town.viewer.get(town.at);
    assert.equal(page.statusCode, 200);
    for (const goal of await goals()) assert.ok(page.body.includes(goal.title));
    assert.doesNotMatch(page.body, /Doelstelling toevoegen/);
    assert.match((await town.editor.get(town.at)).body, /Doelstelling toevoegen/);
    assert.match((await town.editor.get(`/en${town.at}`)).body, /Goals and measures/);
  });

  it('leads each finding to the page where it is mended', async () => {
    const bare = await buildTown(test, buildPlan({ vision: undefined }));
    const page = await bare.editor.get(bare.at);
    assert.match(page.body, /moet beter/);
    assert.match(page.body, new RegExp(`<a href="${bare.at}/visie">Visie</a>`));
  });

  it('leads nowhere that is not there', async () => {
    for (const who of [town.viewer, town.editor, town.publisher, town.administrator]) {
      const { body } = await who.get(town.at);
      const links = new Set([...body.matchAll(new RegExp(`href="(${town.at}[^"#]*)"`, 'g'))].map((match) => match[1]!));
      assert.ok(links.size > 10, `${links.size} links`);
      for (const link of links) assert.equal((await who.get(link)).statusCode, 200, link);
    }
  });

  it('gives the document itself as YAML and as JSON', async () => {
    const { document, slug } = await town.draft();
    for (const kind of ['yaml', 'json'] as const) {
      const file = await town.viewer.get(`${town.at}/plan.${kind}`);
      assert.deepEqual(documentIn(file.body, kind), document);
      assert.equal(file.headers['content-disposition'], `attachment; filename="${slug}.${kind}"`);
      assert.equal((await town.stranger.get(`${town.at}/plan.${kind}`)).statusCode, 404);
    }
  });
});

describe('goals and measures', () => {
  const list = () => `${town.at}/lijst/maatregelen`;

  it('are added under a free id after asking what must be known', async () => {
    assert.equal((await town.viewer.get(`${list()}/nieuw`)).statusCode, 403);
    assert.equal((await town.editor.get(`${list()}/nieuw?onder=D1`)).statusCode, 200);
    const refused = await town.editor.post(`${list()}/nieuw`, { title: 'Zonder soort', kind: '', parent: 'D9' });
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /Zonder soort/);
    const added = await town.editor.post(`${list()}/nieuw`, { title: 'Nieuwe bonnen', kind: 'voucher', parent: 'D1' });
    assert.equal(added.statusCode, 303);
    const { id, title } = (await goals())[0]!.measures.at(-1)!;
    assert.equal(title, 'Nieuwe bonnen');
    assert.equal(added.headers.location, `${town.at}/maatregel/${id}`);
    const undo = undoOn((await town.editor.follow(added)).body);
    await town.editor.post(undo!);
    assert.ok((await goals()).every(({ measures }) => measures.every((one) => one.id !== id)));
  });

  it('move, and come back after being removed, with what others did since', async () => {
    const before = await town.draft();
    await town.editor.post(`${town.at}/lijst/doelstellingen/D2/omhoog`);
    assert.equal((await goals())[0]!.id, 'D2');
    await town.editor.post(`${town.at}/lijst/doelstellingen/D2/omlaag`);
    await town.editor.post(`${list()}/M1/verplaatsen`, { parent: 'D2' });
    assert.ok((await goals())[1]!.measures.some(({ id }) => id === 'M1'));
    await town.editor.post(`${list()}/M1/verplaatsen`, { parent: 'D1' });

    const removed = await town.editor.post(`${town.at}/lijst/doelstellingen/D1/verwijderen`);
    const undo = undoOn((await town.editor.follow(removed)).body);
    await town.publisher.post(`${town.at}/lijst/doelstellingen/nieuw`, { title: 'Tussendoor', pillar: 'care' });
    assert.equal((await town.editor.post(undo!)).statusCode, 303);
    const now = await goals();
    assert.deepEqual(
      now.find(({ id }) => id === 'D1'),
      before.document.goals.find(({ id }) => id === 'D1'),
    );
    assert.ok(now.some(({ title }) => title === 'Tussendoor'));
    assert.equal((await town.stranger.post(`${list()}/M1/verwijderen`)).statusCode, 404);
  });
});

describe('the history of a plan', () => {
  it('tells who did what, and what differs between two saves', async () => {
    const page = await town.viewer.get(`${town.at}/geschiedenis`);
    assert.ok(page.body.includes(town.editor.person.name));
    const { revision } = await town.draft();
    const change = await town.viewer.get(`${town.at}/geschiedenis/${revision}?met=1`);
    assert.match(change.body, /Tussendoor/);
    assert.equal((await town.viewer.get(`${town.at}/geschiedenis/999`)).statusCode, 404);
    assert.equal((await town.stranger.get(`${town.at}/geschiedenis`)).statusCode, 404);
  });

  it('goes back to an earlier save as a new one', async () => {
    const { revision } = await town.draft();
    const first = `${town.at}/geschiedenis/1`;
    assert.equal((await town.viewer.post(`${first}/terugzetten`)).statusCode, 403);
    const back = await town.editor.post(`${first}/terugzetten`);
    const now = await town.draft();
    assert.equal(now.revision, revision + 1);
    assert.deepEqual(now.document, buildPlan());
    await town.editor.post(undoOn((await town.editor.follow(back)).body)!);
    assert.ok((await goals()).some(({ title }) => title === 'Tussendoor'));
  });
});

describe('removing a plan', () => {
  it('asks first, and can be taken back', async () => {
    const away = await buildTown(test);
    assert.equal((await away.publisher.get(`${away.at}/verwijderen`)).statusCode, 403);
    assert.match((await away.administrator.get(`${away.at}/verwijderen`)).body, /30 dagen/);
    const removed = await away.administrator.post(`${away.at}/verwijderen`);
    assert.equal((await away.administrator.get(away.at)).statusCode, 404);
    assert.match((await away.administrator.follow(removed)).body, /1 verwijderd plan/);
    assert.equal((await away.administrator.post(`${away.at}/terugzetten`)).headers.location, away.at);
    assert.equal((await away.administrator.get(away.at)).statusCode, 200);
  });

  it('is too late after thirty days, and not done to what the public reads', async () => {
    const away = await buildTown(test);
    await away.administrator.post(`${away.at}/verwijderen`);
    test.setNow(new Date(Date.now() + 31 * 86_400_000).toISOString());
    const later = await openSession(test, away.administrator.person);
    assert.equal((await later.post(`${away.at}/terugzetten`)).statusCode, 404);
    test.setNow(new Date().toISOString());

    const open = await buildTown(test);
    const decision = { date: '2020-06-29', body: 'gemeenteraad' };
    const viewer = {
      personId: open.publisher.person.id,
      name: '',
      mail: null,
      isAdministrator: false,
      memberships: [],
    };
    await publishPlan(test.db, { viewer, clock: test.clock, language: 'nl' }, open.planId, decision);
    const refused = await open.administrator.post(`${open.at}/verwijderen`);
    assert.equal(refused.statusCode, 409);
    assert.match(refused.body, /Trek het eerst in/);
  });
});
