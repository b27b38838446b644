import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { buildCall } from '../../../../test/builders/calls.ts';
import { formOn } from '../../../../test/forms.ts';
import { selectCall } from '../store.ts';

const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the work on a call', () => {
  let test: TestApp;
  let els: SignedIn;
  let jan: SignedIn;
  let organisation: { id: string; name: string };
  before(async () => {
    test = await startApp();
    test.setNow('2026-11-22T09:00:00Z');
    organisation = await buildOrganisation(test, { name: 'Vlaamse overheid', kind: 'government' });
    els = await signInAs(test, { role: 'publisher', organisation });
    jan = await signInAs(test, { role: 'editor', organisation });
  });
  after(() => test.close());

  const draftOf = async (code: string) => (await selectCall(test.db, code))!.draft;

  it('starts empty, with a free address that is no word of ours', async () => {
    const post = (title: string, more = {}) =>
      els.post('/werkplek/oproepen/nieuw', {
        organisation: organisation.id,
        title,
        summary: 'Kort',
        axis: 'copenhagen',
        ...more,
      });
    const refused = await post('', { axis: '' });
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /Geef de oproep een titel.*Kies bij welke as/s);
    const [one, two] = await Promise.all([post('Kalender'), post('Kalender')]);
    assert.deepEqual([one, two].map(({ headers }) => headers.location).sort(), [
      '/oproepen/kalender-2/werk',
      '/oproepen/kalender-3/werk',
    ]);
    const work = plain((await els.get('/oproepen/kalender-2/werk')).body);
    assert.match(work, /Nog \d+ punten te verbeteren/);
    assert.match(work, /De oproep geeft nog niets/);
    assert.match((await els.get('/werkplek/oproepen')).body, /kalender-3/);
  });

  it('copies the newest version of a reference call', async () => {
    await buildCall(test, { code: 'naslag', organisationId: null, title: 'Naslag', envelope: '123.45' });
    await els.post('/werkplek/oproepen/nieuw', { organisation: organisation.id, title: 'Kopie', source: 'naslag' });
    const copy = await draftOf('kopie');
    assert.deepEqual([copy.title, copy.envelope, copy.steps.length], ['Kopie', '123.45', 3]);
    assert.equal((await els.get('/oproepen/naslag/werk')).statusCode, 404);
  });

  it('reads exact figures with a comma, keeps what is typed wrong, and shows what the rule gives', async () => {
    await buildCall(test, { code: 'regel', organisationId: organisation.id, isPublic: false, rule: undefined });
    const address = '/oproepen/regel/werk/subsidie/nieuw';
    assert.match((await els.get(address)).body, /soort=matching/);
    const form = formOn((await els.get(`${address}?soort=inhabitants`)).body);
    const wrong = await els.post(address, { ...form, amount: 'veel' });
    assert.equal(wrong.statusCode, 422);
    assert.match(wrong.body, /href="#veld-amount"/);
    assert.equal(formOn(wrong.body)['amount'], 'veel');
    assert.equal((await els.post(address, { ...form, amount: '22,62736' })).statusCode, 303);
    assert.deepEqual((await draftOf('regel')).rule, { grants: [{ kind: 'inhabitants', amount: '22.62736' }] });
    assert.equal(formOn((await els.get('/oproepen/regel/werk/subsidie/1')).body)['amount'], '22,62736');
    assert.match(plain((await els.get('/oproepen/regel/werk/subsidie?inwoners=1000')).body), /22\.627,36/);
  });

  it('adds, moves, removes and puts back', async () => {
    await buildCall(test, { code: 'lijst', organisationId: organisation.id, isPublic: false });
    const list = '/oproepen/lijst/werk/criteria';
    const ids = async () => (await draftOf('lijst')).criteria!.map(({ id }) => id);
    await els.post(`${list}/nieuw`, { title: 'Bereik', weight: '10', most: '10' });
    assert.deepEqual(await ids(), ['veiligheid', 'bereik', 'bereik-2']);
    await els.post(`${list}/bereik-2/omhoog`);
    assert.deepEqual(await ids(), ['veiligheid', 'bereik-2', 'bereik']);
    const asked = await els.get(`${list}/bereik/verwijderen`);
    assert.equal((await els.post(`${list}/bereik/verwijderen`)).statusCode, 409, 'what was not seen stays');
    const seen = /name="seen" value="(\w+)"/.exec(asked.body)![1]!;
    await els.post(`${list}/bereik/verwijderen`, { seen });
    assert.deepEqual(await ids(), ['veiligheid', 'bereik-2']);
    await els.post('/oproepen/lijst/werk/ongedaan/4');
    assert.deepEqual(await ids(), ['veiligheid', 'bereik-2', 'bereik']);
    await els.post('/oproepen/lijst/werk/geschiedenis/1');
    assert.deepEqual(await ids(), ['veiligheid', 'bereik']);
  });

  it('saves every form as it shows it, and asks a title of each document', async () => {
    const { document } = await buildCall(test, { code: 'heel', organisationId: organisation.id, isPublic: false });
    const base = '/oproepen/heel/werk';
    const pages = ['algemeen', 'contact', 'documenten', 'bronnen', 'aanvragers', 'geld', 'voorwaarden', 'selectie'];
    const things = ['doel', 'vragen/weg', 'subsidie/1', 'plafonds/1', 'stappen/aanvraag', 'velden/aanvraag.kosten'];
    for (const page of [...pages, ...things]) {
      const shown = await els.get(`${base}/${page}`);
      const saved = await els.post(`${base}/${page}`, formOn(shown.body));
      assert.equal(saved.statusCode, 303, page);
    }
    assert.deepEqual(await draftOf('heel'), document);
    const documents = formOn((await els.get(`${base}/documenten`)).body);
    const refused = await els.post(`${base}/documenten`, { ...documents, 'documents.0.url': 'https://a.example/b' });
    assert.match(refused.body, /href="#veld-documents-0-title"/);
    const titled = { ...formOn(refused.body), 'documents.0.title': 'Reglement' };
    await els.post(`${base}/documenten`, titled);
    assert.deepEqual((await draftOf('heel')).documents, [{ title: 'Reglement', url: 'https://a.example/b' }]);
  });

  it('lets two editors work on other things, and shows both when they change the same', async () => {
    await buildCall(test, { code: 'samen', organisationId: organisation.id, isPublic: false });
    const at = (part: string) => `/oproepen/samen/werk/${part}`;
    const general = formOn((await els.get(at('algemeen'))).body);
    const money = formOn((await els.get(at('geld'))).body);
    assert.equal((await jan.post(at('geld'), { ...money, envelope: '5.000,50' })).statusCode, 303);
    assert.equal((await els.post(at('algemeen'), { ...general, title: 'Van Els' })).statusCode, 303);
    const clash = await jan.post(at('algemeen'), { ...general, title: 'Van Jan', summary: 'Van Jan' });
    assert.equal(clash.statusCode, 409);
    assert.match(plain(clash.body), /Uw versie.*De versie van/);
    assert.equal((await draftOf('samen')).title, 'Van Els');
    const asked = formOn(clash.body);
    assert.equal((await jan.post(at('algemeen'), asked)).statusCode, 422, 'a choice must be made');
    assert.equal((await jan.post(at('algemeen'), { ...asked, 'choice.title': 'theirs' })).statusCode, 303);
    const { title, summary, envelope } = await draftOf('samen');
    assert.deepEqual({ title, summary, envelope }, { title: 'Van Els', summary: 'Van Jan', envelope: '5000.50' });
  });

  it('goes away while nobody could read it, and comes back', async () => {
    await buildCall(test, { code: 'weg', organisationId: organisation.id, isPublic: false });
    await buildCall(test, { code: 'blijft', organisationId: organisation.id });
    const work = '/oproepen/weg/werk';
    assert.equal((await jan.post(`${work}/verwijderen`)).statusCode, 403);
    assert.equal((await els.post('/oproepen/blijft/werk/verwijderen')).statusCode, 409);
    await els.post(`${work}/verwijderen`);
    assert.equal((await els.get(work)).statusCode, 404);
    assert.match((await els.get('/werkplek/oproepen')).body, /weg\/werk\/terugzetten/);
    assert.equal((await els.post(`${work}/terugzetten`)).statusCode, 303);
    assert.equal((await els.get(work)).statusCode, 200);
  });

  it('is nobody else’s', async () => {
    const stranger = await signInAs(test, { role: 'administrator' });
    assert.equal((await stranger.get('/oproepen/samen/werk')).statusCode, 404);
    assert.equal((await new Visitor(test.app).get('/oproepen/samen/werk')).statusCode, 401);
  });
});
