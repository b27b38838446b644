import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { buildOrganisation, signInAs } from '../../../../test/builders/accounts.ts';
import { aCall, buildCall } from '../../../../test/builders/calls.ts';
import { upsertRows } from '../../areas/index.ts';
import { loadCalls } from '../content/loading.ts';
import { insertVersion } from '../store.ts';
import { callWithdrawal } from '../tables.ts';

const [step] = aCall().steps;
const openFrom = (opens: string, closes: string) => ({ steps: [{ ...step!, opens, closes }] });
const titlesIn = (body: string) =>
  [...body.matchAll(/<article class="hit"[^>]*aria-label="([^"]+)"/g)].map(([, title]) => title);
const plain = (body: string) =>
  body
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');

describe('the list of calls', () => {
  let test: TestApp;
  let visitor: Visitor;
  const list = async (query = '') => (await visitor.get(`/oproepen${query}`)).body;
  before(async () => {
    test = await startApp();
    test.setNow('2022-09-26T08:00:00Z');
    visitor = new Visitor(test.app);
  });
  after(() => test.close());

  it('says that there is nothing yet, and then shows what is public, never a draft', async () => {
    assert.match(await list(), /Er zijn nog geen oproepen/);
    const { id } = await buildOrganisation(test, { name: 'Agentschap Fietsen', kind: 'government' });
    await loadCalls(test.db, test.clock);
    await buildCall(test, {
      code: 'groene-daken',
      organisationId: id,
      title: 'Groene daken',
      summary: 'Koelere stéden.',
      envelope: '250000.50',
      axis: 'climate',
      ...openFrom('2022-09-01T00:00:00', '2022-09-26T12:00:00'),
    });
    await buildCall(test, { code: 'geheim', organisationId: id, title: 'Nog geheim', isPublic: false });
    // Built without an act, of which pages that are kept would hear.
    test.app.pageCache.clear();
    const body = await list();
    assert.deepEqual(
      titlesIn(body).slice(0, 2),
      ['Lokaal e-inclusiebeleid uitrollen (Iedereen Digitaal 2022)', 'Groene daken'],
      'what closes first comes first, here by a second',
    );
    assert.equal(titlesIn(body).length, 11);
    assert.match(plain(body), /11 oproepen , samen € 292\.850\.000,50, zonder 1 waarvan we het bedrag niet kennen/);
    assert.equal(titlesIn(body).at(-1), 'Laadpalen voor elektrische wagens', 'what was only announced comes last');
    assert.match(plain(body), /uit 2020, al voorbij: hier kunt u niet aanvragen/);
    assert.doesNotMatch(body, /geheim/);
  });

  it('finds words without accents, narrows by facets with their counts, and sorts', async () => {
    assert.deepEqual(titlesIn(await list('?q=KOELERE+steden')), ['Groene daken']);
    assert.deepEqual(titlesIn(await list('?q=schoolroute+verkeersveiligheidsfonds')), [
      'Veilige schoolroutes op gemeentewegen',
    ]);
    const climate = await list('?as=climate');
    assert.equal(titlesIn(climate).length, 3);
    assert.match(plain(climate), /Toestand Open 1 Zonder datum 2 As/);
    assert.match(plain(climate), /Project Estland 3/, 'other values of the same facet still count');
    assert.deepEqual(titlesIn(await list('?as=climate&staat=open')), ['Groene daken']);
    assert.deepEqual(titlesIn(await list('?subsidie=right')), ['Fietspaden (Kopenhagenplan)']);
    assert.deepEqual(titlesIn(await list('?sorteer=bedrag')).slice(0, 2), [
      'Fietspaden (Kopenhagenplan)',
      'Gemeente zonder gemeentehuis',
    ]);
    const none = await list('?q=onderzeeër&as=climate');
    assert.match(none, /We vonden geen oproep/);
    assert.match(none, /href="\/oproepen\?q=onderzee%C3%ABr"[^>]*>Zoek zonder filters/);
    for (const wrong of ['?sorteer=x', '?as=%3Cb%3E', '?q=%00']) {
      assert.equal((await visitor.get(`/oproepen${wrong}`)).statusCode, 400, wrong);
    }
  });

  it('makes every public page anew that tells of it', async () => {
    const theme = () => visitor.get('/themas/cycling');
    test.setNow('2022-09-26T10:00:00Z');
    const before = await theme();
    test.setNow('2022-09-26T10:00:01Z');
    assert.notEqual((await theme()).headers['etag'], before.headers['etag']);
  });

  it('tells another state from the second on which a call closes, though nobody acted', async () => {
    test.setNow('2022-09-26T10:00:00.500Z');
    assert.match(await list('?staat=open'), /Groene daken/);
    const until = await visitor.get('/oproepen?staat=open');
    assert.match(until.body, /Groene daken/);
    test.setNow('2022-09-26T10:00:00.999Z');
    assert.equal((await visitor.get('/oproepen?staat=open')).headers['etag'], until.headers['etag']);
    test.setNow('2022-09-26T10:00:01Z');
    assert.doesNotMatch(await list('?staat=open'), /Groene daken<\/a>/);
  });
});

describe('the page of a call', () => {
  let test: TestApp;
  let visitor: Visitor;
  let organisationId: string;
  const page = async (path: string) => (await visitor.get(`/oproepen/${path}`)).body;
  before(async () => {
    test = await startApp();
    visitor = new Visitor(test.app);
    ({ id: organisationId } = await buildOrganisation(test, { name: 'Agentschap Fietsen', kind: 'government' }));
    await loadCalls(test.db, test.clock);
  });
  after(() => test.close());

  it('says to the second until when one can apply, by the clock of the server', async () => {
    const period = openFrom('2022-08-01T00:00:00', '2022-09-26T12:00:00');
    await buildCall(test, { code: 'open', organisationId, ...period });
    const at = async (now: string) => {
      test.setNow(now);
      return plain(await page('open'));
    };
    assert.match(await at('2022-07-31T21:59:59Z'), /Aanvragen kan vanaf 1 augustus 2022 om 00:00:00/);
    const open = await at('2022-09-26T09:59:58Z');
    assert.match(open, /Aanvragen kan tot en met 26 september 2022 om 12:00:00/);
    assert.match(open, /stond op 26 september 2022 om 11:59:58/);
    assert.match(open, /Begin een aanvraag Mogen wij dit\? Bereken uw subsidie/);
    assert.match(
      await at('2022-09-26T10:00:00Z'),
      /stond op 26 september 2022 om 12:00:00/,
      'kept for its second only',
    );
    const closed = await at('2022-09-26T10:00:01Z');
    assert.match(closed, /Aanvragen kan niet meer sinds 26 september 2022 om 12:00:00/);
    assert.doesNotMatch(closed, /stond op|Begin een aanvraag/);
    assert.match(closed, /Veiligheid 60 % 0 tot 10, minstens 5/);
  });

  it('stands as its full application once its registration is closed, everywhere', async () => {
    const steps = [
      { ...step!, id: 'melden', title: 'Aanmelding', opens: '2022-01-01T00:00:00', closes: '2022-01-31T12:00:00' },
      { ...step!, id: 'vol', title: 'Volledig dossier', opens: '2022-06-01T00:00:00', closes: '2022-06-30T12:00:00' },
    ];
    await buildCall(test, { code: 'twee', organisationId, title: 'In twee stappen', steps });
    const at = async (now: string) => {
      test.setNow(now);
      const [here, list] = [plain(await page('twee')), plain((await visitor.get('/oproepen?q=twee+stappen')).body)];
      const { body } = await visitor.get('/api/v1/calls/twee');
      return { here, list, api: JSON.parse(body) as { state: string; opensAt: string } };
    };
    const between = await at('2022-02-01T10:00:00Z');
    assert.match(between.here, /vanaf 1 juni 2022 om 00:00:00 Het gaat nu om de stap “Volledig dossier”/);
    assert.match(between.here, /Aanmelding .* Gesloten Volledig dossier .* Nog niet open/);
    assert.match(between.list, /Nog niet open .*1 juni 2022/);
    assert.deepEqual([between.api.state, between.api.opensAt], ['upcoming', '2022-05-31T22:00:00.000Z']);
    const open = await at('2022-06-15T10:00:00Z');
    assert.match(open.here, /tot en met 30 juni 2022 om 12:00:00/);
    assert.doesNotMatch(open.here, /Begin een aanvraag/, 'who did not register is too late');
    assert.equal(open.api.state, 'open');
  });

  it('tells of a reference call what it is, what is not certain, and offers no application', async () => {
    const body = plain(await page('fietspaden-kopenhagen'));
    assert.match(body, /Hier kunt u niet aanvragen Dit is onze weergave van een oproep uit 2020/);
    assert.match(body, /Wat niet zeker is .* op twee manieren te lezen/);
    assert.match(body, /Alle trekkingsrechten/);
    assert.doesNotMatch(body, /Begin een aanvraag/);
    const poles = await page('laadpalen');
    assert.match(plain(poles), /1 laadpalen voor elke 200 inwoners tegen 2030/);
    assert.match(poles, /href="\/oproepen\/laadpalen\/doel"/);
    assert.doesNotMatch(poles, /laadpalen\/(rechten|mogen-wij|kalender)/);
  });

  it('keeps every version as it was, and shows what the next one changed', async () => {
    const first = plain(await page('wijkverbeteringscontracten/versie/1'));
    assert.match(first, /Dit is versie 1\. Er is een nieuwere/);
    assert.match(first, /Te verdelen € 4\.000\.000/);
    const third = await page('wijkverbeteringscontracten/versie/3');
    assert.match(plain(third), /Weg: € 4\.000\.000 Nieuw: € 7\.600\.000/);
    for (const wrong of ['4', '0', 'x', '1.0', '99999999999']) {
      const { statusCode } = await visitor.get(`/oproepen/wijkverbeteringscontracten/versie/${wrong}`);
      assert.equal(statusCode, 404, wrong);
    }
  });

  it('says of a region what it is: many are called after a municipality', async () => {
    const kinds = [
      { kind: 'province', nl: 'Provincie', nlPlural: 'Provincies', en: 'Province', enPlural: 'Provinces' },
      { kind: 'municipality', nl: 'Gemeente', nlPlural: 'Gemeenten', en: 'Municipality', enPlural: 'Municipalities' },
    ];
    await upsertRows(
      test.db,
      'kinds',
      kinds.map((kind, rank) => ({ ...kind, exclusive: false, rank })),
    );
    const area = { name: 'Antwerpen', country: 'BE', source: '', validFrom: '2019-01-01', validTo: null };
    const figures = { population: 1, populationYear: 2020, surfaceHectares: 1, longitude: null, latitude: null };
    await upsertRows(
      test.db,
      'areas',
      ['province', 'municipality'].map((one) => ({ ...area, ...figures, code: `T${one}`, kind: one })),
    );
    const areas = ['Tprovince', 'Tmunicipality'];
    await buildCall(test, { code: 'waar', organisationId, applicants: { kinds: ['municipality'], areas } });
    for (const path of ['waar', 'waar/versie/1'])
      assert.match(plain(await page(path)), /Alleen voor Antwerpen \(provincie\), Antwerpen /);
  });

  it('is not there for a draft, also not for who works on it; a newer draft changes nothing', async () => {
    const { id } = await buildCall(test, { code: 'ontwerp', organisationId, title: 'Ontwerp', isPublic: false });
    const editor = await signInAs(test, { role: 'editor', organisation: { id: organisationId } });
    assert.equal((await visitor.get('/oproepen/ontwerp')).statusCode, 404);
    assert.equal((await editor.get('/oproepen/ontwerp')).statusCode, 404);
    assert.equal((await visitor.get('/oproepen/ontwerp/versie/1')).statusCode, 404);
    const values = { callId: id, number: 1, document: aCall({ title: 'Bekend' }), publishedAt: test.clock.now() };
    await insertVersion(test.db, values);
    assert.match((await editor.get('/oproepen/ontwerp')).body, /<h1>Bekend<\/h1>.*\/oproepen\/ontwerp\/werk/s);
  });

  it('says of a withdrawn call that it is, and why', async () => {
    const { id } = await buildCall(test, { code: 'weg', organisationId });
    const at = new Date('2022-05-01T10:00:00Z');
    await test.db.insert(callWithdrawal).values({ callId: id, at, reason: 'Het geld is er niet meer.' });
    const body = plain(await page('weg'));
    assert.match(body, /ingetrokken op 1 mei 2022 om 12:00:00 Het geld is er niet meer\./);
    assert.match(body, /Stappen en termijnen .* Ingetrokken/);
    assert.doesNotMatch(body, /Begin een aanvraag|Bereken uw subsidie| Open /);
    assert.match(plain((await visitor.get('/oproepen?staat=withdrawn')).body), /1 oproep .*ingetrokken op 1 mei 2022/);
  });
});
