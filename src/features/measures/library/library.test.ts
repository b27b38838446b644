import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { buildCard } from '../../../../test/builders/measures.ts';
import { matchSearches, measureSubject, searchSubject } from '../following.ts';
import { indexCards } from '../search/index.ts';

describe('the search page of the library', () => {
  let test: TestApp;
  let visitor: Visitor;
  let cycling: string;
  before(async () => {
    test = await startApp();
    visitor = new Visitor(test.app);
    const made = [
      await buildCard(test, { title: 'Fietspad langs de vaart' }),
      await buildCard(test, { title: 'Fietsbonnen', pillar: 'economy', kind: 'voucher', themes: ['local-trade'] }),
      await buildCard(test, { title: 'Fietspad in ontwerp', publishedAt: null }),
    ];
    cycling = made[0]!.id;
    await test.db.transaction((tx) =>
      indexCards(
        tx,
        made.map(({ id }) => id),
      ),
    );
  });
  after(() => test.close());

  it('narrows by links with counts, and takes each back', async () => {
    const all = (await visitor.get('/maatregelen')).body;
    assert.match(all, /2 maatregelen/);
    assert.doesNotMatch(all, /in ontwerp/);
    assert.match(all, /href="\/maatregelen\?pijler=economy"/);
    const narrowed = (await visitor.get('/maatregelen?pijler=economy')).body;
    assert.match(narrowed, /1 maatregel gevonden/);
    assert.match(narrowed, /Verwijder <\/span>Pijler: Economie/);
    assert.match(narrowed, /onderwerp=search%3Apijler%3Deconomy/, 'the search itself can be followed');
    assert.match(narrowed, /name="pijler" value="economy"/, 'other words keep what was narrowed to');
  });

  it('is the same library on the page of a theme', async () => {
    const hub = (await visitor.get('/themas/cycling')).body;
    assert.match(hub, /href="\/maatregelen\/fietspad-langs-de-vaart"/);
    assert.match(hub, /href="\/maatregelen\?thema=cycling&amp;sorteer=nieuwste"/);
    assert.doesNotMatch(hub, /in ontwerp/);
    assert.match((await visitor.get('/themas')).body, /1 maatregel/);
  });

  it('marks what was found, and helps when nothing was', async () => {
    assert.match((await visitor.get('/maatregelen?q=fietspaden')).body, /<mark>Fietspad<\/mark>/);
    const nothing = (await visitor.get('/maatregelen?q=zwembad&pijler=care')).body;
    assert.match(nothing, /Geen maatregel gevonden/);
    assert.match(nothing, /href="\/maatregelen\?q=zwembad">Zoek zonder verfijnen/);
    for (const wrong of ['pagina=0', 'sorteer=anders', 'pagina=999']) {
      const { statusCode } = await visitor.get(`/maatregelen?${wrong}`);
      assert.ok(statusCode === 400 || statusCode === 404, `${wrong}: ${statusCode}`);
    }
  });

  it('can be followed: a new card is told to whose search finds it', async () => {
    const event = { topics: [`new-measure:${cycling}`], at: test.clock.now() };
    const found = await matchSearches(test.db)(event, [
      'q=fietspad',
      'q=zwembad',
      'pijler=care',
      'q=fiets&thema=cycling',
      'onzin=1',
    ]);
    assert.deepEqual(found, ['q=fietspad', 'q=fiets&thema=cycling']);
    const described = await searchSubject.describe('q=fietspad&pijler=economy&pagina=3', 'nl');
    assert.deepEqual(described, {
      title: 'Maatregelen: “fietspad” en Economie',
      path: '/maatregelen?q=fietspad&pijler=economy',
      isTyped: true,
    });
    assert.equal(await searchSubject.describe('', 'nl'), null);
    assert.equal((await measureSubject(test.db).describe(cycling, 'nl'))?.title, 'Fietspad langs de vaart');
    assert.equal(await measureSubject(test.db).describe('geen-id', 'nl'), null);
  });
});
