import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../../test/builders/accounts.ts';
import { buildApplication, buildCall } from '../../../../../test/builders/calls.ts';
import { formOn } from '../../../../../test/forms.ts';
import { upsertRows } from '../../../areas/index.ts';
import type { CallDocument } from '../../document/schema.ts';
import { callBalance, postEntries } from '../../paying/posting.ts';
import { selectCall, selectRights, selectVersions } from '../../store.ts';
import { changeDraft } from '../drafts.ts';

const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('publishing a call', () => {
  let test: TestApp;
  let els: SignedIn;
  let jan: SignedIn;
  let organisation: { id: string; name: string };
  before(async () => {
    test = await startApp();
    test.setNow('2026-11-22T09:00:00Z');
    organisation = await buildOrganisation(test, { name: 'Vlaamse overheid', kind: 'government' });
    els = await signInAs(test, { role: 'publisher', organisation });
    jan = await signInAs(test, { role: 'editor', organisation });
  });
  after(() => test.close());

  const draft = (code: string, values: Partial<CallDocument> = {}) =>
    buildCall(test, { code, organisationId: organisation.id, isPublic: false, ...values });
  const versionsOf = async (code: string) => selectVersions(test.db, (await selectCall(test.db, code))!.id);
  const change = async (code: string, values: Partial<CallDocument>) =>
    changeDraft(
      test.db,
      { viewer: { ...nobody, personId: jan.person.id }, clock: test.clock },
      (await selectCall(test.db, code))!.id,
      (call) => ({ document: { ...call.draft, ...values }, act: 'saved' }),
    );
  const at = (code: string) => `/oproepen/${code}/werk/publiceren`;
  async function publish(code: string, form: Record<string, string> = {}) {
    const page = await els.get(at(code));
    return els.post(at(code), { ...formOn(page.body), sure: 'yes', ...form });
  }

  it('says what stops it, and does not let it through', async () => {
    await draft('stuk', { envelope: undefined, steps: [] });
    const page = await els.get(at('stuk'));
    assert.match(plain(page.body), /Het totale budget ontbreekt.*Er is geen stap waarmee men aanvraagt/);
    assert.doesNotMatch(page.body, /id="deel"/);
    assert.equal((await els.post(at('stuk'), { revision: '1', sure: 'yes' })).statusCode, 409);
    assert.equal((await jan.post(at('stuk'), { revision: '1', sure: 'yes' })).statusCode, 403);
    assert.deepEqual(await versionsOf('stuk'), []);
  });

  it('freezes one version of two presses, with rights that add up to the cent and the envelope in the ledger', async () => {
    const kind = { kind: 'municipality', nl: 'Gemeente', nlPlural: 'Gemeenten', en: 'Municipality' };
    await upsertRows(test.db, 'kinds', [{ ...kind, enPlural: 'Municipalities', exclusive: false, rank: 1 }]);
    await upsertRows(
      test.db,
      'areas',
      [3, 3, 1].map((population, index) => ({
        ...{ code: `T100${index}`, kind: 'municipality', name: `Dorp ${index}`, country: 'BE', source: '' },
        ...{ validFrom: '2019-01-01', validTo: null, population, populationYear: 2020 },
        ...{ surfaceHectares: 1, longitude: null, latitude: null },
      })),
    );
    const { rule } = (await draft('recht')).document;
    const rights = { envelope: '100.00', key: [{ indicator: 'inhabitants', weight: '1' }] };
    await change('recht', { rule: { ...rule!, ceilings: [{ kind: 'right' }], rights } });
    const form = { ...formOn((await els.get(at('recht'))).body), sure: 'yes' };
    const answers = await Promise.all([els.post(at('recht'), form), els.post(at('recht'), form)]);
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [303, 303],
    );
    assert.deepEqual(
      (await versionsOf('recht')).map(({ number }) => number),
      [1],
    );
    const { id } = (await selectCall(test.db, 'recht'))!;
    const given = await selectRights(test.db, id, 1);
    const ours = new Map(given.map(({ areaCode, cents }) => [areaCode, cents]));
    assert.equal(
      given.reduce((sum, { cents }) => sum + cents, 0n),
      10_000n,
    );
    assert.deepEqual([ours.get('T1000'), ours.get('T1001'), ours.get('T1002')], [4286n, 4286n, 1428n]);
    assert.equal((await callBalance(test.db, id)).free, 100_000_000n);
  });

  it('shows in words what changed, and asks to say it', async () => {
    await draft('anders');
    await publish('anders');
    assert.match(plain((await els.get(at('anders'))).body), /Er is niets gewijzigd sinds versie 1/);
    const before = (await selectCall(test.db, 'anders'))!.draft;
    await change('anders', { envelope: '900000.00', criteria: before.criteria!.toReversed() });
    const page = plain((await els.get(at('anders'))).body);
    assert.match(page, /Het budget.*Totaal budget.*1\.000\.000.*900\.000/);
    assert.match(page, /Criteria De volgorde verplaatst/i);
    assert.equal((await publish('anders')).statusCode, 422);
    assert.equal((await publish('anders', { note: 'Minder geld.' })).statusCode, 303);
    assert.deepEqual(
      (await versionsOf('anders')).map(({ number, note, document }) => [number, note, document.envelope]),
      [
        [1, '', '1000000.00'],
        [2, 'Minder geld.', '900000.00'],
      ],
    );
  });

  it('refuses what was not seen, and an envelope below what was promised', async () => {
    const { id } = await draft('gezien');
    const form = { ...formOn((await els.get(at('gezien'))).body), sure: 'yes' };
    await change('gezien', { title: 'Van een ander' });
    const refused = await els.post(at('gezien'), form);
    assert.equal(refused.statusCode, 409);
    assert.match(plain(refused.body), /Iemand wijzigde de oproep/);
    await publish('gezien');
    const applicationId = await buildApplication(test, { id, code: 'gezien' }, { organisationId: organisation.id });
    const entry = { kind: 'commitment' as const, applicationId, cents: 50_000_000n, day: '2026-11-22' };
    await test.db.transaction((tx) => postEntries(tx, id, [entry], { viewer: null, at: test.clock.now() }));
    await change('gezien', { envelope: '499999.99' });
    const short = await publish('gezien', { note: 'Minder' });
    assert.equal(short.statusCode, 409);
    assert.match(plain(short.body), /het budget is lager dan wat al is toegekend/);
    assert.equal((await versionsOf('gezien')).length, 1);
  });

  it('tells who began when it is withdrawn, and asks them to move to a newer version', async () => {
    const call = await draft('einde');
    await publish('einde');
    const municipality = await buildOrganisation(test);
    const writer = await signInAs(test, { role: 'editor', organisation: municipality });
    await buildApplication(test, call, { organisationId: municipality.id });
    await change('einde', { title: 'Nieuw einde' });
    await publish('einde', { note: 'Andere titel' });
    const versions = '/oproepen/einde/werk/versies';
    assert.match(plain((await els.get(versions)).body), /Versie 1 .*1 0 Vraag om over te stappen/);
    await els.post(`${versions}/1`);
    assert.equal((await els.post('/oproepen/einde/werk/intrekken', { reason: ' ' })).statusCode, 422);
    await els.post('/oproepen/einde/werk/intrekken', { reason: 'Het geld is op.' });
    await test.runJobs();
    const told = plain((await writer.get('/meldingen')).body);
    assert.match(told, /nieuwe versie, nummer 2/);
    assert.match(told, /ingetrokken: Het geld is op\./);
    await change('einde', { title: 'Nog een' });
    assert.equal((await els.post(at('einde'), { revision: '3', sure: 'yes', note: 'x' })).statusCode, 409);
    const [, reopening] = /action="([^"]+\/ongedaan)"/.exec((await els.get('/oproepen/einde/werk')).body)!;
    assert.doesNotMatch((await jan.get('/oproepen/einde/werk')).body, /intrekken\/ongedaan/);
    await els.post(reopening!);
    assert.equal((await selectCall(test.db, 'einde'))!.withdrawnAt, null);
  });

  it('leaves a version as it is by every door', async () => {
    const call = await draft('vast');
    await publish('vast');
    const frozen = JSON.stringify(await versionsOf('vast'));
    const doors = test.app.routeTable.filter(({ method, url }) => method === 'POST' && url.includes(':call/werk'));
    assert.ok(doors.length >= 10);
    const slugs = ['algemeen', 'geld', 'aanvragers', 'selectie', 'voorwaarden'];
    for (const { url } of doors.filter((door) => !door.url.endsWith('/publiceren'))) {
      for (const slug of url.includes(':callPart') && !url.includes(':callItem') ? slugs : ['criteria']) {
        const filled = url
          .replace(':callPart', slug)
          .replace(':callItem', 'veiligheid')
          .replace(/:(revision|version)/, '1');
        const answers = { ...call.document, basedOn: '1', title: 'Anders', weight: '1', most: '2', number: '1' };
        const form = Object.fromEntries(Object.entries(answers).filter(([, value]) => typeof value === 'string'));
        await els.post(filled.replace(':call', 'vast'), form as Record<string, string>);
      }
    }
    assert.notDeepEqual((await selectCall(test.db, 'vast'))!.draft, call.document);
    assert.equal(JSON.stringify(await versionsOf('vast')), frozen);
  });
});

const nobody = { personId: null, name: '', mail: null, isAdministrator: false, memberships: [] };
