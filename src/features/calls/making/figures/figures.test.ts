import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../../test/builders/accounts.ts';
import { buildCall } from '../../../../../test/builders/calls.ts';
import { formOn } from '../../../../../test/forms.ts';
import { upsertRows } from '../../../areas/index.ts';
import { distributeRights, indicatorsOf } from '../../cofinancing/index.ts';
import { selectCall, selectRights, selectVersions } from '../../store.ts';

const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const inhabitants = new Map([
  ['T2000', 50_000],
  ['T2001', 30_000],
  ['T2002', 20_000],
]);
const table = 'code;gemeente;open-ruimte\r\nT2000;Dorp 0;100,5\r\nT2001;Dorp 1;400\r\nT2002;Dorp 2;1499,5\r\n';

describe('drawing rights by 4/5 inhabitants and 1/5 another figure, as the climate pact divides', () => {
  let test: TestApp;
  let els: SignedIn;
  const work = '/oproepen/klimaat/werk';
  const at = `${work}/cijfers`;
  const draft = async () => (await selectCall(test.db, 'klimaat'))!.draft.rule!.rights!;

  before(async () => {
    test = await startApp();
    test.setNow('2026-11-22T09:00:00Z');
    const organisation = await buildOrganisation(test, { name: 'Vlaamse overheid', kind: 'government' });
    els = await signInAs(test, { role: 'publisher', organisation });
    const kind = { kind: 'municipality', nl: 'Gemeente', nlPlural: 'Gemeenten', en: 'Municipality' };
    await upsertRows(test.db, 'kinds', [{ ...kind, enPlural: 'Municipalities', exclusive: false, rank: 1 }]);
    const areas = [...inhabitants, ['T2009', 7000] as const].map(([code, population], index) => ({
      ...{ code, kind: 'municipality', name: `Dorp ${index}`, country: 'BE', source: '', validFrom: '2019-01-01' },
      ...{ validTo: code === 'T2009' ? '2024-12-31' : null, population, populationYear: 2020 },
      ...{ surfaceHectares: 1, longitude: null, latitude: null },
    }));
    await upsertRows(test.db, 'areas', areas);
    const succession = { predecessorCode: 'T2009', successorCode: 'T2000', onDate: '2025-01-01' };
    await upsertRows(test.db, 'successions', [succession]);
    await buildCall(test, {
      code: 'klimaat',
      organisationId: organisation.id,
      isPublic: false,
      applicants: { kinds: ['municipality'], areas: [...inhabitants.keys()] },
      rule: { grants: [{ kind: 'whole-right' }] },
    });
  });
  after(() => test.close());

  async function send(page: string, values: Record<string, string>) {
    const form = formOn((await els.get(page)).body);
    return els.post(page.replace(/\?.*/, ''), { ...form, ...values });
  }

  it('takes the key through its forms, and says that figures miss', async () => {
    assert.match((await els.get(at)).body, /werk\/voorwaarden/);
    assert.equal((await send(`${work}/voorwaarden`, { 'rights.envelope': '1.000,01' })).statusCode, 303);
    assert.equal((await send(`${work}/verdeelsleutel/inhabitants`, { weight: '4' })).statusCode, 303);
    const added = await send(`${work}/verdeelsleutel/nieuw?soort=figures`, { title: 'Open ruimte', weight: '1' });
    assert.equal(added.statusCode, 303);
    assert.deepEqual((await draft()).key, [
      { indicator: 'inhabitants', weight: '4' },
      { indicator: 'open-ruimte', title: 'Open ruimte', weight: '1' },
    ]);
    assert.match(
      plain((await els.get(`${work}/publiceren`)).body),
      /gebruikt ‘Open ruimte’, maar daarvan zijn er geen cijfers/,
    );
    const file = await els.get(`${at}/bestand`);
    assert.equal(file.body, '\ufeffcode;gemeente;open-ruimte\r\nT2000;Dorp 0;\r\nT2001;Dorp 1;\r\nT2002;Dorp 2;\r\n');
  });

  it('takes nothing of a file with a mistake', async () => {
    const text = 'code;open-ruimte\nT2000;1\nT2009;2\nT2002;veel\n';
    const refused = await els.post(at, { text });
    assert.equal(refused.statusCode, 422);
    assert.match(
      plain(refused.body),
      /2 fouten.*Regel 3, kolom 1 T2009 is samengevoegd: Dorp 0 \(T2000\).*Regel 4, kolom 2/,
    );
    assert.equal(String(formOn(refused.body).text).replaceAll('\r\n', '\n'), text);
    assert.equal((await els.post(at, { text: ' ' })).statusCode, 422);
    assert.equal((await draft()).figures, undefined);
  });

  it('shows what a file changes, takes it over, and gives the same file back', async () => {
    const payload = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${table}\r\n--x--\r\n`;
    const cookie = [...els.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'sec-fetch-site': 'same-origin', cookie };
    const seen = await test.app.inject({ method: 'POST', url: at, payload, headers });
    assert.equal(seen.statusCode, 200);
    assert.match(plain(seen.body), /3 gemeenten met andere cijfers.*Dorp 0 \(T2000\).*Open ruimte 100,5/);
    assert.equal((await draft()).figures, undefined, 'nothing before it is said to');
    const take = formOn(seen.body);
    assert.equal((await els.post(at, { ...take, seen: 'other' })).statusCode, 409);
    assert.equal((await els.post(at, take)).statusCode, 303);
    assert.deepEqual((await draft()).figures, {
      T2000: { 'open-ruimte': '100.5' },
      T2001: { 'open-ruimte': '400' },
      T2002: { 'open-ruimte': '1499.5' },
    });
    const file = (await els.get(`${at}/bestand`)).body;
    assert.equal(file, `\ufeff${table}`);
    assert.match(plain((await els.post(at, { text: file })).body), /dezelfde cijfers/);
  });

  it('removes figures only after it is confirmed, and puts them back', async () => {
    const asked = await els.get(`${at}/verwijderen`);
    assert.equal((await els.post(`${at}/verwijderen`)).statusCode, 409, 'what was not seen stays');
    const seen = /name="seen" value="(\w+)"/.exec(asked.body)![1]!;
    assert.equal((await els.post(`${at}/verwijderen`, { seen, wat: '' })).statusCode, 303);
    assert.equal((await draft()).figures, undefined);
    const { revision } = (await selectCall(test.db, 'klimaat'))!;
    await els.post(`${work}/ongedaan/${revision}`);
    assert.equal(Object.keys((await draft()).figures!).length, 3);
  });

  it('freezes rights that add up to the envelope, to the cent, and can be computed again', async () => {
    const form = formOn((await els.get(`${work}/publiceren`)).body);
    assert.equal((await els.post(`${work}/publiceren`, { ...form, sure: 'yes' })).statusCode, 303);
    const { id } = (await selectCall(test.db, 'klimaat'))!;
    const rights = new Map((await selectRights(test.db, id, 1)).map(({ areaCode, cents }) => [areaCode, cents]));
    // Of 100 001 cents: 4/5 × 50/100 + 1/5 × 100.5/2000 = 0.41005; 4/5 × 30/100 + 1/5 × 400/2000 = 0.28; the rest 0.30995.
    // Rounded down 41 005, 28 000 and 30 995; the cent that is left goes to the remainder .41.
    assert.deepEqual(
      [...rights],
      [
        ['T2000', 41_006n],
        ['T2001', 28_000n],
        ['T2002', 30_995n],
      ],
    );
    const [version] = await selectVersions(test.db, id);
    const frozen = version!.document.rule!.rights!;
    assert.deepEqual(distributeRights(frozen, indicatorsOf(frozen, inhabitants)), rights);
  });

  it('says publicly by which key, without the rows on the page of the call', async () => {
    const visitor = new Visitor(test.app);
    const page = await visitor.get('/oproepen/klimaat/rechten');
    assert.match(plain(page.body), /80 % naar het aantal inwoners, 20 % naar Open ruimte/);
    assert.equal((await visitor.get('/oproepen/klimaat/rechten/cijfers.csv')).body, `\ufeff${table}`);
    assert.doesNotMatch((await visitor.get('/oproepen/klimaat')).body, /1499|T2002/);
    const { document } = (await visitor.get('/api/v1/calls/klimaat')).json();
    assert.deepEqual(document.rule.rights.figures.T2002, { 'open-ruimte': '1499.5' });
  });

  it('tells in words what changed in the figures since', async () => {
    const seen = await els.post(at, { text: table.replace('400', '401') });
    await els.post(at, formOn(seen.body));
    const page = plain((await els.get(`${work}/publiceren`)).body);
    assert.match(page, /Cijfers voor de verdeelsleutel Dorp 1 .*Open ruimte 400 .*Open ruimte 401/);
  });
});
