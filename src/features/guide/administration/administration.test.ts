import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { journal } from '../../../platform/tables.ts';
import { selectProgramme } from '../store.ts';

describe('administering programmes', () => {
  let test: TestApp;
  let administrator: SignedIn;
  let organisation: Awaited<ReturnType<typeof buildOrganisation>>;
  before(async () => {
    test = await startApp();
    administrator = await signInAs(test, { role: 'platform' });
    organisation = await buildOrganisation(test, { kind: 'government', name: 'Overheid' });
  });
  after(() => test.close());
  const programme = () => selectProgramme(test.db, 'herstel-na-de-overstroming');

  it('refuses an empty form with every reason, and a name that is taken', async () => {
    const empty = await administrator.post('/beheer/programmas/nieuw', { title: '', summary: '', organisation: 'x' });
    assert.equal(empty.statusCode, 422);
    assert.equal(empty.body.match(/href="#[^"]*(title|summary|organisation)"/g)?.length, 3);
    assert.equal(
      (await administrator.post('/beheer/programmas/nieuw', { title: '???', summary: 'x' })).statusCode,
      422,
    );
  });

  it('makes a programme, and gives it to an organisation whose people may then work on it', async () => {
    const form = { title: 'Herstel na de overstroming', summary: 'Samen vooruit.' };
    const made = await administrator.post('/beheer/programmas/nieuw', form);
    assert.equal(made.headers.location, '/beheer/programmas/herstel-na-de-overstroming');
    assert.equal((await administrator.post('/beheer/programmas/nieuw', form)).statusCode, 422);
    assert.equal((await programme())?.organisationId, null);
    const editor = await signInAs(test, { role: 'editor', organisation });
    assert.equal((await editor.get('/handreiking/herstel-na-de-overstroming/werk')).statusCode, 404);
    await administrator.post('/beheer/programmas/herstel-na-de-overstroming/organisatie', {
      organisation: organisation.id,
    });
    assert.equal((await programme())?.organisationName, 'Overheid');
    assert.equal((await editor.get('/handreiking/herstel-na-de-overstroming/werk')).statusCode, 200);
    const link = '/handreiking/herstel-na-de-overstroming/werk"';
    assert.ok((await editor.get('/handreiking/herstel-na-de-overstroming')).body.includes(link));
    assert.ok(!(await new Visitor(test.app).get('/handreiking/herstel-na-de-overstroming')).body.includes(link));
  });

  it('archives a guide since a day or since nobody knows when, and takes it up again', async () => {
    const at = '/beheer/programmas/herstel-na-de-overstroming/archief';
    assert.equal((await administrator.post(at, { notice: 'Af.', since: 'ooit' })).statusCode, 422);
    assert.equal((await programme())?.archived, null);
    await administrator.post(at, { notice: 'Af.', since: '23/03/2022' });
    assert.deepEqual((await programme())?.archived, { notice: 'Af.', since: '2022-03-23' });
    assert.ok((await administrator.get('/beheer/programmas/herstel-na-de-overstroming')).body.includes('23/03/2022'));
    await administrator.post(at, { notice: 'Af.', since: '' });
    assert.deepEqual((await programme())?.archived, { notice: 'Af.', since: null });
    await administrator.post(`${at}/ongedaan`);
    assert.equal((await programme())?.archived, null);
    const acts = (await test.db.select().from(journal)).map(({ act }) => act);
    for (const act of ['programme.created', 'programme.assigned', 'guide.archived', 'guide.taken-up']) {
      assert.ok(acts.includes(act), act);
    }
  });

  it('says of a guide without an edition that there is none yet', async () => {
    const response = await new Visitor(test.app).get('/handreiking/herstel-na-de-overstroming');
    assert.ok(response.body.includes('Nog geen editie gepubliceerd'));
  });
});
