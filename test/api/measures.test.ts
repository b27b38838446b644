import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { indexCards } from '../../src/features/measures/search/index.ts';
import { startApp, type TestApp } from '../app.ts';
import { buildCard } from '../builders/measures.ts';
import { Program } from './contract.ts';

describe('measures in the API', () => {
  let test: TestApp;
  let program: Program;
  before(async () => {
    test = await startApp();
    program = new Program(test.app);
    const made = [
      await buildCard(test, { yearlyAmounts: { '2026': '6100000' } }),
      await buildCard(test, { title: 'Kernbon', description: '', themes: ['local-trade'], pillar: 'economy' }),
      await buildCard(test, { title: 'Fietspad in ontwerp', publishedAt: null }),
    ];
    await test.db.transaction((tx) =>
      indexCards(
        tx,
        made.map(({ id }) => id),
      ),
    );
  });
  after(() => test.close());

  const ask = (path: string) => program.ask(null, 'GET', path);
  const titles = async (query: string) =>
    (await ask(`/measures${query}`)).json().items.map(({ title }: { title: string }) => title);

  it('are found by the search of the pages, and only what is public', async () => {
    assert.deepEqual(await titles('?q=fietspaden'), ['Fietspad langs de vaart']);
    assert.deepEqual(await titles('?theme=local-trade'), ['Kernbon']);
    assert.equal((await titles('')).length, 2);
  });

  it('are told whole, money in euro', async () => {
    const { id } = (await ask('/measures?q=fietspad')).json().items[0];
    const { costLowest, costHighest, yearlyAmounts, sources } = (await ask(`/measures/${id}`)).json();
    assert.deepEqual([costLowest, costHighest], ['120000.00', '150000.00']);
    assert.deepEqual(yearlyAmounts, [{ year: '2026', amount: '61000.00' }]);
    assert.equal(sources[0].passage, 'Een passage.');
  });

  it('that are not public, not there or past the last page do not exist; unknown questions are refused', async () => {
    for (const path of ['/measures/fietspad-in-ontwerp', '/measures/niets', '/measures?page=9']) {
      assert.equal((await ask(path)).statusCode, 404, path);
    }
    for (const query of ['?colour=red', '?page=0', `?q=${'a'.repeat(201)}`, '?theme=%00']) {
      assert.equal((await ask(`/measures${query}`)).statusCode, 400, query);
    }
  });
});
