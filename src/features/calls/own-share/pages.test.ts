import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { addMunicipality } from '../../../../test/builders/areas.ts';
import { buildCall } from '../../../../test/builders/calls.ts';
import { upsertRows } from '../../areas/index.ts';
import { insertRights } from '../store.ts';

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .replaceAll('&quot;', '"');

describe('before one applies', () => {
  let test: TestApp;
  let visitor: Visitor;
  before(async () => {
    test = await startApp();
    visitor = new Visitor(test.app);
    test.setNow('2022-03-01T10:00:00Z');
    const old = { validTo: '2024-12-31' };
    await addMunicipality(test, 'K', { name: 'Kruibeke', population: 16846, ...old });
    await addMunicipality(test, 'B', { name: 'Beveren', population: 49047, ...old });
    await addMunicipality(test, 'S', { name: 'Beveren-Kruibeke', population: 65893, validFrom: '2025-01-01' });
    await addMunicipality(test, 'T', { name: 'Temse', population: 29000 });
    await addMunicipality(test, 'N', { name: 'Hulst', country: 'NL', population: 27000 });
    const successions = ['K', 'B'].map((predecessorCode) => ({
      ...{ predecessorCode, successorCode: 'S', onDate: '2025-01-01' },
    }));
    await upsertRows(test.db, 'successions', successions);
    await buildCall(test, { code: 'routes', organisationId: null, applicants: { country: 'BE', most: 2 } });
    await buildCall(test, { code: 'overal', organisationId: null, title: 'Voor iedereen', applicants: {} });
    await buildCall(test, {
      code: 'per-route',
      organisationId: null,
      applicants: { country: 'BE' },
      rule: {
        grants: [{ kind: 'share', percent: '50' }],
        ceilings: [{ kind: 'unit', unit: 'route', title: 'routes', amount: '100.00' }],
      },
    });
    const { id } = await buildCall(test, {
      code: 'kopenhagen',
      organisationId: null,
      title: 'Kopenhagenplan',
      applicants: { country: 'BE' },
      rule: {
        grants: [{ kind: 'matching', subsidy: '1', own: '2' }],
        ceilings: [{ kind: 'right' }],
        rights: { envelope: '3000.03', key: [{ indicator: 'inhabitants', weight: '1' }] },
        advance: '80',
      },
    });
    const rights = { K: 1000_01n, B: 500_01n, T: 1500_01n };
    await insertRights(
      test.db,
      Object.entries(rights).map(([areaCode, cents]) => ({ callId: id, versionNumber: 1, areaCode, cents })),
    );
  });
  after(() => test.close());

  async function read(path: string, status = 200): Promise<string> {
    const response = await visitor.get(path);
    assert.equal(response.statusCode, status, path);
    return textOf(response.body);
  }

  it('says whether one may, and if not why and what else could fit', async () => {
    const page = '/oproepen/routes/mogen-wij';
    assert.match(await read(page), /Ligt de route op een gemeenteweg\?/);
    assert.match(await read(`${page}?gemeente=T`), /Dat weten we nog niet/);
    const yes = await read(`${page}?soort=municipality&gemeente=T&vraag.weg=yes`);
    assert.match(yes, /Ja, u mag meedoen/);
    assert.match(yes, /tot 2 aanvragen/);
    const no = await read(`${page}?soort=municipality&gemeente=T&vraag.weg=no`);
    assert.match(no, /Nee, u mag niet meedoen.*Voor gewestwegen is er een andere oproep/);
    const abroad = await read(`${page}?gemeente=N&vraag.weg=yes`);
    assert.match(abroad, /Nee, u mag niet meedoen.*U bent in België. Niet in orde.*Wat wel kan passen.*Voor iedereen/);
    assert.doesNotMatch(abroad, /Wat wel kan passen.*Kopenhagenplan.*Voor wie vraagt u dit/);
    await read('/oproepen/bestaat-niet/mogen-wij', 404);
  });

  it('computes what a municipality gets, of an address that was shared before it merged', async () => {
    const page = '/oproepen/kopenhagen/berekenen';
    assert.match(await read(page), /Bekijk een voorbeeld/);
    const alone = await read(`${page}?gemeente=K&kosten=6.000`);
    assert.match(alone, /U krijgt € 1.000,01 en betaalt zelf € 4.999,99/);
    assert.match(alone, /€ 800/);
    test.setNow('2025-02-01T10:00:00Z');
    assert.match(await read(`${page}?gemeente=K&kosten=6.000`), /U krijgt € 1.500,02 en betaalt zelf € 4.499,98/);
    test.setNow('2022-03-01T10:00:00Z');
  });

  it('says at each field what is wrong, and what to type', async () => {
    const wrong = await read('/oproepen/kopenhagen/berekenen?kosten=veel&andere=-5&gemeente=X', 422);
    assert.match(wrong, /“veel” is geen bedrag. Typ een bedrag in euro/);
    assert.match(wrong, /“-5” is geen bedrag/);
    assert.match(wrong, /Kies een gemeente/);
    assert.match(await read('/oproepen/routes/berekenen?kosten=', 422), /Typ wat het project kost/);
    assert.match(await read('/oproepen/routes/berekenen?kosten=9999999999999', 422), /te groot/);
    await read('/oproepen/routes/berekenen?kosten=1&kosten=2&kosten[a]=3');
    assert.match(await read('/oproepen/per-route/berekenen?kosten=1000', 422), /Typ het aantal routes/);
  });

  it('lists the rights as they stand today, to read, to find and to take along', async () => {
    test.setNow('2025-02-01T10:00:00Z');
    const page = await read('/oproepen/kopenhagen/rechten?zoek=kruibéke');
    assert.match(page, /Samen € 3.000,03 voor 2 gemeenten/);
    assert.match(
      page,
      /Beveren-Kruibeke (Beveren € 500,01 \+ Kruibeke € 1.000,01|Kruibeke € 1.000,01 \+ Beveren € 500,01) 65.893 € 1.500,02/,
    );
    assert.doesNotMatch(page, /Temse/);
    const { body } = await visitor.get('/oproepen/kopenhagen/rechten.csv');
    assert.match(body, /S,Beveren-Kruibeke,Beveren \+ Kruibeke,65893,1500.02\r\nT,Temse,,29000,1500.01\r\n$/);
    assert.match(await read('/oproepen/routes/rechten'), /verdeelt het geld niet vooraf/);
    test.setNow('2022-03-01T10:00:00Z');
  });

  it('lists the rights of municipalities of which nobody knows the inhabitants', async () => {
    const { id: callId } = await buildCall(test, { code: 'hectaren', organisationId: null });
    for (const areaCode of ['O', 'P']) {
      await addMunicipality(test, areaCode, { name: `Onbekend ${areaCode}`, population: null });
      await insertRights(test.db, [{ callId, versionNumber: 1, areaCode, cents: 2_50n }]);
    }
    assert.match(await read('/oproepen/hectaren/rechten'), /Onbekend O – € 2,50 Onbekend P – € 2,50/);
  });
});
