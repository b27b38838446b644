import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { buildTown, type Town } from '../../../../test/builders/drafts.ts';
import { formOn } from '../../../../test/forms.ts';
import { collectionOf, parts } from './table.ts';

let test: TestApp;
let town: Town;
before(async () => {
  test = await startApp();
  town = await buildTown(test);
});
after(() => test.close());

describe('a part of a plan', () => {
  it('asks who it is, keeps out who may not, and does not exist for strangers', async () => {
    const address = `${town.at}/visie`;
    assert.equal((await new Visitor(test.app).get(address)).statusCode, 401);
    assert.equal((await town.stranger.get(address)).statusCode, 404);
    assert.equal((await town.viewer.get(address)).statusCode, 200);
    assert.equal((await town.viewer.post(address, { vision: 'x', basedOn: '1' })).statusCode, 403);
    assert.equal((await new Visitor(test.app).post(address, {})).statusCode, 401);
    assert.equal((await town.editor.get('/werkplek/plannen/geen-uuid/visie')).statusCode, 404);
    for (const wrong of ['onzin', 'visie/M1', 'maatregel', 'maatregel/M99']) {
      assert.equal((await town.editor.get(`${town.at}/${wrong}`)).statusCode, 404, wrong);
    }
  });

  it('posting what the page shows changes nothing, on every page of the builder', async () => {
    const { document, revision } = await town.draft();
    for (const part of parts) {
      const list = collectionOf(part);
      for (const item of list ? list.read(document).map((entry) => entry.item) : ['']) {
        const address = `${town.at}/${part.slug}${item && `/${item}`}`;
        const page = await town.editor.get(address);
        assert.equal(page.statusCode, 200, address);
        assert.equal((await town.editor.post(address, formOn(page.body))).statusCode, 303, address);
      }
    }
    const after = await town.draft();
    assert.deepEqual(after.document, document);
    assert.equal(after.revision, revision);
  });

  it('saves, says so, and offers to take it back', async () => {
    const before = await town.draft();
    const address = `${town.at}/maatregel/M1`;
    const form = formOn((await town.editor.get(address)).body);
    const saved = await town.editor.post(address, { ...form, title: 'Een nieuwe titel', next: 'overview' });
    assert.equal(saved.headers.location, town.at);
    const page = await town.editor.follow(saved);
    assert.match(page.body, /is opgeslagen/);
    assert.match(page.body, /Een nieuwe titel/);
    const undo = new RegExp(`action="(${town.at}/geschiedenis/\\d+/ongedaan)"`).exec(page.body)?.[1];
    assert.equal((await town.editor.post(undo!)).statusCode, 303);
    const now = await town.draft();
    assert.deepEqual(now.document, before.document);
    assert.equal(now.revision, before.revision + 2);
  });

  it('shows what is wrong, with what was typed, and saves nothing', async () => {
    const { revision } = await town.draft();
    const address = `${town.at}/gegevens`;
    const form = formOn((await town.editor.get(address)).body);
    const refused = await town.editor.post(address, { ...form, title: '', programme: 'net getypt <b>' });
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /Vul dit in/);
    assert.match(refused.body, /net getypt &lt;b>/);
    assert.equal((await town.draft()).revision, revision);
  });

  it('adds an empty row without saving', async () => {
    const { revision } = await town.draft();
    const address = `${town.at}/noden`;
    const form = formOn((await town.editor.get(address)).body);
    const page = await town.editor.post(address, { ...form, 'needs.7.title': 'Net getypt', add: 'needs' });
    assert.equal(page.statusCode, 200);
    assert.match(page.body, /Net getypt/);
    assert.equal((await town.draft()).revision, revision);
  });

  it('checks a form as it is typed, without saving it', async () => {
    const { revision } = await town.draft();
    const short = await town.editor.post(`${town.at}/bevindingen/visie`, { vision: 'Te kort.', basedOn: '1' });
    assert.match(short.body, /Moet beter/);
    assert.doesNotMatch(short.body, /<html/);
    const level = await town.editor.post(`${town.at}/bevindingen/uitvoering/M1`, { level: '' });
    assert.match(level.body, /level-missing/);
    assert.equal((await town.viewer.post(`${town.at}/bevindingen/visie`, {})).statusCode, 403);
    assert.equal((await town.stranger.post(`${town.at}/bevindingen/visie`, {})).statusCode, 404);
    assert.equal((await town.draft()).revision, revision);
  });
});
