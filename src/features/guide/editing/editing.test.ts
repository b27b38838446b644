import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildOrganisation, openSession, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { buildProgramme } from '../../../../test/builders/guide.ts';
import { formOn } from '../../../../test/forms.ts';
import { today } from '../../../platform/clock.ts';
import { journal } from '../../../platform/tables.ts';
import { newestPublished, type Section, sectionsOf, selectEdition } from '../store.ts';

let test: TestApp;
let one: SignedIn;
let two: SignedIn;
let publisher: SignedIn;
let programme: string;
let at: string;
let number = 0;

before(async () => {
  test = await startApp();
});
after(() => test.close());

/** A guide of its own for each test: two editions are public, the third is prepared. */
beforeEach(async () => {
  number += 1;
  programme = `herstel-${number}`;
  const organisation = await buildOrganisation(test, { kind: 'government' });
  await buildProgramme(test, { code: programme, organisationId: organisation.id });
  [one, two, publisher] = await Promise.all([
    signInAs(test, { role: 'editor', organisation }),
    signInAs(test, { role: 'editor', organisation }),
    signInAs(test, { role: 'publisher', organisation }),
  ]);
  at = `/handreiking/${programme}/werk/editie/3`;
});

const sections = async (edition = 3): Promise<Section[]> =>
  sectionsOf(test.db, (await selectEdition(test.db, programme, edition))!.id);
const section = async (key: string) => (await sections()).find((found) => found.key === key);
const keys = async () => (await sections()).map(({ key }) => key);
const formAt = async (who: SignedIn, path: string) => formOn((await who.get(`${at}${path}`)).body);
const undoOn = (html: string) => /class="site-notice wide"[\s\S]*?action="([^"]+)"/.exec(html)![1]!;
const undo = async (who: SignedIn, response: { headers: Record<string, unknown> }) => {
  const page = await who.get(String(response.headers['location']));
  return who.post(undoOn(page.body).replaceAll('&amp;', '&'));
};

describe('writing an edition', () => {
  it('saves a section with its hints and sources, shows it, and takes the save back', async () => {
    const form = await formAt(one, '/sectie/winkels');
    assert.equal(form['sources.0.document'], 'Handreiking');
    const before = await section('winkels');
    const saved = await one.post(`${at}/sectie/winkels`, {
      ...form,
      title: 'Winkels en <b>markten</b>',
      body: 'Nieuwe **tekst**\n\n<script>alert(1)</script>[x](javascript:alert(1))',
      themes: ['local-trade', 'tourism'],
      'hints.suburb': 'Kijk naar de buren.',
      'sources.1.document': 'Advies',
      'sources.1.url': 'https://serv.example/advies',
    });
    assert.equal(saved.statusCode, 303);
    const now = (await section('winkels'))!;
    assert.deepEqual(now.themes, ['local-trade', 'tourism']);
    assert.equal(now.hints['suburb'], 'Kijk naar de buren.');
    assert.equal(now.hints['working-town'], 'Kijk ook naar de bedrijventerreinen.');
    assert.equal(now.sources.length, 2);
    const { body } = await one.follow(saved);
    assert.ok(body.includes('&lt;script>alert(1)') && !body.includes('<script>alert(1)'));
    assert.ok(!body.includes('href="javascript:'));
    assert.ok(body.includes('<strong>tekst</strong>'), 'the preview beside the form');
    await one.post(undoOn(body));
    const { revision: _, updatedAt: __, updatedBy: ___, ...content } = (await section('winkels'))!;
    const { revision: ____, updatedAt: _____, updatedBy: ______, ...original } = before!;
    assert.deepEqual(content, original);
  });

  it('previews without saving and without script, and keeps what was typed', async () => {
    const form = await formAt(one, '/sectie/winkels');
    const page = await one.post(`${at}/sectie/winkels`, { ...form, body: 'Nog **niet** bewaard', voorbeeld: 'yes' });
    assert.equal(page.statusCode, 200);
    assert.ok(page.body.includes('<strong>niet</strong>'));
    assert.equal(formOn(page.body)['body'], 'Nog **niet** bewaard');
    assert.notEqual((await section('winkels'))!.body, 'Nog **niet** bewaard');
  });

  it('names what is wrong and keeps what was typed', async () => {
    const form = await formAt(one, '/sectie/winkels');
    const wrong = { ...form, title: '', 'sources.0.url': 'javascript:alert(1)', body: 'blijft' };
    const page = await one.post(`${at}/sectie/winkels`, wrong);
    assert.equal(page.statusCode, 422);
    assert.ok(page.body.includes('href="#veld-title"') && page.body.includes('Schrijf een webadres'));
    assert.equal(formOn(page.body)['body'], 'blijft');
  });

  it('puts two editors’ changes of different fields together', async () => {
    const [mine, theirs] = [await formAt(one, '/sectie/winkels'), await formAt(two, '/sectie/winkels')];
    await two.post(`${at}/sectie/winkels`, { ...theirs, title: 'Andere titel' });
    await two.post(`${at}/sectie/winkels/verplaatsen`, { naar: 'solidariteit' });
    assert.equal((await one.post(`${at}/sectie/winkels`, { ...mine, body: 'Andere tekst' })).statusCode, 303);
    const now = (await section('winkels'))!;
    assert.deepEqual([now.title, now.body, now.parentKey], ['Andere titel', 'Andere tekst', 'solidariteit']);
  });

  it('shows both versions when two change the same, and saves what is chosen', async () => {
    const [mine, theirs] = [await formAt(one, '/sectie/winkels'), await formAt(two, '/sectie/winkels')];
    await two.post(`${at}/sectie/winkels`, { ...theirs, title: 'Van twee', body: 'Tekst van twee' });
    const clash = await one.post(`${at}/sectie/winkels`, { ...mine, title: 'Van een', body: 'Tekst van een' });
    assert.equal(clash.statusCode, 409);
    for (const text of ['twee</mark>', 'een</mark>', two.person.name]) assert.ok(clash.body.includes(text), text);
    assert.equal((await section('winkels'))!.title, 'Van twee', 'nothing is saved before it is chosen');
    const choice = formOn(clash.body, 'keuze');
    const open = await one.post(`${at}/sectie/winkels`, { ...choice, 'choice.title': 'mine' });
    assert.equal(open.statusCode, 422);
    const done = await one.post(`${at}/sectie/winkels`, {
      ...choice,
      'choice.title': 'mine',
      'choice.body': 'theirs',
    });
    assert.equal(done.statusCode, 303);
    const now = (await section('winkels'))!;
    assert.deepEqual([now.title, now.body], ['Van een', 'Tekst van twee']);
  });

  it('writes examples: adds, changes, moves, removes, each undone', async () => {
    const made = await one.post(`${at}/sectie/winkels/nieuw-voorbeeld`, { title: 'Terras', kind: 'voucher' });
    const example = String(made.headers.location).split('/').at(-1)!;
    assert.equal(example, 'terras-2', 'an example that is new never bears a key that was');
    const path = `/sectie/winkels/voorbeeld/${example}`;
    await one.post(`${at}${path}`, { ...(await formAt(one, path)), place: 'Mechelen', targetGroups: ['everyone'] });
    const names = async () => (await section('winkels'))!.examples.map(({ key }) => key);
    assert.equal((await section('winkels'))!.examples[1]!.place, 'Mechelen');
    const moved = await one.post(`${at}${path}/omhoog`);
    assert.deepEqual(await names(), ['terras-2', 'terras']);
    await undo(one, moved);
    assert.deepEqual(await names(), ['terras', 'terras-2']);
    assert.equal((await one.get(`${at}${path}/verwijderen`)).statusCode, 200);
    const removed = await one.post(`${at}${path}/verwijderen`);
    assert.deepEqual(await names(), ['terras']);
    await undo(one, removed);
    assert.equal((await section('winkels'))!.examples[1]!.place, 'Mechelen');
  });

  it('orders sections with plain buttons, and takes each move back', async () => {
    const start = await keys();
    assert.deepEqual(start, ['economie', 'winkels', 'horeca', 'solidariteit', 'bestuur']);
    const up = await one.post(`${at}/sectie/horeca/omhoog`);
    assert.deepEqual(await keys(), ['economie', 'horeca', 'winkels', 'solidariteit', 'bestuur']);
    await undo(one, up);
    assert.deepEqual(await keys(), start);
    const down = await one.post(`${at}/sectie/economie/omlaag`);
    assert.deepEqual(await keys(), ['solidariteit', 'economie', 'winkels', 'horeca', 'bestuur']);
    await undo(one, down);
    const across = await one.post(`${at}/sectie/winkels/verplaatsen`, { naar: 'solidariteit' });
    assert.deepEqual(await keys(), ['economie', 'horeca', 'solidariteit', 'winkels', 'bestuur']);
    await undo(one, across);
    assert.deepEqual(await keys(), start);
    assert.equal((await one.post(`${at}/sectie/economie/verplaatsen`, { naar: 'winkels' })).statusCode, 409);
    assert.deepEqual(await keys(), start);
  });

  it('adds sections, removes them with their text kept, and puts them back', async () => {
    const added = await one.post(`${at}/nieuw`, { title: 'Nieuw deel', parent: 'economie' });
    assert.match(String(added.headers.location), /sectie\/nieuw-deel$/);
    await undo(one, added);
    assert.ok(!(await keys()).includes('nieuw-deel'));
    assert.equal((await one.post(`${at}/nieuw`, { title: ' ' })).statusCode, 422);

    const original = (await section('winkels'))!;
    const lost = await formAt(two, '/sectie/winkels');
    const removed = await one.post(`${at}/sectie/winkels/verwijderen`);
    assert.equal(await section('winkels'), undefined);
    const gone = await two.post(`${at}/sectie/winkels`, { ...lost, body: 'Wat twee typte' });
    assert.equal(gone.statusCode, 409);
    assert.ok(gone.body.includes('Wat twee typte'));
    await undo(one, removed);
    const back = (await section('winkels'))!;
    assert.deepEqual([back.id, back.body, back.parentKey], [original.id, original.body, original.parentKey]);
    assert.deepEqual(
      back.examples.map(({ key }) => key),
      ['terras'],
    );
    assert.equal(
      (await one.post(`${at}/sectie/economie/verwijderen`)).statusCode,
      409,
      'a chapter that holds sections',
    );
  });
});

describe('publishing what several editors prepared', () => {
  it('starts from the newest edition, is written over days by two, and comes out at once', async () => {
    const work = `/handreiking/${programme}/werk`;
    assert.equal((await publisher.post(`${work}/nieuw`)).statusCode, 303, 'one is being prepared: it leads there');
    const start = test.clock.now().getTime();
    const days = [1, 2, 3].map((day) => new Date(start + day * 86_400_000).toISOString());
    const onDay = async (day: number) => {
      test.setNow(days[day]!);
      const who = [one, two, publisher].map(({ person }) => openSession(test, person));
      [one, two, publisher] = (await Promise.all(who)) as [SignedIn, SignedIn, SignedIn];
    };
    await onDay(0);
    await one.post(`${at}/sectie/winkels`, { ...(await formAt(one, '/sectie/winkels')), body: 'Dag een' });
    await onDay(1);
    await two.post(`${at}/sectie/horeca`, { ...(await formAt(two, '/sectie/horeca')), body: 'Dag twee' });
    assert.equal((await newestPublished(test.db, programme))!.number, 2);
    const seen = formOn((await publisher.get(`${at}/publiceren`)).body, 'publiceren');
    await two.post(`${at}/sectie/horeca`, { ...(await formAt(two, '/sectie/horeca')), body: 'Net nog dit' });
    const changed = await publisher.post(`${at}/publiceren`, seen);
    assert.equal(changed.statusCode, 409, 'what is published is what was seen');
    await one.post(`${at}/nieuw`, { title: 'Gezien', parent: 'economie' });
    const other = formOn((await publisher.get(`${at}/publiceren`)).body, 'publiceren');
    await one.post(`${at}/sectie/gezien/verwijderen`);
    await one.post(`${at}/nieuw`, { title: 'Ongezien', parent: 'economie' });
    assert.equal((await publisher.post(`${at}/publiceren`, other)).statusCode, 409, 'one section for another');
    await onDay(2);
    const form = formOn((await publisher.get(`${at}/publiceren`)).body, 'publiceren');
    assert.equal((await one.post(`${at}/publiceren`, form)).statusCode, 403, 'editors do not publish');
    const both = await Promise.all([
      publisher.post(`${at}/publiceren`, form),
      publisher.post(`${at}/publiceren`, form),
    ]);
    assert.deepEqual(both.map(({ statusCode }) => statusCode).sort(), [303, 409]);
    const published = (await newestPublished(test.db, programme))!;
    assert.deepEqual([published.number, published.dated], [3, today(test.clock)]);

    const next = await one.post(`${work}/nieuw`);
    assert.equal(next.statusCode, 303);
    const copy = (await sections(4)).map(({ key, body, hints, examples }) => [key, body, hints, examples.length]);
    assert.deepEqual(
      copy,
      (await sections(3)).map(({ key, body, hints, examples }) => [key, body, hints, examples.length]),
    );
    const acts = new Set((await test.db.select().from(journal)).map(({ act }) => act));
    for (const act of ['guide.edition-started', 'guide.section-saved', 'guide.edition-published'])
      assert.ok(acts.has(act));
  });

  it('warns of gone sections of which nobody said what became of them', async () => {
    await one.post(`${at}/sectie/horeca/verwijderen`);
    const warned = await publisher.get(`${at}/publiceren`);
    assert.ok(warned.body.includes('Van 1 onderdeel is niet gezegd wat ervan werd'));
    const mapping = `${at}/opvolging/horeca`;
    assert.equal((await one.post(mapping, { kind: 'lives-on' })).statusCode, 422);
    await one.post(mapping, { kind: 'lives-on', to: ['winkels', 'bestuur'], note: 'Opgegaan in winkels.' });
    assert.ok((await one.get(`${at}/opvolging`)).body.includes('Opgegaan in winkels.'));
    assert.ok(!(await publisher.get(`${at}/publiceren`)).body.includes('is niet gezegd'));
    await one.post(mapping, { kind: 'gone', note: '' });
    assert.ok((await one.get(`${at}/opvolging`)).body.includes('Verdwenen'));
  });

  it('lets nobody change a published edition by any address', async () => {
    const before = await sections(2);
    const routes = test.app.routeTable.filter(
      ({ url, method }) => method === 'POST' && url.startsWith('/handreiking/:programme/werk/editie/:number'),
    );
    assert.ok(routes.length > 12, `${routes.length} routes`);
    for (const { url } of routes) {
      const values: Record<string, string> = {
        programme,
        number: '2',
        section: 'winkels',
        example: 'terras',
        revision: '1',
      };
      const address = url.replace(/:(\w+)/g, (_, name: string) => values[name]!);
      const { statusCode } = await publisher.post(address, { title: 'Stiekem', body: 'x', kind: 'gone', naar: '' });
      assert.ok([404, 409].includes(statusCode), `${url}: ${statusCode}`);
    }
    assert.deepEqual(await sections(2), before);
    const late = await one.post(`/handreiking/${programme}/werk/editie/2/sectie/winkels`, { title: 'Te laat getypt' });
    assert.ok(late.body.includes('Te laat getypt'), 'what was typed is shown');
  });

  it('says that a guide is no longer maintained, and takes it up again', async () => {
    const work = `/handreiking/${programme}/werk`;
    assert.equal((await publisher.post(`${work}/archiveren`, { notice: '', since: 'ooit' })).statusCode, 422);
    await publisher.post(`${work}/archiveren`, { notice: 'Zie de nieuwe handreiking.', since: '1/9/2026' });
    assert.ok((await one.get(work)).body.includes('niet meer bijgehouden'));
    assert.ok((await publisher.get(`${work}/archiveren`)).body.includes('Zie de nieuwe handreiking.'));
    await publisher.post(`${work}/hervatten`);
    assert.ok(!(await one.get(work)).body.includes('Lezers zien dat deze handreiking niet meer'));
  });
});
