import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../test/app.ts';
import { importBoundaries } from './import/boundaries.ts';
import { loadAreas, upsertAreas } from './index.ts';

let app: TestApp;
let visitor: Visitor;
before(async () => {
  app = await startApp();
  app.setNow('2026-11-22T12:00:00Z');
  visitor = new Visitor(app.app);
});
after(() => app.close());

async function read(url: string, status = 200): Promise<string> {
  const response = await visitor.get(url);
  assert.equal(response.statusCode, status, url);
  return response.body;
}
const rowsIn = (html: string) => html.match(/<tr>/g)?.length ?? 0;

test('before anything is loaded the list says so', async () => {
  assert.match(await read('/gebieden'), /Er zijn nog geen gebieden geladen/);
  await loadAreas(app.db);
  // Whatever changes areas writes in the journal, which empties the kept pages; here nobody listens to it.
  app.app.pageCache.clear();
});

test('the list shows the Flemish municipalities of today as a cartogram with its table', async () => {
  const html = await read('/gebieden');
  assert.match(html, /285 gebieden op 22 november 2026/);
  assert.equal(html.match(/<\/title><circle /g)?.length, 285);
  assert.equal(rowsIn(html), 286);
  assert.match(html, /href="\/gebieden\/46030"/);
  assert.doesNotMatch(html, /href="\/gebieden\/11056"/);
});

test('the list is as it was on the day asked for, in the region asked for', async () => {
  assert.match(await read('/gebieden?op=31/12/2024'), /300 gebieden/);
  assert.match(await read('/gebieden?in=10000&op=31/12/2024'), /69 gebieden/);
  assert.match(await read('/gebieden?in=VVR02'), /30 gebieden/);
  assert.match(await read('/gebieden?land=NL'), /342 gebieden/);
  assert.match(await read('/en/gebieden?soort=province&land='), /17 areas on 22 November 2026/);
});

test('a search finds by part of a name, and names what lies outside the choice', async () => {
  assert.match(await read('/gebieden?zoek=sint+niklaas'), /1 gebied op/);
  const html = await read('/gebieden?zoek=Borsbeek');
  assert.match(html, /Geen gebied gevonden/);
  assert.match(html, /href="\/gebieden\/11007">Borsbeek<\/a>, Gemeente, België \(tot en met 31 december 2024\)/);
});

test('a day that is not a day is said beside the field, and today is shown', async () => {
  const html = await read('/gebieden?op=31/02/2024');
  assert.match(html, /Dit is geen dag: 31\/02\/2024/);
  assert.match(html, /285 gebieden/);
});

test('strange questions get an answer', async () => {
  await read('/gebieden?zoek=a&zoek=b&soort=zzz&in=zzz&land=zz');
  await read('/gebieden?zoek=%3Cscript%3Ealert(1)%3C/script%3E').then((html) =>
    assert.doesNotMatch(html, /<script>alert/),
  );
  await read('/gebieden/99999', 404);
  await read('/gebieden/%00', 400);
});

test('an old code shows the old area and leads to its successor', async () => {
  const html = await read('/gebieden/11056');
  assert.match(
    html,
    /Zwijndrecht ging op 1 januari 2025 op in <a href="\/gebieden\/46030">Beveren-Kruibeke-Zwijndrecht<\/a>/,
  );
  assert.match(html, /Toestand op 31 december 2024/);
  assert.match(html, /href="\/gebieden\/10000">Antwerpen/);
});

test('a merged municipality says what it was formed from and that its figures are a sum', async () => {
  const html = await read('/gebieden/46030');
  for (const code of ['11056', '46003', '46013', '40000', 'REFREG14', 'VVR02'])
    assert.match(html, new RegExp(`/gebieden/${code}"`));
  assert.match(html, /85\.047 \(1 januari 2020\).*som van de gemeenten waaruit het ontstond/);
});

test('Antwerpen has the figures of the day asked for', async () => {
  assert.match(await read('/gebieden/11002'), /540\.196/);
  assert.match(await read('/gebieden/11002'), /Uitgebreid met/);
  assert.match(await read('/gebieden/11002?op=2024-06-01'), /529\.247/);
});

test('a region shows its municipalities and their sum', async () => {
  const html = await read('/gebieden/VVR06');
  assert.equal(rowsIn(html), 14);
  assert.match(html, /som van de gemeenten erin/);
});

test('an example area is marked everywhere', async () => {
  const row = {
    code: 'EX001',
    kind: 'municipality',
    name: 'Voorbeeldgem',
    country: 'BE',
    validFrom: '2019-01-01',
    validTo: null,
  };
  const figures = { population: 24_000, populationYear: 2020, surfaceHectares: 4000, longitude: 4, latitude: 51 };
  await upsertAreas(app.db, [{ ...row, ...figures, source: '', example: true }]);
  assert.match(await read('/gebieden/EX001'), /verzonnen gebied/);
  assert.match(await read('/gebieden?zoek=voorbeeldgem'), /Voorbeeldgem<\/a> <span class="nl-data-badge">Voorbeeld</);
});

test('an area without a known place is not left out of the list', async () => {
  const row = {
    code: 'EX002',
    kind: 'municipality',
    name: 'Nergensbeke',
    country: 'BE',
    validFrom: '2019-01-01',
    validTo: null,
  };
  const nothing = { population: null, populationYear: null, surfaceHectares: null, longitude: null, latitude: null };
  await upsertAreas(app.db, [{ ...row, ...nothing, source: '', example: true }]);
  app.app.pageCache.clear();
  const html = await read('/gebieden');
  assert.match(html, /Niet getekend[\s\S]*Nergensbeke/);
  assert.equal(html.match(/<\/title><circle /g)?.length, 286);
});

test('with boundaries there is a map in place of the cartogram', async () => {
  const square = (code: string, x: number) => ({
    type: 'Feature',
    id: code,
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, 51],
          [x + 0.1, 51],
          [x + 0.1, 51.1],
          [x, 51.1],
          [x, 51],
        ],
      ],
    },
  });
  const features = ['42010', '42025'].map((code, index) => square(code, 4 + index / 10));
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  await importBoundaries(app.db, text, { dryRun: false, source: 'test' });
  app.app.pageCache.clear();
  const html = await read('/gebieden?zoek=wetteren');
  assert.match(html, /<path class="map__place map__place--\d" d="M/);
});
