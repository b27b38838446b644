import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { buildCall } from '../../../../test/builders/calls.ts';
import { formOn } from '../../../../test/forms.ts';
import { upsertRows } from '../../areas/index.ts';
import { selectCall } from '../store.ts';

const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the work on a call, where one thing could be taken for another', () => {
  let test: TestApp;
  let els: SignedIn;
  let jan: SignedIn;
  let organisationId: string;
  before(async () => {
    test = await startApp();
    test.setNow('2026-11-22T09:00:00Z');
    const organisation = await buildOrganisation(test, { name: 'Vlaamse overheid', kind: 'government' });
    organisationId = organisation.id;
    els = await signInAs(test, { role: 'publisher', organisation });
    jan = await signInAs(test, { role: 'editor', organisation });
  });
  after(() => test.close());

  const draftOf = async (code: string) => (await selectCall(test.db, code))!.draft;
  const draft = (code: string, values = {}) => buildCall(test, { code, organisationId, isPublic: false, ...values });

  it('opens what is called “Nieuw”, which is also where a new thing begins', async () => {
    await draft('woord');
    const list = '/oproepen/woord/werk/criteria';
    for (const title of ['Nieuw', '€'])
      assert.equal((await els.post(`${list}/nieuw`, { title, weight: '10', most: '10' })).statusCode, 303);
    for (const [index, title] of [
      [2, 'Nieuw'],
      [3, '€'],
    ] as const) {
      const { id } = (await draftOf('woord')).criteria![index]!;
      assert.equal(formOn((await els.get(`${list}/${id}`)).body)['title'], title);
    }
  });

  it('saves nothing on another thing that came to stand in the place of the one that was open', async () => {
    const grants = [
      { kind: 'fixed' as const, amount: '100.00' },
      { kind: 'fixed' as const, amount: '200.00' },
      { kind: 'fixed' as const, amount: '200.00', below: 10_000 },
    ];
    await draft('plaats', { rule: { grants } });
    const list = '/oproepen/plaats/werk/subsidie';
    const open = async () => formOn((await els.get(`${list}/2`)).body);

    const beforeRemoval = await open();
    const asked = (await jan.get(`${list}/1/verwijderen`)).body;
    const seen = /name="seen" value="(\w+)"/.exec(asked)![1]!;
    assert.equal((await jan.post(`${list}/1/verwijderen`, { seen })).statusCode, 303);
    const refused = await els.post(`${list}/2`, { ...beforeRemoval, amount: '250' });
    assert.equal(refused.statusCode, 409);
    assert.match(plain(refused.body), /haalde dit weg of verplaatste het .* € 250/);
    assert.deepEqual((await draftOf('plaats')).rule!.grants, grants.slice(1));

    const beforeMove = await open();
    await jan.post(`${list}/1/omlaag`);
    assert.equal((await els.post(`${list}/2`, { ...beforeMove, amount: '250' })).statusCode, 409);

    const beforeAddition = await open();
    const fresh = formOn((await jan.get(`${list}/nieuw?soort=fixed`)).body);
    await jan.post(`${list}/nieuw`, { ...fresh, amount: '5' });
    const first = formOn((await jan.get(`${list}/1`)).body);
    await jan.post(`${list}/1`, { ...first, amount: '7' });
    assert.equal((await els.post(`${list}/2`, { ...beforeAddition, amount: '250' })).statusCode, 303);
    assert.deepEqual(
      (await draftOf('plaats')).rule!.grants.map((grant) => grant.kind === 'fixed' && grant.amount),
      ['7.00', '250.00', '5.00'],
    );
  });

  it('offers to undo only what was done', async () => {
    await draft('niets');
    const general = '/oproepen/niets/werk/algemeen';
    await els.post(general, { ...formOn((await els.get(general)).body), title: 'Anders' });
    const same = await jan.post('/oproepen/niets/werk/geschiedenis/2');
    assert.equal(same.statusCode, 303);
    assert.doesNotMatch((await jan.follow(same)).body, /ongedaan\/2/, 'the save of another');
    assert.equal((await draftOf('niets')).title, 'Anders');
  });

  it('keeps apart areas of one name', async () => {
    const kinds = [
      ['municipality', 'Gemeente'],
      ['province', 'Provincie'],
    ] as const;
    await upsertRows(
      test.db,
      'kinds',
      kinds.map(([kind, nl], rank) => ({
        ...{ kind, nl, nlPlural: nl, en: kind, enPlural: kind, exclusive: false, rank },
      })),
    );
    const area = (code: string, name: string, kind: string) => ({
      ...{ code, name, kind, country: 'BE', source: '', validFrom: '2019-01-01', validTo: null },
      ...{ population: 10, populationYear: 2020, surfaceHectares: 1, longitude: null, latitude: null },
    });
    await upsertRows(test.db, 'areas', [
      area('T10', 'Antwerpen', 'province'),
      area('T11', 'Antwerpen', 'municipality'),
      area('T12', 'Gent', 'municipality'),
    ]);
    await draft('waar', { applicants: { areas: ['T11', 'T12'] } });
    const page = '/oproepen/waar/werk/aanvragers';
    const shown = formOn((await els.get(page)).body);
    assert.equal(String(shown['applicants.areas']).replace('\r', ''), 'Antwerpen (T11)\nGent');
    assert.equal((await els.post(page, { ...shown, 'applicants.most': '3' })).statusCode, 303);
    assert.deepEqual((await draftOf('waar')).applicants.areas, ['T11', 'T12']);
    const unsure = await els.post(page, { ...shown, 'applicants.areas': 'antwerpen\r\ngent' });
    assert.equal(unsure.statusCode, 422);
    assert.match(plain(unsure.body), /‘antwerpen’ heet meer dan een gebied.*Antwerpen \(T10\), Antwerpen \(T11\)/);
    await els.post(page, { ...shown, 'applicants.areas': 'T10\r\nGENT' });
    assert.deepEqual((await draftOf('waar')).applicants.areas, ['T10', 'T12']);
  });
});
