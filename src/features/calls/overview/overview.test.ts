import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { addMunicipality } from '../../../../test/builders/areas.ts';
import { buildApplication, buildCall } from '../../../../test/builders/calls.ts';
import { buildAward, buildRefusal } from '../../../../test/builders/paying.ts';
import { loadAreas } from '../../areas/index.ts';
import { insertPartner } from '../applying/partner-store.ts';
import { insertWithdrawal } from '../applying/store.ts';
import type { CallDocument } from '../document/schema.ts';
import { callBalance, postEntries } from '../paying/posting.ts';
import { selectCall } from '../store.ts';
import { readOverview } from './overview.ts';

describe('the overview of the calls of a government', () => {
  let test: TestApp;
  let reader: SignedIn;
  let overviewAt: string;
  let flanders: Awaited<ReturnType<typeof buildOrganisation>>;
  let organisationId: string;
  const ids: Record<string, string> = {};

  before(async () => {
    test = await startApp();
    test.setNow('2025-06-15T10:00:00Z');
    await loadAreas(test.db);
    flanders = await buildOrganisation(test, { name: 'Vlaanderen', kind: 'government' });
    organisationId = flanders.id;
    reader = await signInAs(test, { role: 'viewer', organisation: flanders });
    overviewAt = `/organisaties/${flanders.id}/oproepen`;
    const cycling = await buildCall(test, { code: 'fietsen', organisationId, title: 'Fietsen', envelope: '500000.00' });
    await buildCall(test, { code: 'laadpalen', organisationId, title: '=Laadpalen', axis: 'copenhagen' });
    const apply = async (areaCode: string, cost: string) => {
      ids[areaCode] = (await buildOrganisation(test, { name: `Gemeente ${areaCode}`, areaCode })).id;
      return buildApplication(test, cycling, { organisationId: ids[areaCode]!, cost, isSubmitted: true });
    };
    // Kruibeke merged into Beveren-Kruibeke-Zwijndrecht; Temse applies along with it.
    const kruibeke = await apply('46013', '100000.00');
    ids['46025'] = (await buildOrganisation(test, { name: 'Temse', areaCode: '46025' })).id;
    await insertPartner(test.db, {
      applicationId: kruibeke,
      organisationId: ids['46025'],
      invitedAt: test.clock.now(),
    });
    await buildAward(test, cycling.id, kruibeke);
    const payment = { kind: 'payment', applicationId: kruibeke, cents: 4_000_000n, day: '2025-06-01' } as const;
    await test.db.transaction((tx) => postEntries(tx, cycling.id, [payment], { viewer: null, at: test.clock.now() }));
    await apply('11002', '200000.00');
  });
  after(() => test.close());

  it('counts each euro once, at the lead, as the municipalities are today', async () => {
    const { byCall, byAxis, applications } = await readOverview(test, flanders, 'nl');
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
      const { body } = await reader.get(`${overviewAt}.csv?tabel=${table}`);
      const [, ...rows]: string[][] = parse(body, { delimiter: ';', bom: true });
      const sum = (column: number) => rows.reduce((total, row) => total + BigInt(row[column]!.replace(',', '')), 0n);
      assert.deepEqual([1, 2, 3, 4].map(sum), [15_000_000n, 5_000_000n, 4_000_000n, 2n], table);
      assert.equal(sum(7), 285n, `${table}: every municipality of today once`);
      assert.equal(sum(8), 3n, `${table}: three take part`);
    }
  });

  it('lists who has not applied, by region and size', async () => {
    const names = async (query: string) => {
      const { body } = await reader.get(`${overviewAt}.csv?tabel=afwezig&${query}`);
      return (parse(body, { delimiter: ';', bom: true }) as string[][]).slice(1).map(([name]) => name);
    };
    const all = await names('oproep=fietsen');
    assert.equal(all.length, 282);
    for (const one of ['Temse', 'Antwerpen', 'Beveren-Kruibeke-Zwijndrecht', 'Kruibeke'])
      assert.ok(!all.includes(one), one);
    assert.equal((await names('oproep=laadpalen')).length, 285);
    assert.deepEqual(await names('oproep=fietsen&regio=10000&grootte=vanaf-100000'), []);
    assert.deepEqual(await names('oproep=laadpalen&regio=10000&grootte=vanaf-100000'), ['Antwerpen']);
    const named = { applicants: { kinds: ['municipality' as const], areas: ['46013', '11001'] } };
    await buildCall(test, { code: 'genoemd', organisationId, axis: 'estonia', ...named });
    assert.deepEqual(await names('oproep=genoemd'), ['Aartselaar', 'Beveren-Kruibeke-Zwijndrecht'], 'also merged');
  });

  it('shows it as a page to the members, and no live cell in its files', async () => {
    const page = await reader.get(`${overviewAt}?oproep=laadpalen`);
    assert.equal(page.statusCode, 200);
    for (const text of ['Eigen berekening', 'Oost-Vlaanderen', 'minder dan 10.000 inwoners', '285 gemeenten'])
      assert.ok(page.body.includes(text), text);
    const { body } = await reader.get(`${overviewAt}.csv`);
    assert.match(body, /'=Laadpalen/);
    assert.equal((await reader.get(`${overviewAt}.csv?tabel=niets`)).statusCode, 404);
    const stranger = await signInAs(test, { role: 'administrator' });
    assert.equal((await stranger.get(overviewAt)).statusCode, 404);
    assert.equal((await stranger.get(`${overviewAt}.csv`)).statusCode, 404);
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
    const { byCall } = await readOverview(test, flanders, 'nl');
    assert.equal(byCall.find(({ code }) => code === 'scholen')!.asked, 6_000_000n);
  });

  it('adds up row by row, on the page and in the file, to what the ledger says: of all calls, of an axis and of one', async () => {
    const schools = (await selectCall(test.db, 'scholen'))!;
    const cycling = (await selectCall(test.db, 'fietsen'))!;
    const apply = async (areaCode: string, cost: string) => {
      ids[areaCode] ??= (await buildOrganisation(test, { name: `Gemeente ${areaCode}`, areaCode })).id;
      return buildApplication(test, schools, { organisationId: ids[areaCode], cost, isSubmitted: true });
    };
    const at = test.clock.now();
    const joint = await apply('44021', '80000.00');
    await insertPartner(test.db, { applicationId: joint, organisationId: ids['46025']!, invitedAt: at });
    await buildRefusal(test, schools.id, await apply('31005', '60000.00'), '30000.00');
    await insertWithdrawal(test.db, { applicationId: await apply('71022', '40000.00'), at, reason: '' });
    const merged = await apply('46013', '20000.00');
    await buildAward(test, schools.id, merged);
    const moves = [
      ['payment', 200_000n],
      ['release', 400_000n],
      ['reuse', 400_000n],
    ] as const;
    const entries = moves.map(([kind, cents]) => ({ kind, cents, applicationId: merged, day: '2025-06-01' }));
    await test.db.transaction((tx) => postEntries(tx, schools.id, entries, { viewer: null, at }));

    // By hand: call, province, class, then asked, granted and paid in euro, and how many were sent in, granted and refused.
    const beveren = ['Oost-Vlaanderen', '35.000 tot 100.000 inwoners'] as const;
    const large = '100.000 inwoners en meer';
    const told: [string, string, string, ...number[]][] = [
      ['fietsen', ...beveren, 50_000, 50_000, 40_000, 1, 1, 0],
      ['fietsen', 'Antwerpen', large, 100_000, 0, 0, 1, 0, 0],
      ['scholen', 'Antwerpen', large, 50_000, 50_000, 0, 1, 1, 0],
      ['scholen', 'Antwerpen', large, 10_000, 0, 0, 1, 0, 0],
      ['scholen', 'Oost-Vlaanderen', large, 40_000, 0, 0, 1, 0, 0],
      ['scholen', 'West-Vlaanderen', large, 30_000, 0, 0, 1, 0, 1],
      ['scholen', ...beveren, 10_000, 6_000, 2_000, 1, 1, 0],
    ];
    const sumOf = (rows: readonly (readonly number[])[]) =>
      [0, 1, 2, 3, 4, 5].map((column) => rows.reduce((sum, row) => sum + row[column]!, 0));
    const figure = (text: string) => Number(text.replace(/[^\d,]/g, '').replace(',', '.'));
    for (const [among, codes] of [
      ['', ['fietsen', 'scholen']],
      ['as:climate', ['scholen']],
      ['oproep:fietsen', ['fietsen']],
    ] as const) {
      const $ = load((await reader.get(`${overviewAt}?van=${among}`)).body);
      const own = told.filter(([code]) => codes.some((one) => one === code));
      for (const [table, caption, column] of [
        ['provincies', 'Per provincie', 1],
        ['grootte', 'Naar inwoners van de gemeente', 2],
      ] as const) {
        const { body } = await reader.get(`${overviewAt}.csv?tabel=${table}&van=${among}`);
        const [, ...rows]: string[][] = parse(body, { delimiter: ';', bom: true });
        const shown = $('table').filter((_, one) => $(one).children('caption').text() === caption);
        const cells = (row: string) =>
          shown
            .find(row)
            .map((_, one) => [
              $(one)
                .children()
                .map((_, cell) => $(cell).text())
                .get(),
            ])
            .get();
        assert.deepEqual(
          cells('tbody tr').map(([title, ...figures]) => [title, ...figures.map(figure)]),
          rows.map(([title, ...figures]) => [title, ...figures.map(figure)]),
          `${table} ${among}: page and file`,
        );
        for (const [title, ...figures] of rows) {
          const there = own.filter((one) => one[column] === title).map(([, , , ...numbers]) => numbers);
          assert.deepEqual(figures.slice(0, 6).map(figure), sumOf(there), `${table} ${among}: ${title}`);
        }
        const total = sumOf(own.map(([, , , ...numbers]) => numbers));
        assert.deepEqual(cells('tfoot tr')[0]!.slice(1, 7).map(figure), total, `${table} ${among}: together`);
        const balances = await Promise.all(
          [cycling, schools]
            .filter(({ code }) => codes.some((one) => one === code))
            .map(({ id }) => callBalance(test.db, id)),
        );
        const ledger = (of: 'committed' | 'paid') => Number(balances.reduce((sum, one) => sum + one[of], 0n)) / 100;
        assert.deepEqual([total[1], total[2]], [ledger('committed'), ledger('paid')]);
      }
    }
    const { byCall, byAxis } = await readOverview(test, flanders, 'nl');
    for (const { envelope, granted, free, code } of [...byCall, ...byAxis])
      assert.equal(envelope, granted + free!, code);
    const absent = await reader.get(`${overviewAt}.csv?tabel=afwezig&oproep=scholen`);
    const names = (parse(absent.body, { delimiter: ';', bom: true }) as string[][]).map(([name]) => name);
    assert.ok(names.includes('Hasselt'), 'who withdrew did not apply');
    for (const one of ['Gent', 'Temse', 'Brugge']) assert.ok(!names.includes(one), one);
  });

  it('looks for who calls in an invented government at invented municipalities only', async () => {
    for (const code of ['EX001', 'EX002'])
      await addMunicipality(test, code, { name: `Verzonnen ${code}`, example: true });
    const government = await buildOrganisation(test, { kind: 'government', isExample: true });
    const town = await buildOrganisation(test, { areaCode: 'EX001', isExample: true });
    const call = await buildCall(test, { code: 'verzonnen', organisationId: government.id });
    await buildApplication(test, call, { organisationId: town.id, isSubmitted: true });
    const official = await signInAs(test, { role: 'viewer', organisation: government });
    const table = async (name: string): Promise<string[][]> => {
      const { body } = await official.get(`/organisaties/${government.id}/oproepen.csv?tabel=${name}`);
      return parse(body, { delimiter: ';', bom: true }).slice(1);
    };
    assert.deepEqual(
      (await table('afwezig')).map(([name]) => name),
      ['Verzonnen EX002'],
    );
    const [small, ...others] = (await table('grootte')).map((row) => [row[4], ...row.slice(-2)]);
    assert.deepEqual(small, ['1', '2', '1']);
    assert.ok(others.every((figures) => figures.every((figure) => figure === '0')));
  });
});
