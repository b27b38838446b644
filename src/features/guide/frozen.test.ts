import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addressOf } from '../../../test/addresses.ts';
import { startApp, type TestApp } from '../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../test/builders/accounts.ts';
import { buildProgramme } from '../../../test/builders/guide.ts';
import { mappingOf, sectionsOf, selectEdition } from './store.ts';
import { guideSubjects } from './subjects.ts';
import { themeGuides } from './themed.tsx';

describe('a published edition', () => {
  let test: TestApp;
  let publisher: SignedIn;
  before(async () => {
    test = await startApp();
    const organisation = await buildOrganisation(test, { kind: 'government' });
    publisher = await signInAs(test, { role: 'administrator', organisation });
    await buildProgramme(test, { code: 'herstel', organisationId: organisation.id });
  });
  after(() => test.close());

  async function whole(number: number) {
    const edition = (await selectEdition(test.db, 'herstel', number))!;
    return { edition, sections: await sectionsOf(test.db, edition.id), mapping: await mappingOf(test.db, edition.id) };
  }

  it('stays as it is whatever is posted to any address of the workplace', async () => {
    const routes = test.app.routeTable.filter(
      ({ method, url, access }) => method === 'POST' && access.startsWith('guide:') && url.includes(':number'),
    );
    assert.ok(routes.length > 10, `${routes.length} routes`);
    const before = [await whole(1), await whole(2)];
    const form = {
      title: 'Anders',
      body: 'Anders',
      key: 'anders',
      parent: '',
      pillar: 'care',
      kind: 'support',
      description: 'Anders',
      number: '2',
      revision: '1',
      dated: '01/01/2030',
      introduction: 'Anders',
      provenance: 'Anders',
      to: 'economie',
      confirm: 'yes',
    };
    for (const route of routes) {
      for (const number of ['1', '2']) {
        const address = addressOf(route, null).replace('/nergens/', '/herstel/').replace('/3', `/${number}`);
        assert.match(address, new RegExp(`^/handreiking/herstel/werk/.*/${number}(/|$)`));
        const { statusCode } = await publisher.post(address, form);
        assert.ok(statusCode >= 400 || statusCode === 303, `${address}: ${statusCode}`);
        assert.ok(statusCode < 500, `${address}: ${statusCode}`);
      }
    }
    assert.deepEqual([await whole(1), await whole(2)], before);
  });

  it('can be followed, whole and by section; what is prepared cannot', async () => {
    const [guides, sections] = guideSubjects(test);
    assert.deepEqual(await guides!.describe('herstel', 'nl'), {
      title: 'Programma herstel',
      path: '/handreiking/herstel',
    });
    assert.equal(await guides!.describe('nergens', 'nl'), null);
    const at = async (id: string) => (await sections!.describe(id, 'nl'))?.path ?? null;
    assert.equal(await at('herstel/winkels'), '/handreiking/herstel/editie/2/winkels');
    assert.equal(await at('herstel/handel'), '/handreiking/herstel/editie/1/handel');
    for (const id of ['herstel/bestuur', 'herstel', 'herstel/winkels/x', '', 'x/\0'])
      assert.equal(await at(id), null, id);
  });

  it('is counted under the themes of its sections', async () => {
    const counts = await themeGuides(test).count();
    assert.equal(counts.get('public-space'), 2);
    assert.equal(counts.get('childcare'), undefined);
  });
});
