import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../test/app.ts';
import { buildOrganisation } from '../../../test/builders/accounts.ts';
import { buildProgramme } from '../../../test/builders/guide.ts';
import { event, journal } from '../../platform/tables.ts';
import * as editionStore from './edition-store.ts';
import { createEdition, createProgramme } from './programmes.ts';
import { publishEdition } from './publication.ts';
import { newestPublished, publishedEditions, sectionsOf, selectEdition } from './store.ts';

describe('publishing an edition', () => {
  let test: TestApp;
  before(async () => {
    test = await startApp();
    const organisation = await buildOrganisation(test, { kind: 'government' });
    await buildProgramme(test, { code: 'herstel', organisationId: organisation.id });
  });
  after(() => test.close());
  const actor = () => ({ viewer: null, clock: test.clock });
  const is = (status: number, detail?: string) => (error: { status: number; values: Record<string, string> }) =>
    error.status === status && (detail === undefined || error.values['detail'] === detail);

  it('shows the newest that is published', async () => {
    assert.equal((await newestPublished(test.db, 'herstel'))?.number, 2);
    assert.deepEqual(
      (await publishedEditions(test.db, 'herstel')).map(({ number }) => number),
      [2, 1],
    );
  });

  it('refuses an edition without sections, twice, and one that is older than what is published', async () => {
    await createProgramme(test.db, actor(), { code: 'leeg', title: 'Leeg', summary: '' });
    await createEdition(test.db, actor(), 'leeg', { number: 1, title: 'Leeg', sections: [] });
    await createEdition(test.db, actor(), 'leeg', {
      number: 2,
      title: 'Vol',
      sections: [{ key: 'a', parentKey: null, title: 'A' }],
    });
    await assert.rejects(publishEdition(test.db, actor(), 'leeg', 1), is(409, 'empty'));
    await assert.rejects(publishEdition(test.db, actor(), 'leeg', 9), is(404));
    await publishEdition(test.db, actor(), 'leeg', 2);
    await assert.rejects(publishEdition(test.db, actor(), 'leeg', 2), is(409, 'published'));
    await createEdition(test.db, actor(), 'herstel', {
      number: 4,
      title: 'Later',
      sections: [{ key: 'a', parentKey: null, title: 'A' }],
    });
    await publishEdition(test.db, actor(), 'herstel', 4);
    await assert.rejects(publishEdition(test.db, actor(), 'herstel', 3), is(409, 'number'));
  });

  it('tells who follows what changed, once', async () => {
    const [second] = (await test.db.select().from(event)).filter(({ key }) => key === 'guide:herstel:2');
    assert.equal(second?.path, '/handreiking/herstel/editie/2');
    for (const topic of ['guide:herstel', 'section:herstel/handel', 'section:herstel/horeca', 'theme:social-policy']) {
      assert.ok(second?.topics.includes(topic), topic);
    }
    assert.ok(!second?.topics.includes('section:herstel/economie'));
    const told = (await test.db.select().from(journal)).filter(({ act }) => act === 'guide.edition-published');
    assert.equal(told.length, 4);
  });

  it('leaves no way to change what is published', async () => {
    const edition = (await selectEdition(test.db, 'herstel', 1))!;
    const before = await sectionsOf(test.db, edition.id);
    const { insertSection, replaceMapping, deleteDraft, holdDraft } = editionStore;
    const attempts = [
      () => insertSection(test.db, edition.id, { key: 'nieuw', position: 9, title: 'Nieuw' }),
      () => replaceMapping(test.db, edition.id, []),
      () => deleteDraft(test.db, 'herstel', edition.id),
      () => holdDraft(test.db, edition.id),
    ];
    for (const attempt of attempts) await assert.rejects(attempt(), is(409, 'published'));
    assert.deepEqual(await sectionsOf(test.db, edition.id), before);
  });
});
