import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { desc } from 'drizzle-orm';
import { startApp, type TestApp, Visitor } from '../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../test/builders/accounts.ts';
import { buildProgramme } from '../../../test/builders/guide.ts';
import { event, journal } from '../../platform/tables.ts';
import { startEdition } from '../guide/editing/starting.ts';
import { publishEdition } from '../guide/index.ts';
import { takeReferencesAlong } from './index.ts';
import { sectionsUsing } from './use-store.ts';

const at = '/handreiking/herstel/werk/verwijzingen';
const rule = {
  title: 'Besluit over <b>terrassen</b>',
  owner: 'Vlaamse Regering',
  address: 'https://codex.example/doc?id=7',
  validFrom: '01/06/2020',
  validTo: '',
  note: 'Voor *horeca*.',
  checkEveryDays: '30',
  checkerId: '',
};

describe('the register of rules', () => {
  let test: TestApp;
  let editor: SignedIn;
  let id: string;
  const visitor = () => new Visitor(test.app);
  const lastAct = async () => (await test.db.select().from(journal).orderBy(desc(journal.id)).limit(1))[0]!;

  before(async () => {
    test = await startApp();
    test.setNow('2020-06-20T10:00:00Z');
    const organisation = await buildOrganisation(test, { name: 'Vlaanderen' });
    editor = await signInAs(test, { role: 'editor', organisation });
    await buildProgramme(test, { code: 'herstel', organisationId: organisation.id });
  });
  after(() => test.close());

  it('is empty and says so', async () => {
    assert.match((await visitor().get('/verwijzingen')).body, /Er staan nog geen regels/);
    assert.match((await editor.get(at)).body, /niets meer na te kijken/);
  });

  it('names every wrong answer at once, and keeps what was typed', async () => {
    const wrong = { ...rule, title: '', address: 'http://127.0.0.1:8080/x', validTo: '1/5/2020', checkEveryDays: '0' };
    const response = await editor.post(`${at}/nieuw`, wrong);
    assert.equal(response.statusCode, 422);
    for (const words of ['Geef de regel een naam', 'openbare webpagina', 'aantal dagen van 1']) {
      assert.ok(response.body.includes(words), words);
    }
    assert.ok(response.body.includes('127.0.0.1:8080'));
    assert.match((await editor.post(`${at}/nieuw`, { ...rule, validTo: '1/5/2020' })).body, /ligt voor de eerste dag/);
    for (const address of [
      'javascript:alert(1)',
      'https://a:b@codex.example/',
      'codex.example',
      'https://localhost/',
    ]) {
      assert.equal((await editor.post(`${at}/nieuw`, { ...rule, address })).statusCode, 422, address);
    }
  });

  it('takes a rule in, once per address', async () => {
    const response = await editor.post(`${at}/nieuw`, { ...rule, checkedNow: 'yes' });
    assert.equal(response.statusCode, 303);
    id = String(response.headers.location).split('/').at(-1)!;
    const page = await visitor().get(`/verwijzingen/${id}`);
    for (const words of [
      'Vlaamse Regering',
      'vanaf 1 juni 2020',
      '20 juni 2020',
      'Klopt nog',
      '20 juli 2020',
      'geldig',
    ]) {
      assert.ok(page.body.includes(words), words);
    }
    assert.ok(!page.body.includes(editor.person.name));
    const twice = await editor.post(`${at}/nieuw`, { ...rule, address: 'http://www.codex.example/doc/?id=7#x' });
    assert.match(twice.body, /staat al in het register/);
  });

  it('is found by state, owner and programme', async () => {
    const has = async (query: string) =>
      (await visitor().get(`/verwijzingen?${query}`)).body.includes(`/verwijzingen/${id}`);
    assert.ok(await has('staat=valid&eigenaar=Vlaamse+Regering&handreiking=herstel'));
    for (const query of ['staat=expired', 'eigenaar=Ander', 'handreiking=ander']) assert.ok(!(await has(query)), query);
  });

  it('asks for a look when it is due, and takes the answer', async () => {
    test.setNow('2020-07-20T10:00:00Z');
    const back = await signInAs(test, { role: 'platform' });
    const list = (await back.get(at)).body;
    assert.ok(list.indexOf(`${at}/${id}`) < list.indexOf('Alle regels'));
    assert.equal((await back.post(`${at}/${id}`, {})).statusCode, 422);
    await back.post(`${at}/${id}`, { outcome: 'changed', note: 'Artikel 3 is nieuw.' });
    assert.match((await visitor().get(`/verwijzingen/${id}`)).body, /Deze regel is gewijzigd[\s\S]*Artikel 3 is nieuw/);
    test.setNow('2020-07-20T11:00:00Z');
    await back.post(`${at}/${id}`, { outcome: 'ok', note: '' });
    assert.ok(!(await visitor().get(`/verwijzingen/${id}`)).body.includes('Deze regel is gewijzigd'));
  });

  it('writes down what changed, and tells of it', async () => {
    const back = await signInAs(test, { role: 'platform' });
    const form = { ...rule, owner: 'Federale regering', basedOn: '1' };
    assert.equal((await back.post(`${at}/${id}/wijzigen`, form)).statusCode, 303);
    const { act, details } = await lastAct();
    assert.equal(act, 'reference.changed');
    assert.deepEqual(details, { changes: { owner: { from: 'Vlaamse Regering', to: 'Federale regering' } } });
    const told = async () =>
      (await test.db.select().from(event)).map(({ key }) => key).filter((key) => key.startsWith('reference:'));
    assert.deepEqual(await told(), [`reference:${id}:revision:2`]);
    assert.equal((await back.post(`${at}/${id}/wijzigen`, form)).statusCode, 409);
    assert.equal((await back.post(`${at}/${id}/wijzigen`, { ...form, basedOn: '2' })).statusCode, 303);
    assert.equal((await told()).length, 1);
  });

  it('ties a rule to sections, which a new edition takes along', async () => {
    const back = await signInAs(test, { role: 'platform' });
    const page = await back.get(`${at}/${id}/gebruik`);
    const name = /name="(sections-2)"[^>]*value="([^"]+)"[^>]*>\s*<label[^>]*>Solidariteit/.exec(page.body);
    assert.ok(name, 'the newest published edition can be chosen from');
    const elsewhere = '00000000-0000-4000-8000-000000000000';
    await back.post(`${at}/${id}/gebruik`, { 'sections-2': [name[2]!, elsewhere, 'x'] });
    const uses = async () => (await sectionsUsing(test.db, [id])).map(({ edition, key }) => `${edition} ${key}`);
    assert.deepEqual(await uses(), ['2 solidariteit']);
    const section = await visitor().get('/handreiking/herstel/editie/2/solidariteit');
    assert.match(section.body, /Besluit over &lt;b>terrassen/);
    const actor = { viewer: null, clock: test.clock };
    await publishEdition(test.db, actor, 'herstel', 3);
    const programme = { code: 'herstel' } as Parameters<typeof startEdition>[2];
    await back.post(`${at}/${id}/gebruik`, {
      'sections-3': /name="sections-3"[^>]*value="([^"]+)"/.exec((await back.get(`${at}/${id}/gebruik`)).body)![1]!,
    });
    await startEdition(test.db, actor, programme, String, [takeReferencesAlong]);
    assert.deepEqual(await uses(), ['4 economie', '3 economie', '2 solidariteit']);
  });

  it('does not know the rule under another programme', async () => {
    await buildProgramme(test, { code: 'ander' });
    const back = await signInAs(test, { role: 'platform' });
    for (const act of ['', '/wijzigen', '/beeindigen', '/gebruik']) {
      assert.equal((await back.get(`/handreiking/ander/werk/verwijzingen/${id}${act}`)).statusCode, 404, act);
      assert.equal((await back.get(`${at}/geen-uuid${act}`)).statusCode, 404, act);
    }
    assert.equal((await visitor().get('/verwijzingen/geen-uuid')).statusCode, 404);
  });
});
