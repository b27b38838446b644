import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../test/app.ts';
import { buildOrganisation, openSession, type SignedIn, signInAs } from '../../../test/builders/accounts.ts';
import { aCall, buildApplication, buildCall } from '../../../test/builders/calls.ts';
import { buildAward, buildSubmission } from '../../../test/builders/paying.ts';
import { loadAreas } from '../areas/index.ts';
import { dossierBalance } from './paying/index.ts';
import { selectEntries } from './paying/store.ts';
import { insertRights } from './store.ts';

const iban = 'BE68 5390 0754 7034';
/** Rights of 22.62736 euro for each of 16,846, 49,047 and 19,154 inhabitants, down to the cent. */
const rights = { '46013': 381_180_50n, '46003': 1_109_804_12n, '11056': 433_404_45n };

const hidden = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );
const plain = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');

/** Kruibeke applied and was granted in 2022; on 2025-01-01 it went into Beveren-Kruibeke-Zwijndrecht. Nobody runs anything on that day. */
describe('a dossier of a municipality that merges', () => {
  let test: TestApp;
  let caller: SignedIn;
  let old: SignedIn;
  let merged: SignedIn;
  let call: { id: string; code: string };
  let application: string;
  let dossier: string;
  const ids = { flanders: '', kruibeke: '', holder: '' };

  before(async () => {
    test = await startApp();
    await loadAreas(test.db);
    test.setNow('2022-03-01T10:00:00Z');
    const flanders = await buildOrganisation(test, { name: 'Vlaanderen', kind: 'government' });
    const kruibeke = await buildOrganisation(test, { name: 'Kruibeke', areaCode: '46013' });
    Object.assign(ids, { flanders: flanders.id, kruibeke: kruibeke.id });
    caller = await signInAs(test, { role: 'publisher', organisation: flanders });
    old = await signInAs(test, { role: 'publisher', organisation: kruibeke });
    call = await buildCall(test, {
      code: 'fietspaden',
      organisationId: flanders.id,
      envelope: '2000000.00',
      rule: {
        grants: [{ kind: 'matching', subsidy: '1', own: '2' }],
        ceilings: [{ kind: 'project', amount: '400000.00' }],
        advance: '80',
      },
      steps: aCall().steps,
    });
    const rows = Object.entries(rights).map(([areaCode, cents]) => ({ areaCode, cents }));
    await insertRights(
      test.db,
      rows.map((row) => ({ callId: call.id, versionNumber: 1, ...row })),
    );
    application = await buildApplication(test, call, {
      organisationId: kruibeke.id,
      cost: '600000.00',
      isSubmitted: true,
    });
    assert.equal(await buildAward(test, call.id, application), 200_000_00n);
    dossier = `/oproepen/fietspaden/dossiers/${application}`;
    await pay('100000', '01/03/2022');
    await test.runJobs();
  });
  after(() => test.close());

  const booking = (amount: string, day: string) => ({ purpose: 'interim', amount, day, account: iban });
  async function pay(amount: string, day: string): Promise<void> {
    const asked = await caller.post(`${dossier}/betaling`, booking(amount, day));
    assert.equal(asked.statusCode, 200, plain(asked.body));
    assert.equal((await caller.post(`${dossier}/betaling`, hidden(asked.body))).statusCode, 303);
  }
  const again = async (who: SignedIn) => openSession(test, who.person);
  const status = async (who: SignedIn, path: string) => (await who.get(path)).statusCode;

  it('stays with the old municipality until the new one is on the platform', async () => {
    test.setNow('2025-01-02T10:00:00Z');
    [caller, old] = [await again(caller), await again(old)];
    assert.equal(await status(old, `/aanvragen/${application}`), 200);
    assert.equal(await status(old, `/aanvragen/${application}/stap/voortgang`), 200);
  });

  it('is the old one’s on the last day, and the new one’s on the first', async () => {
    const organisation = await buildOrganisation(test, { name: 'Beveren-Kruibeke-Zwijndrecht', areaCode: '46030' });
    ids.holder = organisation.id;
    const { person } = await signInAs(test, { role: 'publisher', organisation });
    for (const [now, who] of [
      ['2024-12-31T22:59:59Z', 'old'],
      ['2024-12-31T23:00:00Z', 'new'],
    ] as const) {
      test.setNow(now);
      merged = await openSession(test, person);
      old = await again(old);
      const seen = [await status(old, `/aanvragen/${application}`), await status(merged, `/aanvragen/${application}`)];
      assert.deepEqual(seen, who === 'old' ? [200, 404] : [404, 200], now);
    }
    assert.match((await merged.get('/aanvragen')).body, /Fietsroute naar school/);
    assert.doesNotMatch((await old.get('/aanvragen')).body, /Fietsroute naar school/);
  });

  it('is reported on by the new one, with what was sent in before as it was', async () => {
    const at = `/aanvragen/${application}/stap/voortgang`;
    const form = hidden((await merged.get(at)).body);
    assert.equal((await merged.post(at, { ...form, 'a.stand': 'De helft ligt er.' })).statusCode, 303);
    const { seen } = hidden((await merged.get(`${at}/indienen`)).body);
    assert.equal((await merged.post(`${at}/indienen`, { seen: seen! })).statusCode, 303);
    const { body } = await merged.get(`/aanvragen/${application}`);
    assert.match(plain(body), /FIETSPADEN-0001.*FIETSPADEN-0002/);
  });

  it('is paid to the new one, while the ledger keeps whom it paid before', async () => {
    caller = await again(caller);
    assert.match(plain((await caller.get(dossier)).body), /Beveren-Kruibeke-Zwijndrecht/);
    await test.runJobs();
    test.letters.length = 0;
    await pay('60000', '01/01/2025');
    await test.runJobs();
    assert.deepEqual([...new Set(test.letters.map(({ to }) => to))], [merged.person.mail]);
    const payments = (await selectEntries(test.db, call.id)).filter(({ kind }) => kind === 'payment');
    const payees = payments.map(({ payee, cents }) => [payee, cents]);
    assert.deepEqual(payees.sort(), [
      ['Beveren-Kruibeke-Zwijndrecht', 60_000_00n],
      ['Kruibeke', 100_000_00n],
    ]);
    const both = await signInAs(test, { role: 'publisher', organisation: { id: ids.flanders } });
    await signInAs(test, { role: 'viewer', organisation: { id: ids.holder }, person: both.person });
    assert.equal((await both.post(`${dossier}/betaling`, booking('1', '01/01/2025'))).statusCode, 403, 'who holds it');
    const { committed, paid, toPay } = await dossierBalance(test.db, application);
    assert.deepEqual([committed, paid, toPay], [200_000_00n, 160_000_00n, 40_000_00n]);
  });

  it('settles what a municipality of its size of then was given, whatever it went into', async () => {
    const bySize = await buildCall(test, {
      code: 'klein',
      organisationId: ids.flanders,
      rule: {
        grants: [
          { kind: 'fixed', amount: '20000.00', below: 20000 },
          { kind: 'fixed', amount: '10000.00', from: 20000 },
        ],
      },
    });
    const small = await buildApplication(test, bySize, { organisationId: ids.kruibeke, isSubmitted: true });
    test.setNow('2024-11-01T10:00:00Z');
    assert.equal(await buildAward(test, bySize.id, small, '1000000.00', 16846n), 20_000_00n);
    test.setNow('2025-01-02T10:00:00Z');
    await buildSubmission(test, bySize, small, 'eindafrekening', {
      kosten: [{ description: 'Route', amount: '100000.00' }],
    });
    caller = await again(caller);
    const page = plain((await caller.get(`/oproepen/klein/dossiers/${small}/eindafrekening`)).body);
    assert.match(page, /Dit project krijgt in totaal € 20\.000/);
  });

  it('sends nothing in to a call for smaller municipalities, also what the old one had begun', async () => {
    const small = await buildCall(test, {
      code: 'kleine',
      organisationId: ids.flanders,
      applicants: { kinds: ['municipality'], inhabitantsBelow: 20000 },
    });
    const draft = await buildApplication(test, small, { organisationId: ids.kruibeke });
    const at = `/aanvragen/${draft}/stap/aanvraag/indienen`;
    const refusal = /Beveren-Kruibeke-Zwijndrecht kan bij deze oproep niet aanvragen\. De oproep is voor gemeenten met/;
    test.setNow('2024-12-31T22:59:59Z');
    old = await again(old);
    const { seen } = hidden((await old.get(at)).body);
    assert.ok(seen, 'the day before it could');
    test.setNow('2025-01-02T10:00:00Z');
    merged = await again(merged);
    assert.match(plain((await merged.get(at)).body), refusal);
    const sent = await merged.post(at, { seen });
    assert.equal(sent.statusCode, 422);
    assert.match(plain(sent.body), refusal);
  });

  it('gives the new one the rights of all three', async () => {
    const { body } = await merged.get('/oproepen/fietspaden/rechten');
    const sum = Object.values(rights).reduce((total, cents) => total + cents, 0n);
    assert.equal(sum, 1_924_389_07n);
    assert.match(
      plain(body),
      /Beveren-Kruibeke-Zwijndrecht Beveren € 1\.109\.804,12 \+ Kruibeke € 381\.180,50 \+ Zwijndrecht € 433\.404,45 85\.047 € 1\.924\.389,07/,
    );
  });
});
