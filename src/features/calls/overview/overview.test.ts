import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { buildApplication, buildCall } from '../../../../test/builders/calls.ts';
import { buildAward } from '../../../../test/builders/paying.ts';
import { loadAreas } from '../../areas/index.ts';
import { insertPartner } from '../applying/partner-store.ts';
import type { CallDocument } from '../document/schema.ts';
import { postEntries } from '../paying/posting.ts';
import { readOverview } from './overview.ts';

describe('the overview of the calls of a government', () => {
  let test: TestApp;
  let reader: SignedIn;
  let at: string;
  let organisationId: string;
  const ids: Record<string, string> = {};

  before(async () => {
    test = await startApp();
    test.setNow('2025-06-15T10:00:00Z');
    await loadAreas(test.db);
    const flanders = await buildOrganisation(test, { name: 'Vlaanderen', kind: 'government' });
    organisationId = flanders.id;
    reader = await signInAs(test, { role: 'viewer', organisation: flanders });
    at = `/organisaties/${flanders.id}/oproepen`;
    const cycling = await buildCall(test, { code: 'fietsen', organisationId, title: 'Fietsen', envelope: '500000.00' });
    await buildCall(test, { code: 'laadpalen', organisationId, title: '=Laadpalen', axis: 'copenhagen' });
    const apply = async (areaCode: string, cost: string) => {
      ids[areaCode] = (await buildOrganisation(test, { name: `Gemeente ${areaCode}`, areaCode })).id;
      return buildApplication(test, cycling, { organisationId: ids[areaCode]!, cost, isSubmitted: true });
    };
    // Kruibeke merged into Beveren-Kruibeke-Zwijndrecht; Temse applies along with it.
    const kruibeke = await apply('46013', '100000.00');
    const temse = await buildOrganisation(test, { name: 'Temse', areaCode: '46025' });
    await insertPartner(test.db, { applicationId: kruibeke, organisationId: temse.id, invitedAt: test.clock.now() });
    await buildAward(test, cycling.id, kruibeke);
    const payment = { kind: 'payment', applicationId: kruibeke, cents: 4_000_000n, day: '2025-06-01' } as const;
    await test.db.transaction((tx) => postEntries(tx, cycling.id, [payment], { viewer: null, at: test.clock.now() }));
    await apply('11002', '200000.00');
  });
  after(() => test.close());

  it('counts each euro once, at the lead, as the municipalities are today', async () => {
    const { byCall, byAxis, applications } = await readOverview(test, organisationId, 'nl');
    const [cycling, chargers] = byCall;
    assert.deepEqual(
      { ...cycling },
      {
        ...{ code: 'fietsen', title: 'Fietsen', envelope: 50_000_000n, free: 45_000_000n },
        ...{ asked: 15_000_000n, granted: 5_000_000n, paid: 4_000_000n },
        ...{ applications: 2, grantedCount: 1, refusedCount: 0 },
      },
    );
    assert.equal(chargers!.applications, 0);
    assert.deepEqual([byAxis.length, byAxis[0]!.envelope], [1, 150_000_000n]);
    const merged = applications.find(({ state }) => state === 'granted')!;
    assert.deepEqual([merged.leadArea, [...merged.areas].sort()], ['46030', ['46025', '46030']]);
  });

  it('adds up to the same by province, by reference region and by size', async () => {
    for (const table of ['provincies', 'regios', 'grootte']) {
      const { body } = await reader.get(`${at}.csv?tabel=${table}`);
      const [, ...rows]: string[][] = parse(body, { delimiter: ';', bom: true });
      const sum = (column: number) => rows.reduce((total, row) => total + BigInt(row[column]!.replace(',', '')), 0n);
      assert.deepEqual([1, 2, 3, 4].map(sum), [15_000_000n, 5_000_000n, 4_000_000n, 2n], table);
      assert.equal(sum(7), 285n, `${table}: every municipality of today once`);
      assert.equal(sum(8), 3n, `${table}: three take part`);
    }
  });

  it('lists who has not applied, by region and size', async () => {
    const names = async (query: string) => {
      const { body } = await reader.get(`${at}.csv?tabel=afwezig&${query}`);
      return (parse(body, { delimiter: ';', bom: true }) as string[][]).slice(1).map(([name]) => name);
    };
    const all = await names('oproep=fietsen');
    assert.equal(all.length, 282);
    for (const one of ['Temse', 'Antwerpen', 'Beveren-Kruibeke-Zwijndrecht', 'Kruibeke'])
      assert.ok(!all.includes(one), one);
    assert.equal((await names('oproep=laadpalen')).length, 285);
    assert.deepEqual(await names('oproep=fietsen&regio=10000&grootte=vanaf-100000'), []);
    assert.deepEqual(await names('oproep=laadpalen&regio=10000&grootte=vanaf-100000'), ['Antwerpen']);
  });

  it('shows it as a page to the members, and no live cell in its files', async () => {
    const page = await reader.get(`${at}?oproep=laadpalen`);
    assert.equal(page.statusCode, 200);
    for (const text of ['Eigen berekening', 'Oost-Vlaanderen', 'minder dan 10.000 inwoners', '285 gemeenten'])
      assert.ok(page.body.includes(text), text);
    const { body } = await reader.get(`${at}.csv`);
    assert.match(body, /'=Laadpalen/);
    assert.equal((await reader.get(`${at}.csv?tabel=niets`)).statusCode, 404);
    const stranger = await signInAs(test, { role: 'administrator' });
    assert.equal((await stranger.get(at)).statusCode, 404);
    assert.equal((await stranger.get(`${at}.csv`)).statusCode, 404);
  });

  it('says what is asked as who assesses it sees it: after what the same applicant was granted before', async () => {
    const ceilings: NonNullable<CallDocument['rule']>['ceilings'] = [{ kind: 'applicant', amount: '60000.00' }];
    const rule = { grants: [{ kind: 'share' as const, percent: '50' }], ceilings };
    const schools = await buildCall(test, { code: 'scholen', organisationId, title: 'Scholen', axis: 'climate', rule });
    const apply = (of: string, cost: string, ordinal = 1) =>
      buildApplication(test, schools, { organisationId: ids[of]!, cost, ordinal, isSubmitted: true });
    await buildAward(test, schools.id, await apply('11002', '100000.00'));
    const again = await apply('11002', '100000.00', 2);
    const dossier = await reader.get(`/oproepen/scholen/beoordeling/${again}`);
    assert.match(dossier.body, /€\s10\.000/);
    const { byCall } = await readOverview(test, organisationId, 'nl');
    assert.equal(byCall.find(({ code }) => code === 'scholen')!.asked, 6_000_000n);
  });
});
