import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { upsertCards } from '../cards/store.ts';
import { measureCard } from '../cards/tables.ts';
import { emptyQuery, indexCards, reindexAll, searchCards, similarCards, suggest } from './index.ts';
import { readIndex } from './search-store.ts';

const titles = [
  'Opmaak van een fietspadenplan',
  'Een breed fietspad langs de vaart',
  'Wij planten bomen in het park',
  'Renovatie van het gemeentehuis',
  'Steun aan kmo’s na de crisis',
  'Veilige schoolomgeving met zone 30',
  'De zone van 30 bomen',
];

describe('searching', () => {
  let test: TestApp;
  let ids: string[];
  const at = new Date('2026-01-01T00:00:00Z');
  const make = (list: string[], more = {}) =>
    test.db.transaction(async (tx) => {
      const made = await upsertCards(
        tx,
        list.map((title) => ({ title, origin: 'editor', originKey: title, publishedAt: at, ...more })),
      );
      await indexCards(tx, made);
      return made;
    });
  const find = async (words: string, more = {}) => {
    const result = await searchCards(test.db, { ...emptyQuery, words, ...more });
    const titleOf = new Map((await test.db.select().from(measureCard)).map(({ id, title }) => [id, title]));
    return { ...result, titles: result.ids.map((id) => titleOf.get(id)) };
  };

  before(async () => {
    test = await startApp();
    ids = await make(titles, { themes: ['cycling'], pillar: 'economy', costHighest: 500_000n });
  });
  after(() => test.close());

  it('finds compounds by their parts and parts in compounds', async () => {
    assert.deepEqual((await find('fietspaden')).titles.sort(), [titles[1], titles[0]].sort());
    assert.equal((await find('fietspadenplan')).titles[0], titles[0]);
    assert.deepEqual((await find('plan')).titles, [titles[0]]);
  });

  it('finds synonyms, and what was mistyped with a word about it', async () => {
    assert.deepEqual((await find('verbouwing stadhuis')).titles, [titles[3]]);
    assert.deepEqual((await find('mkb')).titles, [titles[4]]);
    const mistyped = await find('schoolomgevng');
    assert.deepEqual([mistyped.titles, mistyped.suggestion], [[titles[5]], 'schoolomgeving']);
  });

  it('takes quotes and a minus at their word', async () => {
    assert.deepEqual((await find('"zone 30"')).titles, [titles[5]]);
    assert.deepEqual((await find('bomen -park')).titles, [titles[6]]);
  });

  it('counts all facets, and says when the page is past the last', async () => {
    const { facets, total } = await find('', { facets: { theme: ['cycling'] } });
    assert.equal(total, titles.length);
    assert.deepEqual(facets.cost, [{ code: '0-10000', count: titles.length, isChosen: false }]);
    assert.deepEqual(facets.theme, [{ code: 'cycling', count: titles.length, isChosen: true }]);
    await assert.rejects(find('', { page: 2 }), { id: 'not-found' });
  });

  it('knows of a change when it is committed, and not when it is rolled back', async () => {
    const [id] = await make(['Een nieuwe wadi']);
    assert.equal((await find('wadi')).total, 1);
    const change = (removedAt: Date | null, fail = false) =>
      test.db.transaction(async (tx) => {
        await tx.update(measureCard).set({ removedAt }).where(eq(measureCard.id, id!));
        await indexCards(tx, [id!]);
        if (fail) throw new Error('no');
      });
    await assert.rejects(change(at, true));
    assert.equal((await find('wadi')).total, 1);
    await change(at);
    assert.deepEqual([(await find('wadi')).total, await suggest(test.db, 'wad')], [0, []]);
    await change(null);
    assert.deepEqual([(await find('wadi')).total, await suggest(test.db, 'Een wad')], [1, ['Een wadi']]);
    await change(at);
  });

  it('is the same after all is indexed anew', async () => {
    const before = await readIndex(test.db, ['fiet', 'fiet+pad', 'bom']);
    await reindexAll(test.db);
    assert.deepEqual((await readIndex(test.db, ['fiet', 'fiet+pad', 'bom'])).postings, before.postings);
    assert.equal((await find('')).total, titles.length);
  });

  it('finds what is alike', async () => {
    assert.equal((await similarCards(test.db, ids[6]!))[0], ids[5]);
    assert.deepEqual(await similarCards(test.db, '00000000-0000-4000-8000-000000000000'), []);
  });

  it('answers whatever is asked with a page, a 400 or a 404', async () => {
    const visitor = new Visitor(test.app);
    const odd = ["'", '"', '!!! & | :* <->', '\\', '%', '-', '"-"', 'a'.repeat(200), '🚲', 'ﷺ'.repeat(50), '((('];
    for (const words of [...odd, 'x '.repeat(100), '"a b" "c d" "e f" "g h" "i j"']) {
      const page = await visitor.get(`/maatregelen?q=${encodeURIComponent(words)}`);
      assert.equal(page.statusCode, 200, words);
      const list = await visitor.get(`/maatregelen/suggesties?q=${encodeURIComponent(words)}`);
      assert.ok(Array.isArray(list.json()), words);
    }
    for (const query of [
      'q=%00',
      `q=${'a'.repeat(201)}`,
      'pagina=0',
      'pagina=1e3',
      'sorteer=x',
      'thema=%00',
      'q=a&q=b',
    ]) {
      assert.equal((await visitor.get(`/maatregelen?${query}`)).statusCode, 400, query);
    }
    assert.equal((await visitor.get('/maatregelen?pagina=99999')).statusCode, 404);
    assert.deepEqual((await visitor.get('/maatregelen/suggesties?q=fietsp')).json(), ['fietspad', 'fietspadenplan']);
  });
});
