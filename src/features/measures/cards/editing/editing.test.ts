import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../../test/builders/accounts.ts';
import { buildCard } from '../../../../../test/builders/measures.ts';
import { findCard } from '../store.ts';

describe('making cards', () => {
  let test: TestApp;
  let visitor: Visitor;
  let editor: SignedIn;
  let publisher: SignedIn;
  let organisation: { id: string };
  before(async () => {
    test = await startApp();
    visitor = new Visitor(test.app);
    organisation = await buildOrganisation(test, { name: 'Gemeente Proefdam' });
    editor = await signInAs(test, { role: 'editor', organisation });
    publisher = await signInAs(test, { role: 'publisher', organisation });
  });
  after(() => test.close());

  const filled = (revision: number, changes: Record<string, string | string[]> = {}) => ({
    revision: String(revision),
    title: 'Buurtmoestuin',
    description: 'Samen **groenten** kweken.',
    pillar: 'solidarity',
    kind: 'public-space',
    themes: ['neighbourhoods', 'green'],
    targetGroups: 'everyone',
    costLowest: '€ 1.234,56',
    costHighest: '2000',
    durationShortest: '3',
    durationLongest: '6',
    'source.0.title': 'Eigen verslag',
    ...changes,
  });

  it('goes from a draft that only its organisation sees to a public card, and away again', async () => {
    const started = await editor.post('/werkplek/maatregelen/nieuw', {
      title: 'Buurtmoestuin',
      organisation: organisation.id,
    });
    assert.equal(started.headers.location, '/werkplek/maatregelen/buurtmoestuin');
    const saved = await editor.post('/werkplek/maatregelen/buurtmoestuin', filled(1));
    assert.equal(saved.statusCode, 303, saved.body);
    assert.equal((await visitor.get('/maatregelen/buurtmoestuin')).statusCode, 404);
    assert.match((await editor.get('/maatregelen/buurtmoestuin')).body, /nog niet openbaar/);
    assert.equal((await editor.post('/werkplek/maatregelen/buurtmoestuin/publiceren')).statusCode, 403);
    await publisher.post('/werkplek/maatregelen/buurtmoestuin/publiceren');
    const shown = await visitor.get('/maatregelen/buurtmoestuin');
    assert.match(shown.body, /<strong>groenten<\/strong>/);
    assert.match(shown.body, /€.1\.234,56 tot €.2\.000/);
    assert.match(shown.body, /3 maanden tot 6 maanden/);
    assert.match((await visitor.get('/maatregelen?q=moestuin')).body, /buurtmoestuin/);
    await publisher.post('/werkplek/maatregelen/buurtmoestuin/weghalen');
    const gone = await visitor.get('/maatregelen/buurtmoestuin');
    assert.equal(gone.statusCode, 410);
    assert.match(gone.body, /weggehaald/);
    assert.doesNotMatch((await visitor.get('/maatregelen?q=moestuin')).body, /href="\/maatregelen\/buurtmoestuin"/);
    await publisher.post('/werkplek/maatregelen/buurtmoestuin/terugzetten');
    assert.equal((await visitor.get('/maatregelen/buurtmoestuin')).statusCode, 200);
  });

  it('shows what another saved in between, and loses nothing of either', async () => {
    const { slug } = await buildCard(test, { title: 'Deelfietsen', organisationId: organisation.id });
    const at = `/werkplek/maatregelen/${slug}`;
    await publisher.post(at, filled(1, { title: 'Deelfietsen aan het station' }));
    const late = await editor.post(at, filled(1, { title: 'Deelfietsen voor iedereen' }));
    assert.equal(late.statusCode, 409);
    assert.match(late.body, /Deelfietsen aan het station/);
    assert.match(late.body, /value="Deelfietsen voor iedereen"/);
    const revision = Number(/name="revision" value="(\d+)"/.exec(late.body)?.[1]);
    assert.equal((await editor.post(at, filled(revision, { title: 'Deelfietsen voor iedereen' }))).statusCode, 303);
    assert.equal((await findCard(test.db, slug))?.title, 'Deelfietsen voor iedereen');
  });

  it('names every wrong answer and keeps what was typed', async () => {
    const { slug } = await buildCard(test, { title: 'Bonnen', organisationId: organisation.id });
    const wrong = {
      title: ' ',
      costLowest: '1,005',
      durationShortest: 'lang',
      'source.0.title': '',
      'source.0.url': 'javascript:alert(1)',
    };
    const refused = await editor.post(`/werkplek/maatregelen/${slug}`, filled(1, wrong));
    assert.equal(refused.statusCode, 422);
    for (const field of ['title', 'costLowest', 'durationShortest', 'source-0-url']) {
      assert.match(refused.body, new RegExp(`href="#veld-${field}"`), field);
    }
    assert.match(refused.body, /value="1,005"/);
    const swapped = await editor.post(`/werkplek/maatregelen/${slug}`, filled(1, { costLowest: '3000' }));
    assert.match(swapped.body, /href="#veld-costHighest"/);
  });

  it('leaves what a plan says to the plan, and keeps what people sorted', async () => {
    const values = {
      origin: 'multi-year-plan' as const,
      isClassified: true,
      areaCode: null,
      costLowest: 500n,
      costHighest: 500n,
    };
    const { slug } = await buildCard(test, { title: 'Actie uit een plan', ...values });
    const administrator = await signInAs(test, { role: 'platform' });
    const form = await administrator.get(`/werkplek/maatregelen/${slug}`);
    assert.doesNotMatch(form.body, /name="title"/);
    const saved = await administrator.post(`/werkplek/maatregelen/${slug}`, {
      revision: '1',
      pillar: 'care',
      themes: 'care',
    });
    assert.equal(saved.statusCode, 303, saved.body);
    const card = await findCard(test.db, slug);
    assert.deepEqual(
      [card?.title, card?.pillar, card?.isClassified, card?.costLowest],
      ['Actie uit een plan', 'care', false, 500n],
    );
    const framework = await buildOrganisation(test, { name: 'Kaderbestuur', kind: 'government' });
    const keeper = await signInAs(test, { role: 'editor', organisation: framework });
    assert.equal((await keeper.get(`/werkplek/maatregelen/${slug}`)).statusCode, 200);
    assert.equal((await editor.get(`/werkplek/maatregelen/${slug}`)).statusCode, 403);
  });
});
