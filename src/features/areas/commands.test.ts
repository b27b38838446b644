import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import type { OpenDatabase } from '../../platform/database/index.ts';
import { areasCommand } from './commands.ts';
import { findArea } from './store.ts';

let database: OpenDatabase;
let folder: string;
before(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'relance-areas-'));
});
after(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

const header = 'code,kind,name,country,valid_from,population,population_year\n';

async function relance(file: string | null, args: string[], content = '') {
  let written = '';
  let complained = '';
  const path = file === null ? [] : [join(folder, file)];
  if (content) writeFileSync(path[0]!, content);
  const [act = '', ...options] = args;
  const code = await areasCommand(
    [act, ...path, ...options],
    { DATABASE_URL: database.url },
    {
      write: (text) => {
        written += text;
      },
      complain: (text) => {
        complained += text;
      },
    },
  );
  return { code, written, complained };
}

test('a dry run lists what changes, from old to new, and ends 0', async () => {
  const content = `${header}11001,municipality,Aartselaar,BE,2019-01-01,14500,2021\n21004,municipality,Brussel,BE,2019-01-01,,\n`;
  const { code, written } = await relance('new.csv', ['import', '--dry-run'], content);
  assert.equal(code, 0);
  assert.match(written, /Nieuw:\n {2}21004 {2}municipality {2}Brussel\n/);
  assert.match(written, / {2}11001 {2}population: 14427 → 14500\n {2}11001 {2}population_year: 2020 → 2021\n/);
  assert.match(written, /1 nieuw, 1 anders, 0 ongewijzigd\.\nProef: er is niets veranderd\.\n$/);
  assert.equal(await findArea(database.db, '21004'), undefined);
});

test('without a dry run it is loaded, and a second time there is nothing to change', async () => {
  const content = `${header}21004,municipality,Brussel,BE,2019-01-01,,\n`;
  assert.match((await relance('brussel.csv', ['import'], content)).written, /Geladen\.\n$/);
  assert.equal((await findArea(database.db, '21004'))?.source, 'brussel.csv');
  assert.match(
    (await relance('brussel.csv', ['import', '--language', 'en'])).written,
    /There is nothing to change\.\n$/,
  );
});

test('a wrong file names line and column of every problem, loads nothing and ends 1', async () => {
  const content = `${header}99001,municipality,Goed,BE,2019-01-01,,\n2000,region,Vlaams Gewest,BE,1/1/2019,x,\n`;
  const { code, complained } = await relance('wrong.csv', ['import'], content);
  assert.equal(code, 1);
  assert.match(complained, /^wrong\.csv:3:valid_from {2}Dit is geen dag: "1\/1\/2019"/);
  assert.match(complained, /wrong\.csv:3:population {2}Dit is geen getal/);
  assert.match(complained, /2 problemen\. Er is niets geladen\.\n$/);
  assert.equal(await findArea(database.db, '99001'), undefined);
});

test('boundaries go through the same door', async () => {
  const coordinates = [
    [
      [4, 51],
      [4.1, 51],
      [4.1, 51.1],
      [4, 51.1],
      [4, 51],
    ],
  ];
  const feature = { type: 'Feature', properties: { nis: '11001' }, geometry: { type: 'Polygon', coordinates } };
  const content = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
  assert.equal((await relance('map.geojson', ['boundaries'], content)).code, 1);
  const loaded = await relance('map.geojson', ['boundaries', '--code-property', 'nis']);
  assert.deepEqual([loaded.code, loaded.complained], [0, '']);
  assert.match(loaded.written, /1 nieuw, 0 anders, 0 ongewijzigd\.\nGeladen\./);
});

test('what is not understood ends 2 and says how it is used', async () => {
  for (const args of [['frob'], ['import', '--frob'], ['import', '--language', 'fr']]) {
    const { code, complained } = await relance('new.csv', args);
    assert.equal(code, 2, args.join(' '));
    assert.match(complained, /relance areas import/);
  }
  assert.equal((await relance(null, ['import'])).code, 2);
  assert.match((await relance('missing.csv', ['import'])).complained, /missing\.csv kan niet gelezen worden/);
  assert.equal((await relance(null, ['--help'])).code, 0);
});

test('a database that is away ends 2 with its reason', async () => {
  let complained = '';
  const output = {
    write: () => {},
    complain: (text: string) => {
      complained += text;
    },
  };
  const env = { DATABASE_URL: 'postgres://relance@127.0.0.1:1/relance' };
  writeFileSync(join(folder, 'one.csv'), 'x');
  assert.equal(await areasCommand(['import', join(folder, 'one.csv')], env, output), 2);
  assert.notEqual(complained, '');
});
