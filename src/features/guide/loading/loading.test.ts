import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestDatabase } from '../../../../test/database.ts';
import { systemClock as clock } from '../../../platform/clock.ts';
import { event } from '../../../platform/tables.ts';
import { createEdition } from '../programmes.ts';
import { compareEditions } from '../rules/compare.ts';
import {
  mappingOf,
  newestPublished,
  publishedEditions,
  sectionsOf,
  selectEditions,
  selectProgramme,
} from '../store.ts';
import { readGuides } from './content.ts';
import { loadGuides } from './loading.ts';

const code = 'relance-na-corona';

describe('the guides that come along', () => {
  const contents = readGuides();
  const reference = contents.find(({ programme }) => programme.code === code)!;
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.close());

  it('say of every section where it stands in a source', () => {
    for (const { programme, editions } of contents) {
      for (const { number, sections, provenance } of editions) {
        assert.match(provenance ?? '', /[Ee]igen weergave/, `${programme.code} ${number}`);
        for (const { key, sources, examples = [] } of sections) {
          assert.ok(sources?.[0]?.passage, `${programme.code} ${number} ${key}`);
          for (const example of examples) assert.ok(example.sources?.[0]?.passage, `${key} ${example.key}`);
        }
      }
    }
  });

  it('map only sections that there are', () => {
    for (const { editions } of contents) {
      for (const [index, { mapping = [], sections }] of editions.entries()) {
        const before = new Set(editions[index - 1]?.sections.map(({ key }) => key));
        const keys = new Set(sections.map(({ key }) => key));
        for (const { fromKey, toKey } of mapping) assert.ok(before.has(fromKey) && (toKey === '' || keys.has(toKey)));
        assert.equal(keys.size, sections.length);
      }
    }
  });

  it('are loaded once, with the days that the sources give', async () => {
    const first = await loadGuides(database.db, clock);
    assert.deepEqual(
      first.find((one) => one.code === code),
      { code, added: [1, 2, 3], left: [] },
    );
    assert.deepEqual(await loadGuides(database.db, clock), []);
    const editions = await publishedEditions(database.db, code);
    assert.deepEqual(
      editions.map(({ dated }) => dated),
      ['2020-06-08', '2020-05-19', null],
    );
    assert.equal((await selectProgramme(database.db, code))?.organisationId, null);
    assert.equal((await selectProgramme(database.db, 'gemeentelijk-herstelplan'))?.archived?.since, null);
    assert.deepEqual(await database.db.select().from(event), []);
  });

  it('differ from edition to edition in every way a comparison knows', async () => {
    const [third, second] = await publishedEditions(database.db, code);
    const [before, after] = [await sectionsOf(database.db, second!.id), await sectionsOf(database.db, third!.id)];
    const changes = compareEditions(before, after, await mappingOf(database.db, third!.id));
    const kinds = new Set(changes.flatMap(({ kinds }) => kinds));
    for (const kind of ['new', 'moved', 'renamed', 'split', 'changed'] as const) assert.ok(kinds.has(kind), kind);
    assert.ok(changes.some(({ kinds }) => kinds.length === 0));
  });

  it('grow by an edition of the files, which followers hear of, and leave what is published as it is', async () => {
    const before = await sectionsOf(database.db, (await newestPublished(database.db, code))!.id);
    const fourth = { number: 4, title: 'Vier', sections: [{ key: 'a', parentKey: null, title: 'A' }] };
    const rewritten = reference.editions.map((edition) => ({
      ...edition,
      sections: edition.sections.map((section) => ({ ...section, body: 'Anders.' })),
    }));
    const content = { ...reference, fingerprint: 'vier', editions: [...rewritten, fourth] };
    assert.deepEqual(await loadGuides(database.db, clock, [content]), [{ code, added: [4], left: [] }]);
    const [, third] = await publishedEditions(database.db, code);
    assert.deepEqual(await sectionsOf(database.db, third!.id), before);
    assert.deepEqual(
      (await database.db.select().from(event)).map(({ key }) => key),
      [`guide:${code}:4`],
    );
  });

  it('leave a guide alone that people work on', async () => {
    const section = { key: 'a', parentKey: null, title: 'Van ons' };
    await createEdition(database.db, { viewer: null, clock }, code, { number: 5, title: 'Vijf', sections: [section] });
    const more = [5, 6].map((number) => ({ number, title: 'Van het bestand', sections: [section] }));
    const content = { ...reference, fingerprint: 'zes', editions: [...reference.editions, ...more] };
    assert.deepEqual(await loadGuides(database.db, clock, [content]), [{ code, added: [], left: [6] }]);
    assert.deepEqual(
      (await selectEditions(database.db, code)).map(({ number }) => number),
      [5, 4, 3, 2, 1],
    );
  });
});
