import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { stemmer } from '@orama/stemmers/dutch';
import fc from 'fast-check';
import { fromRoot } from '../../../../platform/root.ts';
import { partsOf } from './compounds.ts';
import { distance, nearest } from './distance.ts';
import { fold, wordsOf } from './fold.ts';
import { marked } from './mark.ts';
import { stemOf } from './stem.ts';
import { stemsOf, termOf, termsOf } from './terms.ts';

const vocabulary = fromRoot(
  process.env['SHARED_DATA'] ?? '../shared/data',
  'nl-taal',
  'snowball_dutch_porter_woord_stam.tsv.gz',
);

describe('words', () => {
  it('are folded, with what hangs together kept together', () => {
    assert.deepEqual(wordsOf("Crèche, E-loket: foto's; bouw- en woonbeleid (2026)"), [
      ...['creche', 'e-loket', 'foto', 'bouw', 'en', 'woonbeleid', '2026'],
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const word of wordsOf(text)) assert.deepEqual(wordsOf(word), [fold(word)]);
      }),
    );
  });

  it('share a stem with their other forms, and not with what means something else', () => {
    const same = [
      ['fietspad', 'fietspaden'],
      ['subsidie', 'subsidies'],
      ['huis', 'huizen'],
      ['stad', 'steden'],
      ['renovatie', 'renoveren', 'renovaties'],
      ['brief', 'brieven'],
      ['foto', 'fotos'],
      ['investeert', 'investeringen'],
    ];
    for (const forms of same) assert.equal(new Set(forms.map(stemOf)).size, 1, forms.join());
    assert.notEqual(stemOf('ouderen'), stemOf('ouders'));
    assert.notEqual(stemOf('organisatie'), stemOf('organiseren'));
  });

  it('are stemmed as Snowball does', { skip: existsSync(vocabulary) ? false : `no vocabulary (${vocabulary})` }, () => {
    const pairs = gunzipSync(readFileSync(vocabulary)).toString().trim().split('\n');
    assert.ok(pairs.length > 45_000);
    const wrong = pairs.map((pair) => pair.split('\t')).filter(([word, stem]) => stemmer(word!) !== stem);
    assert.deepEqual(wrong, []);
  });
});

describe('compounds', () => {
  it('fall apart into the words that they are made of', () => {
    const cases: Record<string, string[]> = {
      fietspadenplan: ['fiets', 'pad', 'plan'],
      verkeersveiligheid: ['verkeer', 'veiligheid'],
      gemeentehuis: ['gemeente', 'huis'],
      hemelwaterplannen: ['hemel', 'water', 'plan'],
      kinderopvang: ['kinder', 'opvang'],
      schoolstraten: ['school', 'straat'],
      dorpskernvernieuwing: ['dorp', 'kern', 'vernieuwing'],
      heraanleg: ['her', 'aanleg'],
    };
    for (const [word, parts] of Object.entries(cases)) assert.deepEqual(stemsOf(word), parts.map(stemOf), word);
  });

  it('are not seen in words that only look so', () => {
    for (const word of [
      'digitale',
      'bestuur',
      'onderhoud',
      'toerisme',
      'erfgoed',
      'gemeente',
      'netwerk',
      'maatregel',
    ]) {
      assert.deepEqual(partsOf(word), [word]);
    }
  });

  it('give all their text back, but for the letters that link', () => {
    const lexicon = readWords();
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lexicon), { minLength: 2, maxLength: 4 }), (words) => {
        const parts = partsOf(words.join(''));
        assert.ok(parts.join('').length <= words.join('').length);
        assert.ok(parts.length <= 5);
      }),
    );
  });

  it('are found by their parts and neighbours, and by nothing else', () => {
    const terms = new Map(termsOf('fietspadenplan').map(({ term, share }) => [term, share]));
    assert.deepEqual([...terms.keys()].sort(), ['fiet', 'fiet+pad', 'fiet+pad+plan', 'pad', 'pad+plan', 'plan'].sort());
    assert.equal(terms.get('fiet+pad+plan'), 1);
    assert.ok(terms.get(termOf('fietspaden'))! > terms.get('plan')!);
    assert.equal(termOf('kmo-beleid'), termOf('kmobeleid'));
    assert.deepEqual(termsOf('de'), []);
  });
});

const readWords = () =>
  readFileSync(fromRoot('content', 'search', 'word-parts.txt'), 'utf8')
    .split('\n')
    .filter((line) => /^[a-z]{4,}$/.test(line));

describe('mistyped words', () => {
  const known = ['fietspad', 'fietspaden', 'bibliotheek', 'kinderopvang', 'toerisme'].map((word) => ({
    word,
    cards: 9,
  }));

  it('are taken for the nearest known one', () => {
    assert.equal(nearest('fietspadn', known), 'fietspad');
    assert.equal(nearest('bibiliotheek', known), 'bibliotheek');
    assert.equal(nearest('toersime', known), 'toerisme');
    assert.equal(nearest('onbekendwoord', known), null);
    assert.equal(nearest('pad', known), null);
  });

  it('have a distance that is the same both ways, and 0 only from themselves', () => {
    const word = fc.stringMatching(/^[a-f]{0,9}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(distance(a, b, 2), distance(b, a, 2));
        assert.equal(distance(a, b, 2) === 0, a === b);
      }),
    );
    assert.deepEqual([distance('toersime', 'toerisme', 2), distance('abc', 'xyz', 2)], [1, 3]);
  });
});

describe('marks', () => {
  it('fall on words that were looked for, and leave the text as it is', () => {
    const stems = new Set([termOf('fietspad')]);
    const pieces = marked('Een fietspadenplan én 2 fietspaden, geen wegen.', stems);
    assert.deepEqual(
      pieces.filter(({ isHit }) => isHit).map(({ text }) => text),
      ['fietspadenplan', 'fietspaden'],
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        assert.equal(
          marked(text, stems)
            .map((piece) => piece.text)
            .join(''),
          text,
        );
      }),
    );
  });
});
