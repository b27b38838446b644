import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanText, isBareCode, titleOf } from './action-text.ts';
import { classifier } from './classify.ts';
import { classify } from './word-lists.ts';

const of = (title: string, description = '', actionPlan = '') =>
  classify({ title, description, actionPlan, objective: '' });

describe('sorting measures by their words', () => {
  it('finds theme, pillar and kind of sentences as plans write them', () => {
    const cases: [string, string, string][] = [
      ['Aanleggen van een schoolfietsroute', 'cycling', 'quality-of-life'],
      ['We breiden het digipunt uit met lessen voor senioren', 'e-inclusion', 'solidarity'],
      ['Kwalitatieve buitenschoolse kinderopvang', 'childcare', 'care'],
      ['Cadeaubon voor de lokale handelaars', 'local-trade', 'economy'],
      ['Plaatsen van camera’s tegen sluikstorten en overlast', 'safety', 'governance'],
      ['Opmaak van een hemelwater- en droogteplan', 'water', 'quality-of-life'],
    ];
    for (const [title, theme, pillar] of cases) {
      const found = of(title);
      assert.ok(found.themes.includes(theme), `${title}: ${found.themes}`);
      assert.ok(found.pillar === pillar || found.themes[0] !== theme, `${title}: ${found.pillar}`);
    }
    assert.equal(of('Premie voor handelaars die een leegstaand pand openen').kind, 'support');
    assert.equal(of('Subsidie voor verenigingen').kind, 'support');
    assert.deepEqual(of('Huis van het Kind', 'Voor gezinnen en ouders in armoede').targetGroups, [
      'families-with-children',
    ]);
  });

  it('says nothing where no word does', () => {
    assert.deepEqual(of('Gelijkblijvend beleid'), { pillar: null, themes: [], kind: null, targetGroups: [] });
  });

  it('gives at most three themes, and does not take a word inside another for it', () => {
    assert.ok(of('Fietspad, riolering, groen, sport, cultuur en jeugd').themes.length <= 3);
    const sort = classifier({
      themes: { tax: ['led', 'belast*'] },
      kinds: {},
      targetGroups: {},
      pillarOf: () => 'governance',
    });
    const texts = { description: '', actionPlan: '', objective: '' };
    assert.deepEqual(sort({ ...texts, title: 'Leden van het bestuur' }).themes, []);
    assert.deepEqual(sort({ ...texts, title: 'LED in elke straat' }).themes, ['tax']);
  });
});

describe('texts of multi-year plans', () => {
  it('lose the labels of planning tools', () => {
    assert.equal(cleanText('Commentaar:'), '');
    assert.equal(cleanText('Publieke info:\r\nWe plaatsen  banken.'), 'We plaatsen banken.');
    assert.equal(cleanText('Onze commentaar: goed'), 'Onze commentaar: goed');
  });

  it('are called by what they say when their name is a code or was cut off', () => {
    assert.ok(isBareCode('SD04/BD19/AP38/A03') && isBareCode('Actie 2.2.12') && !isBareCode('Uitpas'));
    assert.equal(
      titleOf('SD04/BD19', 'Dementievriendelijke acties en aanbod'),
      'Dementievriendelijke acties en aanbod',
    );
    assert.equal(
      titleOf(
        'Een cultuuraanbod voor kinderen en volwa...',
        'Een cultuuraanbod voor kinderen en volwassenen. Elk jaar.',
      ),
      'Een cultuuraanbod voor kinderen en volwassenen',
    );
    assert.equal(titleOf('Fietspad', 'Iets heel anders dan dat.'), 'Fietspad');
    assert.equal(titleOf('A040404', ''), 'A040404');
    assert.ok(titleOf('A04', 'woord '.repeat(100)).length <= 161);
  });
});
