import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { buildCall } from '../../../../test/builders/calls.ts';
import { assetAddress } from '../../../platform/assets.ts';
import { fromRoot } from '../../../platform/root.ts';
import { loadAreas, readRegister } from '../../areas/index.ts';
import { inhabitantsByArea } from '../making/rights.ts';
import { insertRights, selectCall } from '../store.ts';

const at = '/oproepen/laadpalen/doel';

describe('the target of a call', () => {
  let test: TestApp;
  let visitor: Visitor;
  let caller: SignedIn;
  let town: Awaited<ReturnType<typeof buildOrganisation>>;
  let kruibeke: SignedIn;
  before(async () => {
    test = await startApp();
    test.setNow('2024-06-01T10:00:00Z');
    await loadAreas(test.db);
    visitor = new Visitor(test.app);
    const government = await buildOrganisation(test, { name: 'Departement' });
    caller = await signInAs(test, { role: 'editor', organisation: government });
    town = await buildOrganisation(test, { name: 'Kruibeke', areaCode: '46013' });
    kruibeke = await signInAs(test, { role: 'editor', organisation: town });
    await buildCall(test, {
      code: 'laadpalen',
      organisationId: government.id,
      target: {
        title: 'Laadpalen',
        unit: 'laadpaal',
        unitTitle: 'laadpalen',
        number: '1',
        per: 200,
        by: 2030,
        source: 'Relanceplan',
      },
    });
    await buildCall(test, { code: 'zonder-doel', organisationId: null });
  });
  after(() => test.close());

  /** Need, done and left in the row of an area, as read. */
  const rowOf = async (name: string, query = '') => {
    const { body } = await visitor.get(`${at}?zoek=${encodeURIComponent(name)}${query}`);
    const row = body.split('<tr>').find((one) => one.includes(`>${name}</a>`)) ?? assert.fail(`no row of ${name}`);
    return [...row.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map((match) => match[1]!.replace(/\u00a0/g, ' '));
  };
  const report = (number: string, day = '1/6/2024', source = 'Telling') =>
    kruibeke.post(`${at}/melden`, { areaCode: '46013', number, day, source });

  it('says what is needed, and of whom it is not known what is done', async () => {
    assert.equal((await visitor.get('/oproepen/zonder-doel/doel')).statusCode, 404);
    const { body } = await visitor.get(at);
    assert.match(body, /0 van 300 gemeenten/);
    assert.match(body, /Doel: Laadpalen/);
    assert.match((await visitor.get(`${at}?pagina=999`)).body, /<tbody>.*>Zwijndrecht<\/a>/s, 'the last page');
    const [inhabitants, need, ...rest] = await rowOf('Kruibeke');
    assert.equal(Number(need), Math.ceil(Number(inhabitants!.replace(/\D/g, '')) / 200));
    assert.deepEqual(rest, ['–', '–', 'niet gemeld']);
  });

  it('is reported by the editors of a municipality for their own, corrected by a newer report, and taken back', async () => {
    assert.equal((await caller.get(`${at}/melden`)).statusCode, 403, 'no municipality');
    assert.match((await kruibeke.get(at)).body, /href="\/oproepen\/laadpalen\/doel\/melden"/);
    for (const [number, day] of [
      ['1,5', '1/6/2024'],
      ['12', '2/6/2024'],
      ['12', '1/6/2018'],
    ]) {
      assert.equal((await report(number!, day)).statusCode, 422, `${number} on ${day}`);
    }
    assert.equal(
      (await kruibeke.post(`${at}/melden`, { areaCode: '46003', number: '1', day: '1/6/2024', source: 'x' }))
        .statusCode,
      422,
    );
    assert.equal((await report('12')).statusCode, 303);
    assert.deepEqual((await rowOf('Kruibeke')).slice(2), ['12', '73', '1 juni 2024']);

    test.setNow('2024-06-01T11:00:00Z');
    const corrected = await report('14');
    assert.equal((await rowOf('Kruibeke'))[2], '14');
    const undo = /action="([^"]+terugnemen)"/.exec((await kruibeke.follow(corrected)).body)![1]!;
    assert.equal((await (await signInAs(test, { role: 'publisher' })).post(undo)).statusCode, 403);
    assert.equal((await kruibeke.post(undo)).statusCode, 303);
    assert.equal((await rowOf('Kruibeke'))[2], '12');
    assert.equal((await kruibeke.post(undo)).statusCode, 404, 'once');
  });

  it('is brought by who calls as a table: whole or not at all', async () => {
    const bring = (regels: string) => caller.post('/oproepen/laadpalen/werk/doelstand', { regels });
    const wrong = await bring('gebied;dag;aantal;bron\n46003;2024-05-01;30;\n99999;1/5/2024;3;\n11056;2024-05-01;3,5;');
    assert.equal(wrong.statusCode, 422);
    assert.match(wrong.body, /Regel 3: er was op die dag geen gemeente met code ‘99999’/);
    assert.match(wrong.body, /Regel 4: ‘3,5’ is geen heel aantal/);
    const abroad = await bring('gebied;dag;aantal\n46003;2024-05-01;30\nGM0344;2024-05-01;3');
    assert.match(abroad.body, /Regel 3: over ‘GM0344’ gaat dit doel niet/);
    assert.equal((await rowOf('Beveren'))[2], '–');
    assert.equal((await kruibeke.get('/oproepen/laadpalen/werk/doelstand')).statusCode, 404);
    assert.equal((await bring('gebied,dag,aantal\r\n46003,2024-05-01,30\r\n11056,1/5/2024,9\r\n')).statusCode, 303);
    assert.equal((await rowOf('Beveren'))[2], '30');
    const days = Array.from({ length: 1700 }, (_, day) =>
      new Date(Date.UTC(2019, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const lines = days.map((day) => `11002;${day};1;${'x'.repeat(274)}\n`).join('');
    const long = `gebied;dag;aantal;bron\n${lines}`.padEnd(500_000 - '11002;2024-05-01;4'.length, '\n');
    assert.equal((await bring(`${long}11002;2024-05-01;40;`)).statusCode, 303);
    assert.equal((await rowOf('Antwerpen'))[2], '40', 'nothing is cut off');
  });

  it('goes with a merger, and adds up in regions that are only partly known', async () => {
    test.setNow('2025-01-02T10:00:00Z');
    assert.deepEqual((await rowOf('Beveren-Kruibeke-Zwijndrecht')).slice(2, 3), ['51']);
    const again = await signInAs(test, { role: 'editor', organisation: town });
    assert.equal((await again.get(`${at}/melden`)).statusCode, 403, 'it is no municipality any more');
    const named = { kinds: ['municipality' as const], areas: ['46013'] };
    const { document } = await buildCall(test, {
      ...{ code: 'genoemd', organisationId: null, applicants: named },
      target: { title: 'Palen', unit: 'paal', unitTitle: 'palen', number: '1', per: 200, by: 2030 },
    });
    assert.match(
      (await visitor.get('/oproepen/genoemd/doel')).body,
      /0 van 1 gemeenten.*Beveren-Kruibeke-Zwijndrecht/s,
    );
    const today = { day: '2025-01-02', isExample: false };
    assert.deepEqual([...inhabitantsByArea(await readRegister(test.db), document, today).keys()], ['46030']);
    const province = await rowOf('Oost-Vlaanderen', '&per=province');
    assert.deepEqual(province.slice(2), ['ten minste 51', `ten minste ${await left()}`, '1 van 55 gemeenten']);
    const first = (await visitor.get(`${at}?sorteer=gedaan&richting=af`)).body.split('<tr>')[2]!;
    assert.match(first, /Beveren-Kruibeke-Zwijndrecht/, 'what is not known comes last');
  });

  it('weighs little, also where all municipalities stand in a table; and its search looks in the calls', async () => {
    const { areas } = await readRegister(test.db);
    const codes = [...areas.values()].flatMap(({ code, kind, country }) =>
      kind === 'municipality' && country === 'BE' ? code : [],
    );
    const call = (await selectCall(test.db, 'zonder-doel'))!;
    const rights = codes.map((areaCode, index) => ({
      ...{ callId: call.id, versionNumber: 1, areaCode },
      // A square has no pattern by which it could be written shorter.
      cents: BigInt(10_000_000 + ((index * 7919) % 10_007) ** 2),
    }));
    await insertRights(test.db, rights);
    const sizeOf = (file: string) => statSync(fromRoot('dist', file)).size;
    const style = sizeOf(`${assetAddress('main.css')}.gz`) + sizeOf(assetAddress('figtree-latin-wght-normal.woff2'));
    for (const path of ['/oproepen/zonder-doel/rechten', at]) {
      const { body } = await visitor.get(path);
      assert.match(body, /action="\/oproepen"[^>]*>.{0,200}placeholder="Zoek in de oproepen"/);
      const weight = gzipSync(body, { level: 6 }).length + style;
      assert.ok(weight <= 50_000, `${path}: ${weight} bytes`);
    }
  });

  const left = async () => (await rowOf('Beveren-Kruibeke-Zwijndrecht'))[3]!;
});
