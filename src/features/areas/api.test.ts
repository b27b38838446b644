import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startApp, type TestApp } from '../../../test/app.ts';
import { loadAreas } from './index.ts';

let app: TestApp;
before(async () => {
  app = await startApp();
  app.setNow('2026-11-22T12:00:00Z');
  await loadAreas(app.db);
});
after(() => app.close());

async function read(url: string, status = 200) {
  const response = await app.app.inject({ url: `/api/v1${url}` });
  assert.equal(response.statusCode, status, response.body);
  return response.json();
}

test('the list holds the areas of a day, page by page', async () => {
  const all = await read('/areas?kind=municipality&country=BE&perPage=1000');
  assert.deepEqual([all.total, all.areas.length], [285, 285]);
  const before = await read('/areas?kind=municipality&country=BE&day=2024-12-31&perPage=50&page=6');
  assert.deepEqual([before.total, before.areas.length, before.page], [300, 50, 6]);
  const found = await read('/areas?search=zwijndrecht&country=BE&day=2024-12-31');
  assert.deepEqual(found.areas[0].partOf, ['02000', '10000', 'REFREG14', 'VVR02']);
});

test('an area tells what it was before, what it became and what is in it', async () => {
  const merged = await read('/areas/46030');
  assert.deepEqual(merged.predecessors, ['11056', '46003', '46013']);
  assert.deepEqual([merged.population, merged.origin], [85_047, 'predecessors']);
  const old = await read('/areas/71022');
  assert.deepEqual([old.name, old.validTo, old.current], ['Hasselt', '2024-12-31', ['71072']]);
  assert.equal((await read('/areas/11002?day=2024-06-01')).population, 529_247);
  const region = await read('/areas/VVR06');
  assert.deepEqual([region.members.length, region.origin], [13, 'members']);
});

test('what does not exist is a 404, what cannot be asked a 400', async () => {
  assert.equal((await read('/areas/99999', 404)).status, 404);
  assert.equal((await read('/areas?day=2024-02-31', 400)).status, 400);
  assert.equal((await read('/areas?perPage=0', 400)).status, 400);
});
