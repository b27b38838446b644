import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, type Visitor } from '../../../../test/app.ts';
import { signInAs } from '../../../../test/builders/accounts.ts';
import { upsertCards } from '../cards/store.ts';
import { emptyQuery, indexCards, searchCards } from './index.ts';
import { questionOf } from './rules/question.ts';
import { readSynonyms } from './rules/synonyms.ts';
import { groupsIn, shippedGroups } from './synonyms.ts';

describe('synonyms', () => {
  let test: TestApp;
  let administrator: Visitor;
  const path = '/beheer/synoniemen';
  const count = async (words: string) => (await searchCards(test.db, { ...emptyQuery, words })).total;
  const formOf = async () => {
    const page = (await administrator.get(path)).body;
    return { page, mark: /name="mark" value="([^"]+)"/.exec(page)?.[1] ?? '' };
  };

  before(async () => {
    test = await startApp();
    administrator = await signInAs(test, { role: 'platform' });
    await test.db.transaction(async (tx) => {
      const card = {
        title: 'Een nieuw gemeentehuis',
        origin: 'editor' as const,
        originKey: 'x',
        publishedAt: new Date(),
      };
      await indexCards(tx, await upsertCards(tx, [card]));
    });
  });
  after(() => test.close());

  it('of several words count as one thing that is asked for', () => {
    const synonyms = readSynonyms(groupsIn('ocmw; sociaal huis\nkmo; mkb; kleine en middelgrote ondernemingen'));
    const { concepts } = questionOf('nieuw sociaal huis', { synonyms });
    assert.deepEqual(
      concepts.map(({ words }) => words.join(' ')),
      ['nieuw', 'sociaal huis'],
    );
    assert.ok(concepts[1]!.alternatives.some(({ terms }) => terms.join() === 'ocmw'));
    const [kmo] = questionOf('mkb', { synonyms }).concepts;
    assert.ok(kmo!.alternatives.some(({ terms }) => terms.length === 3));
  });

  it('that the product comes with are well formed, and no word is twice in a group', () => {
    for (const group of shippedGroups()) {
      assert.ok(group.length > 1, group.join());
      assert.equal(new Set(group).size, group.length, group.join());
    }
  });

  it('are changed by the administrator, and count at once', async () => {
    assert.deepEqual([await count('stadskantoor'), await count('magistraat')], [1, 0]);
    const { page, mark } = await formOf();
    assert.match(page, /kmo; mkb/);
    const saved = await administrator.post(path, { groups: 'magistraat; gemeentehuis', mark });
    assert.equal(saved.statusCode, 303);
    assert.deepEqual([await count('stadskantoor'), await count('magistraat')], [0, 1]);
    const stale = await administrator.post(path, { groups: 'een; twee', mark });
    assert.equal(stale.statusCode, 422);
    assert.match(stale.body, /een; twee/);
    assert.equal((await administrator.post(path, { groups: 'alleen', mark })).statusCode, 422);
    const emptied = await administrator.post(path, { groups: '', mark: (await formOf()).mark });
    assert.equal(emptied.statusCode, 303);
    assert.equal(await count('stadskantoor'), 1);
  });
});
