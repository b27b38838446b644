import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { startApp, type TestApp } from '../../../../test/app.ts';
import type { CofinancingFacts } from '../cofinancing/computation.ts';
import { computeCofinancing } from '../cofinancing/index.ts';
import { selectCall, selectNewestVersion, selectRights, selectVersions } from '../store.ts';
import { call } from '../tables.ts';
import { loadCalls } from './loading.ts';
import { ContentError, readCalls, readFiles } from './read.ts';

const { files } = readFiles();
const million = 100_000_000n;
const amountOf = (text: string) => BigInt(text.replace('.', '')) / million;

describe('the reference calls', () => {
  it('have in their first version the amounts and rules of the article, with the passage', () => {
    const first = new Map(readCalls(files).map(({ code, versions }) => [code, versions[0]!]));
    const amounts = [...first].map(([code, { document }]) => [code, Number(amountOf(document.envelope!))]);
    assert.deepEqual(Object.fromEntries(amounts), {
      'digitale-kloof': 30,
      'digitale-vaardigheden': 20,
      'elektrische-deelsystemen': 10,
      'fietspaden-kopenhagen': 150,
      'gemeente-zonder-gemeentehuis': 35,
      'inburgering-digitaal': 15,
      laadpalen: 15,
      schoolfietsroutes: 15,
      stadsvernieuwing: 20,
      wijkverbeteringscontracten: 4,
    });
    for (const [code, { published, document }] of first) {
      assert.equal(published, '2020-12-15');
      assert.match(document.sources![0]!.passage ?? '', /^[1-5]\. /, code);
    }
    const half = [{ kind: 'share', percent: '50' }];
    for (const code of ['schoolfietsroutes', 'laadpalen', 'elektrische-deelsystemen']) {
      assert.deepEqual(first.get(code)!.document.rule!.grants, half, code);
    }
    assert.deepEqual(first.get('fietspaden-kopenhagen')!.document.rule!.grants, [
      { kind: 'matching', subsidy: '1', own: '2' },
    ]);
    const { number, per, by } = first.get('laadpalen')!.document.target!;
    assert.deepEqual([number, per, by], ['1', 200, 2030]);
  });

  it('give what the sources compute', () => {
    const newest = new Map(readCalls(files).map(({ code, versions }) => [code, versions.at(-1)!.document.rule!]));
    const given = (code: string, euro: bigint, facts: Partial<CofinancingFacts> = {}) =>
      computeCofinancing(newest.get(code)!, {
        costs: [{ type: null, cents: euro * 100n }],
        units: {},
        otherFunding: 0n,
        inhabitants: null,
        right: null,
        granted: 0n,
        available: null,
        availableBeyond: null,
        ...facts,
      }).subsidy;
    // A municipality of 10,000 inhabitants at 22.62736 euro: its right covers a third of 678,820.80.
    const right = { right: 226_273_60n };
    assert.equal(given('fietspaden-kopenhagen', 600_000n, right), 200_000_00n);
    assert.equal(given('fietspaden-kopenhagen', 900_000n, right), 336_863_20n);
    assert.equal(given('schoolfietsroutes', 500_000n, { units: { route: 2n } }), 200_000_00n);
    const staff = (euro: bigint) => ({ costs: [{ type: 'personeel', cents: euro * 100n }] });
    assert.equal(given('wijkverbeteringscontracten', 0n, staff(900_000n)), 720_000_00n);
    assert.equal(given('wijkverbeteringscontracten', 0n, staff(5_000_000n)), 800_000_00n);
    assert.equal(given('stadsvernieuwing', 9_000_000n), 3_000_000_00n);
  });

  it('name the file and the place of what is wrong', () => {
    const name = 'laadpalen/1.yaml';
    const wrong = (from: string, to: string) => () =>
      readCalls(new Map([...files, [name, files.get(name)!.replace(from, to)]]));
    const says = (text: string) => (error: Error) => error instanceof ContentError && error.message === text;
    assert.throws(wrong("'15000000.00'", '15'), says(`${name}, envelope: money`));
    assert.throws(wrong("percent: '50'", "percent: '150'"), says(`${name}, rule.grants.0.percent: percent`));
    assert.throws(wrong('energy]', 'sun]'), says(`${name}, themes.2: theme`));
    assert.throws(wrong('energy]', 'energy'), (error: Error) => error.message.startsWith(`${name}: `));
    assert.throws(() => readCalls(new Map([['laadpalen/2.yaml', '']])), says(`laadpalen/2.yaml: expected ${name}`));
  });
});

describe('loading the reference calls', () => {
  let test: TestApp;
  before(async () => {
    test = await startApp();
  });
  after(() => test.close());

  it('is done once, and divides the rights of the Kopenhagenplan to the cent', async () => {
    assert.equal(await loadCalls(test.db, test.clock), 19);
    assert.equal(await loadCalls(test.db, test.clock), 0);
    const { id } = (await selectCall(test.db, 'fietspaden-kopenhagen'))!;
    const versions = await selectVersions(test.db, id);
    assert.deepEqual(
      versions.map(({ publishedAt }) => publishedAt.toISOString()),
      ['2020-12-14T23:00:00.000Z', '2021-02-25T23:00:00.000Z', '2022-07-07T22:00:00.000Z'],
    );
    assert.deepEqual(await selectRights(test.db, id, 1), []);
    const rights = await selectRights(test.db, id, 3);
    assert.equal(rights.length, 300);
    assert.equal(
      rights.reduce((sum, { cents }) => sum + cents, 0n),
      150n * million,
    );
    // Aartselaar: 150,000,000.00 × 14,427 / 6,629,143 = 326,444.91…
    assert.equal(rights.find(({ areaCode }) => areaCode === '11001')!.cents, 326_444_91n);
  });

  it('adds versions, changes none that is out, and leaves what people worked on', async () => {
    const { db, clock } = test;
    const third = files.get('schoolfietsroutes/2.yaml')!.replace('title: Veilige', 'title: Nog veiligere');
    const mended = new Map([
      ...files,
      ['schoolfietsroutes/1.yaml', files.get('schoolfietsroutes/1.yaml')!.replace('15000000.00', '16000000.00')],
      ['schoolfietsroutes/3.yaml', third],
      ['laadpalen/2.yaml', files.get('laadpalen/1.yaml')!],
      ['stadsvernieuwing/3.yaml', files.get('stadsvernieuwing/2.yaml')!],
    ]);
    const { draft } = (await selectCall(db, 'laadpalen'))!;
    const worked = { draft: { ...draft, title: 'Laadpalen in elke straat' }, revision: 2 };
    await db.update(call).set(worked).where(eq(call.code, 'laadpalen'));
    await db.update(call).set({ removedAt: clock.now() }).where(eq(call.code, 'stadsvernieuwing'));
    assert.equal(await loadCalls(db, clock, { files: mended, edition: 'a newer one' }), 1);
    const routes = (await selectCall(db, 'schoolfietsroutes'))!;
    const versions = await selectVersions(db, routes.id);
    assert.deepEqual(
      versions.map(({ document }) => [document.title, document.envelope]),
      [
        ['Veilige schoolfietsroutes', '15000000.00'],
        ['Veilige schoolroutes op gemeentewegen', '15000000.00'],
        ['Nog veiligere schoolroutes op gemeentewegen', '15000000.00'],
      ],
    );
    assert.equal(routes.draft.title, 'Nog veiligere schoolroutes op gemeentewegen');
    const poles = (await selectCall(db, 'laadpalen'))!;
    assert.equal(poles.draft.title, 'Laadpalen in elke straat');
    assert.equal((await selectNewestVersion(db, poles.id))!.number, 1);
    assert.equal(await selectCall(db, 'stadsvernieuwing'), undefined);
  });
});
