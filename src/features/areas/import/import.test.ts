import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { createTestDatabase } from '../../../../test/database.ts';
import type { OpenDatabase } from '../../../platform/database/index.ts';
import { fromRoot } from '../../../platform/root.ts';
import { loadAreas } from '../loading.ts';
import { findArea, findBoundaries, readAll } from '../store.ts';
import { importBoundaries } from './boundaries.ts';
import { importAreas } from './import.ts';

let database: OpenDatabase;
before(async () => {
  database = await createTestDatabase();
  await loadAreas(database.db);
});
after(() => database.close());

const header = 'code,kind,name,country,valid_from,valid_to,population,population_year\n';
const load = (text: string | Uint8Array, dryRun = false) =>
  importAreas(database.db, typeof text === 'string' ? new TextEncoder().encode(text) : text, {
    dryRun,
    source: 'test.csv',
  });
async function problemsOf(text: string) {
  const { problems } = await load(text);
  return problems.map(({ line, column, problem }) => `${line} ${column} ${problem}`);
}

test('the reference content is loaded once per edition', async () => {
  assert.equal(await loadAreas(database.db), false);
  assert.equal((await readAll(database.db, 'areas')).length, 702);
  assert.equal((await readAll(database.db, 'memberships')).length, 1625);
});

test('loading our own files again changes nothing', async () => {
  for (const name of [
    'municipalities-flanders',
    'municipalities-netherlands',
    'regions',
    'memberships',
    'successions',
    'earlier',
    'kinds',
  ]) {
    const result = await load(readFileSync(fromRoot('content', 'areas', `${name}.csv`)));
    assert.ok('difference' in result, JSON.stringify(result.problems.slice(0, 3)));
    assert.deepEqual([result.difference.added, result.difference.changed, result.done], [[], [], false], name);
  }
});

test('a dry run says what would change, field by field, and changes nothing', async () => {
  const file = `${header}11001,municipality,Aartselaar,BE,2019-01-01,,14500,2021\n21004,municipality,Brussel,BE,2019-01-01,,,\n`;
  const result = await load(file, true);
  assert.ok('difference' in result);
  assert.equal(result.done, false);
  assert.deepEqual(
    result.difference.added.map((row) => 'code' in row && row.code),
    ['21004'],
  );
  assert.deepEqual(
    result.difference.changed[0]?.fields.filter(({ field }) => field.startsWith('population')),
    [
      { field: 'population', from: 14427, to: 14500 },
      { field: 'populationYear', from: 2020, to: 2021 },
    ],
  );
  assert.equal((await findArea(database.db, '11001'))?.population, 14427);
  assert.equal(await findArea(database.db, '21004'), undefined);
});

test('columns that a file does not have keep what was known', async () => {
  await load(`${header}11004,municipality,Boechout,BE,2019-01-01,,13400,2021\n`);
  const area = await findArea(database.db, '11004');
  assert.equal(area?.population, 13400);
  assert.equal(area?.surfaceHectares, 2071.01);
});

test('semicolons, a byte order mark, Windows line ends and decimal commas are understood', async () => {
  const file =
    '\uFEFFcode;kind;name;country;valid_from;surface_hectares\r\n08111000;municipality;Stuttgart;DE;2020-01-01;20735,5\r\n';
  const result = await load(file);
  assert.ok('done' in result && result.done);
  const area = await findArea(database.db, '08111000');
  assert.deepEqual([area?.name, area?.surfaceHectares, area?.source], ['Stuttgart', 20735.5, 'test.csv']);
});

test('every wrong place is named at once by line and column, and nothing is half loaded', async () => {
  const rows = [
    '99001,municipality,Goed,BE,2019-01-01,,1,2020',
    '99 02,village,,be,1/01/2019,2018-12-31,1.234,20',
    '99001,municipality,Dubbel,BE,2019-01-01,,1,2020',
    '99004,village,Klein,BE,2019-01-01,,1,2020',
    '99005,municipality,Te weinig',
  ];
  assert.deepEqual(await problemsOf(header + rows.join('\n')), [
    '3 code code',
    '3 name empty',
    '3 country country',
    '3 valid_from date',
    '3 population number',
    '3 population_year year',
    '4 code rowTwice',
    '5 kind unknownKind',
    '6 null columnCount',
  ]);
  assert.equal(await findArea(database.db, '99001'), undefined);
});

test('a code that lost its zeros in a spreadsheet is recognised', async () => {
  const rows = ['2000,region,Vlaams Gewest,BE,2019-01-01,,,', '14,municipality,Groningen,NL,2023-01-01,,,'];
  const german = [
    '8111000,municipality,Stuttgart,DE,2020-01-01,,,',
    '10041100,municipality,Saarbrücken,DE,2020-01-01,,,',
  ];
  const { problems } = await load(header + [...rows, ...german].join('\n'));
  assert.deepEqual(
    problems.map(({ line, problem, values }) => [line, problem, values['intended']]),
    [
      [2, 'zeroLost', '02000'],
      [3, 'zeroLost', 'GM0014'],
      [4, 'zeroLost', '08111000'],
    ],
  );
  const membership = await load('area_code,region_code,valid_from\n11001,2000,2019-01-01\n');
  assert.equal(membership.problems[0]?.values['intended'], '02000');
});

test('a file in another encoding, without rows or with strange columns says what to do', async () => {
  assert.equal((await load(new Uint8Array([99, 111, 100, 101, 10, 0xe9, 10]))).problems[0]?.problem, 'notUtf8');
  assert.deepEqual(await problemsOf(header), ['null null noRows']);
  assert.deepEqual(await problemsOf('a,b\n1,2\n'), ['1 null unknownColumns']);
  assert.deepEqual(await problemsOf(`${header.trim()},colour\n99009,municipality,A,BE,2019-01-01,,,,red\n`), [
    '1 colour unknownColumn',
  ]);
});

test('an area cannot be in two provinces at once, follow itself, or succeed one that goes on', async () => {
  const membership = 'area_code,region_code,valid_from,valid_to\n';
  assert.deepEqual(await problemsOf(`${membership}11001,40000,2026-01-01,\n`), ['2 region_code twoRegions']);
  assert.deepEqual(await problemsOf(`${membership}11001,10000,2019-01-01,2025-12-31\n11001,40000,2026-01-01,\n`), []);
  const succession = 'predecessor_code,successor_code,on_date\n';
  assert.deepEqual(await problemsOf(`${succession}11001,11002,2026-01-01\n`), ['2 on_date notEnded']);
  assert.ok((await problemsOf(`${succession}11002,11007,2025-01-01\n`)).includes('2 successor_code circle'));
  assert.deepEqual(await problemsOf(`${succession}11001,99999,2026-01-01\n`), [
    '2 successor_code unknownCode',
    '2 on_date notEnded',
  ]);
});

test('a new kind of region is data', async () => {
  await load('kind,nl,nl_plural,en,en_plural,exclusive,rank\nwelfare-zone,Zone,Zones,Zone,Zones,no,6\n');
  const result = await load(`${header}ELZ01,welfare-zone,Eerstelijnszone,BE,2020-01-01,,,\n`);
  assert.deepEqual(result.problems, []);
  assert.equal((await findArea(database.db, 'ELZ01'))?.kind, 'welfare-zone');
});

const square = (code: string, x: number, y = 51) => ({
  type: 'Feature',
  properties: { nis: code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + 0.1, y],
        [x + 0.1, y + 0.1],
        [x, y + 0.1],
        [x, y],
      ],
    ],
  },
});
const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const boundaries = (text: string, options = {}) =>
  importBoundaries(database.db, text, { dryRun: false, source: 'test', codeProperty: 'nis', ...options });

test('boundaries load whole or not at all, with a dry run', async () => {
  const text = collection(square('11001', 4), square('11004', 4.1));
  const trial = await boundaries(text, { dryRun: true });
  assert.ok('added' in trial && trial.added.length === 2 && !trial.done);
  assert.equal((await findBoundaries(database.db, ['11001', '11004'])).size, 0);
  const wrong = await boundaries(collection(square('11001', 4), square('99999', 4.1)));
  assert.deepEqual(
    wrong.problems.map(({ problem }) => problem),
    ['unknownAreas'],
  );
  assert.equal((await findBoundaries(database.db, ['11001'])).size, 0);
  assert.ok('done' in (await boundaries(text)));
  assert.equal((await findBoundaries(database.db, ['11001', '11004'])).size, 2);
  const again = await boundaries(collection(square('11001', 4), square('11004', 4.2), square('99999', 5)), {
    skipUnknown: true,
  });
  assert.ok('added' in again);
  assert.deepEqual([again.added, again.changed, again.unchanged, again.skipped], [[], ['11004'], 1, ['99999']]);
});
