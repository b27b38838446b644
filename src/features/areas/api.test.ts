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

const ask = (url: string) => app.app.inject({ url: `/api/v1${url}` });

async function read(url: string, status = 200) {
  const response = await ask(url);
  assert.equal(response.statusCode, status, response.body);
  return response.json();
}

const codes = (list: { code: string }[]) => list.map(({ code }) => code);

test('the list holds the areas of a day, page by page', async () => {
  const all = await read('/areas?kind=municipality&country=BE&pageSize=500');
  assert.deepEqual([all.total, all.items.length], [285, 285]);
  const before = await read('/areas?kind=municipality&country=BE&on=2024-12-31&pageSize=50&page=6');
  assert.deepEqual([before.total, before.items.length, before.page], [300, 50, 6]);
  const beyond = await read('/areas?kind=municipality&country=BE&page=99');
  assert.deepEqual([beyond.total, beyond.items], [285, []]);
});

test('a page says where the others are', async () => {
  const { headers } = await ask('/areas?country=BE&kind=municipality&pageSize=100&page=2');
  const address = (page: number) => `</api/v1/areas?country=BE&kind=municipality&pageSize=100&page=${page}>`;
  const relations = { first: 1, prev: 1, next: 3, last: 3 };
  const link = Object.entries(relations).map(([rel, page]) => `${address(page)}; rel="${rel}"`);
  assert.equal(headers.link, link.join(', '));
  const only = await ask('/areas?q=Zwijndrecht&country=NL');
  assert.doesNotMatch(String(only.headers.link), /prev|next/);
});

test('areas are found by name, region and day', async () => {
  const found = await read('/areas?q=zwijndrecht&country=BE&on=2024-12-31');
  assert.deepEqual(codes(found.items[0].partOf), ['02000', '10000', 'REFREG14', 'VVR02']);
  assert.deepEqual(codes((await read('/areas?q=zwijndrecht&country=BE')).items), ['46030']);
  const region = await read('/areas?region=VVR06&pageSize=500');
  assert.equal(region.total, 13);
});

test('an area tells what it was before, what it became and what is in it', async () => {
  const merged = await read('/areas/46030');
  assert.deepEqual(codes(merged.predecessors), ['11056', '46003', '46013']);
  assert.equal(merged.predecessors[0].changeDate, '2025-01-01');
  assert.deepEqual([merged.population, merged.origin, merged.endDate], [85_047, 'predecessors', null]);
  const old = await read('/areas/71022');
  assert.deepEqual([old.name, old.endDate, old.currentCodes], ['Hasselt', '2024-12-31', ['71072']]);
  assert.ok(old.memberships.length > 0 && old.memberships.every((row: object) => 'startDate' in row));
  assert.equal((await read('/areas/11002?on=2024-06-01')).population, 529_247);
  const region = await read('/areas/VVR06');
  assert.deepEqual([region.members.length, region.origin], [13, 'members']);
});

test('what does not exist is a 404, what cannot be asked a 400', async () => {
  assert.equal((await read('/areas/99999', 404)).status, 404);
  for (const wrong of [
    'on=2024-02-31',
    'pageSize=0',
    'pageSize=501',
    'page=x',
    'page=1&page=2',
    'q=%00',
    'kind=1',
    'country=be',
    'order=name',
    'areas.source=x',
    'areas[source]=x',
    '__proto__=x',
    'constructor=x',
  ]) {
    const problem = await read(`/areas?${wrong}`, 400);
    assert.equal(problem.type, 'urn:lokale-relance:problem:bad-request', wrong);
    await read(`/areas/46030?${wrong}`, 400);
  }
});

test('programs are answered in the language they ask for', async () => {
  const title = async (language?: string) => {
    const headers = language ? { 'accept-language': language } : {};
    return (await app.app.inject({ url: '/api/v1/areas/99999', headers })).json().title;
  };
  assert.equal(await title(), await title('nl-BE,nl;q=0.9,en;q=0.8'));
  assert.notEqual(await title(), await title('en-GB,en;q=0.9'));
});
