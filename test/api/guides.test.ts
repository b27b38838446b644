import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../app.ts';
import { buildProgramme } from '../builders/guide.ts';
import { Program } from './contract.ts';

describe('guides in the API', () => {
  let test: TestApp;
  let program: Program;
  before(async () => {
    test = await startApp({ BASE_ADDRESS: 'https://relance.example' });
    program = new Program(test.app);
    await buildProgramme(test, { code: 'herstel' });
  });
  after(() => test.close());

  async function read(address: string, status = 200) {
    const response = await program.ask(null, 'GET', address);
    assert.equal(response.statusCode, status, response.body);
    return response.json();
  }

  it('are listed with their published editions, newest first', async () => {
    const [programme] = (await read('/programmes')).items;
    assert.equal(programme.links.editions, 'https://relance.example/api/v1/programmes/herstel/editions');
    const { items, total } = await read('/programmes/herstel/editions');
    assert.deepEqual(
      items.map(({ number }: { number: number }) => number),
      [2, 1],
    );
    assert.equal(total, 2);
    assert.equal(items[0].date, '2020-05-19');
  });

  it('are read whole, with what became of the sections of the edition before', async () => {
    const { sections, changes, provenance } = await read('/programmes/herstel/editions/2');
    assert.deepEqual(
      sections.map(({ key }: { key: string }) => key),
      ['economie', 'winkels', 'horeca', 'solidariteit'],
    );
    const [, shops] = sections;
    assert.deepEqual(shops.hints, [{ cluster: 'working-town', text: 'Kijk ook naar de bedrijventerreinen.' }]);
    assert.equal(shops.examples[0].title, 'Ruimere terrassen');
    assert.equal(shops.sources[0].dated, '2020-06-08');
    assert.deepEqual(
      changes.map(({ toKey }: { toKey: string }) => toKey),
      ['horeca', 'winkels'],
    );
    assert.equal(provenance, 'Eigen weergave.');
  });

  it('do not exist while they are prepared', async () => {
    for (const path of [
      'herstel/editions/3',
      'herstel/editions/x',
      'herstel/editions/0',
      'nergens/editions',
      'Ø/editions/1',
    ]) {
      await read(`/programmes/${encodeURI(path)}`, 404);
    }
    await read('/programmes?q=x', 400);
  });
});
