import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { signInAs } from '../../../../test/builders/accounts.ts';
import { writeSetting } from '../../../platform/settings.ts';
import { findCard, findCardsByOrigin } from '../cards/store.ts';
import { loadMeasures } from './loading.ts';

describe('the measures that documents name', () => {
  let test: TestApp;
  before(async () => {
    test = await startApp();
  });
  after(() => test.close());

  it('are loaded once, each with its source and passage, and no cost or effect that no source gives', async () => {
    assert.equal(await loadMeasures(test.db, test.clock), true);
    assert.equal(await loadMeasures(test.db, test.clock), false);
    const cards = await findCardsByOrigin(test.db, 'reference');
    assert.ok(cards.length >= 50, `${cards.length}`);
    for (const card of cards) {
      assert.ok(
        card.sources.every(({ title, passage }) => title && passage),
        card.originKey,
      );
      assert.deepEqual(
        [card.costLowest, card.costHighest, card.effect, card.areaCode, card.isClassified],
        [null, null, '', null, false],
      );
    }
    const visitor = new Visitor(test.app);
    const page = await visitor.get('/maatregelen/facturen-sneller-betalen');
    assert.equal(page.statusCode, 404, 'cards of the file have an address made from their key');
    const { slug } = cards.find(({ originKey }) => originKey === 'facturen-sneller-betalen')!;
    const { body } = await visitor.get(`/maatregelen/${slug}`);
    assert.match(body, /Onze eigen weergave/);
    assert.match(body, /Versterk tijdelijk en gericht mee de liquiditeitspositie/);
    assert.match((await visitor.get('/maatregelen?q=laadpaal')).body, /Laadpalen/);
  });

  it('stay as people here mended them when the file is loaded again', async () => {
    const card = (await findCardsByOrigin(test.db, 'reference')).find(({ originKey }) => originKey === 'laadpalen')!;
    const administrator = await signInAs(test, { role: 'platform' });
    const answers = { revision: String(card.revision), title: 'Laadpalen in elke straat', description: 'Anders.' };
    assert.equal((await administrator.post(`/werkplek/maatregelen/${card.slug}`, answers)).statusCode, 303);
    await writeSetting(test.db, 'measures.content', 'an older edition');
    assert.equal(await loadMeasures(test.db, test.clock), true);
    assert.equal((await findCard(test.db, card.slug))?.title, 'Laadpalen in elke straat');
    assert.equal((await findCardsByOrigin(test.db, 'reference')).length, 58);
  });
});
