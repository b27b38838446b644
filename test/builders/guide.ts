import {
  createEdition,
  createProgramme,
  type GuideActor,
  type WholeEdition,
} from '../../src/features/guide/programmes.ts';
import { publishEdition } from '../../src/features/guide/publication.ts';
import type { TestApp } from '../app.ts';

export interface ProgrammeWish {
  code: string;
  organisationId?: string | null;
  /** Put into every stored text, as `test/canary.test.ts` does. */
  mark?: (text: string) => string;
  actor?: GuideActor;
}

type SectionWish = WholeEdition['sections'][number];

const chapter: SectionWish = {
  key: 'economie',
  parentKey: null,
  title: 'Economie',
  body: 'Houd de zaken open die open kunnen.',
  pillar: 'economy',
  themes: ['local-trade'],
};

const shops: SectionWish = {
  key: 'handel',
  parentKey: 'economie',
  title: 'Handel en winkelstraten',
  body: 'Help winkels om **veilig** te openen.',
  pillar: 'economy',
  themes: ['local-trade', 'public-space'],
  hints: { 'working-town': 'Kijk ook naar de bedrijventerreinen.' },
  sources: [{ document: 'Handreiking', passage: 'Economie', url: 'https://handreiking.example/', date: '2020-06-08' }],
  credits: ['Gemeente Voorbeeldgem'],
  examples: [
    {
      key: 'terras',
      title: 'Ruimere terrassen',
      description: 'Meer plaats op straat voor wie buiten zit.',
      kind: 'public-space',
      themes: ['local-trade'],
      targetGroups: ['self-employed'],
      level: 'municipality',
      place: 'Voorbeeldgem',
      sources: [{ document: 'Handreiking', passage: 'Economie' }],
    },
  ],
};

const solidarity: SectionWish = {
  key: 'solidariteit',
  parentKey: null,
  title: 'Solidariteit',
  body: 'Zoek wie hulp nodig heeft zelf op.',
  pillar: 'solidarity',
  themes: ['social-policy'],
};

/** Three editions that differ: a section is split and one is changed in the second, the third adds one. */
const texts = (): WholeEdition[] => [
  { number: 1, title: 'Eerste aanzet', dated: '2020-05-01', sections: [chapter, shops, solidarity] },
  {
    number: 2,
    title: 'Tweede editie',
    dated: '2020-05-19',
    introduction: 'Voor wie een plan maakt.',
    provenance: 'Eigen weergave.',
    sections: [
      chapter,
      { ...shops, key: 'winkels', title: 'Winkels' },
      { ...shops, key: 'horeca', title: 'Horeca', body: 'Geef cafés plaats op straat.', examples: [] },
      { ...solidarity, body: 'Zoek wie hulp nodig heeft zelf op, ook thuis.' },
    ],
    mapping: [
      { fromKey: 'handel', toKey: 'winkels', note: 'Gesplitst.' },
      { fromKey: 'handel', toKey: 'horeca', note: 'Gesplitst.' },
    ],
  },
  {
    number: 3,
    title: 'Derde editie',
    sections: [
      chapter,
      { ...shops, key: 'winkels', title: 'Winkels en markten', body: 'Geheim ontwerp over winkels.' },
      { ...shops, key: 'horeca', title: 'Horeca', body: 'Geef cafés plaats op straat.', examples: [] },
      { ...solidarity, body: 'Zoek wie hulp nodig heeft zelf op, ook thuis.' },
      { key: 'bestuur', parentKey: null, title: 'Bestuur', body: 'Geheim ontwerp over bestuur.', pillar: 'governance' },
    ],
  },
];

/** A programme with two published editions and a third in preparation. Gives its code. */
export async function buildProgramme(
  test: TestApp,
  { code, mark = (text) => text, ...wish }: ProgrammeWish,
): Promise<string> {
  const { db, clock } = test;
  const actor = wish.actor ?? { viewer: null, clock };
  const { organisationId = null } = wish;
  await createProgramme(db, actor, {
    code,
    title: mark(`Programma ${code}`),
    summary: mark('Hoe een gemeente herstelt.'),
    organisationId,
  });
  for (const edition of texts()) {
    await createEdition(db, actor, code, marked(edition, mark));
    if (edition.number < 3) await publishEdition(db, actor, code, edition.number);
  }
  return code;
}

const free = /^(title|body|introduction|provenance|description|place|document|passage|note)$/;

function marked<T>(value: T, mark: (text: string) => string, key = ''): T {
  if (Array.isArray(value)) return value.map((one) => marked(one, mark, key)) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, marked(inner, mark, key === 'hints' ? 'body' : name)]),
    ) as T;
  }
  return typeof value === 'string' && (free.test(key) || key === 'credits') ? (mark(value) as T) : value;
}
