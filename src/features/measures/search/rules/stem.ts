import { stemmer } from '@orama/stemmers/dutch';

const irregular: Readonly<Record<string, string>> = {
  steden: 'stad',
  kinderen: 'kind',
  kinder: 'kind',
  musea: 'museum',
  centra: 'centrum',
  bedrijven: 'bedrijf',
  // Older people are no parents, and organisations are more than what someone organises.
  ouderen: 'ouderen',
  organisatie: 'organisatie',
  organisaties: 'organisatie',
};

const known = new Map<string, string>();
const mostKnown = 50_000;

/** The stem that a folded word shares with its other forms; not itself a word, and never shown. */
export function stemOf(word: string): string {
  const kept = known.get(word);
  if (kept !== undefined) return kept;
  const stem = irregular[word] ?? made(word);
  if (known.size >= mostKnown) known.clear();
  known.set(word, stem);
  return stem;
}

const plural = /(ie|ee|age|ette|ule|[^aeiou]o)s$/;

// Snowball keeps plurals on -s after a vowel, verbs in the third person and the voiced end of a stem.
function made(word: string): string {
  if (/\p{N}/u.test(word) || word.length < 4) return word;
  const single = word.length > 4 ? word.replace(plural, '$1').replace(/eer(t|de?|den)$/, 'eer') : word;
  const stem = stemmer(single)
    .replace(/([aeiou])z$/, '$1s')
    .replace(/([aeiour])v$/, '$1f');
  return stem.length > 6 ? stem.replace(/ati(e|es)?$/, 'er') : stem;
}
