import { z } from 'zod';
import { pageOf } from '../../../platform/http/paging.ts';

const day = z.iso.date().nullable();

const programmeExample = {
  code: 'relance-na-corona',
  title: 'Relance na corona',
  summary: 'Hoe een gemeente haar eigen relanceplan maakt.',
  organisationName: null,
  archiving: null,
  links: {
    editions: 'https://relance.example/api/v1/programmes/relance-na-corona/editions',
    page: 'https://relance.example/handreiking/relance-na-corona',
  },
};

const programme = z
  .object({
    code: z.string(),
    title: z.string(),
    summary: z.string(),
    organisationName: z.string().nullable().describe('Whose people publish the guide; null when nobody does'),
    archiving: z
      .object({ sinceDate: day.describe('Null when it is not known'), notice: z.string() })
      .nullable()
      .describe('Set when the guide is no longer maintained'),
    links: z.object({ editions: z.url(), page: z.url() }),
  })
  .meta({
    id: 'Programme',
    description: 'A crisis for which a government publishes a guide',
    example: programmeExample,
  });

export const programmePage = pageOf(programme).meta({
  id: 'ProgrammePage',
  example: { items: [programmeExample], page: 1, pageSize: 50, total: 1 },
});

const editionExample = {
  id: '5b0c0a52-7f0e-4d55-9a53-0b6c4d9c6a11',
  programmeCode: 'relance-na-corona',
  number: 3,
  title: 'Versie 3',
  date: '2020-06-08',
  publishedAt: '2026-11-22T09:30:00.000Z',
  links: {
    self: 'https://relance.example/api/v1/programmes/relance-na-corona/editions/3',
    page: 'https://relance.example/handreiking/relance-na-corona/editie/3',
    pdf: 'https://relance.example/handreiking/relance-na-corona/editie/3/handreiking.pdf',
  },
};

const head = {
  id: z.uuid(),
  programmeCode: z.string(),
  number: z.int().min(1),
  title: z.string(),
  date: day.describe('The day that readers know it by; null when no source gives it'),
  publishedAt: z.date().describe('When it was published here').meta({ example: editionExample.publishedAt }),
  links: z.object({ self: z.url(), page: z.url(), pdf: z.url() }),
};

const edition = z
  .object(head)
  .meta({ id: 'GuideEdition', description: 'A published edition, without its text', example: editionExample });

export const editionPage = pageOf(edition).meta({
  id: 'GuideEditionPage',
  example: { items: [editionExample], page: 1, pageSize: 50, total: 1 },
});

const passage = z.object({
  document: z.string(),
  passage: z.string().optional(),
  url: z.string().optional(),
  dated: z.string().optional().describe('The day of the document, where it is known'),
});

const example = z.object({
  key: z.string().describe('The same in every edition in which it is the same example'),
  title: z.string(),
  description: z.string().describe('Markdown'),
  kind: z.string().describe('A kind of measure, as plans name it'),
  themes: z.array(z.string()),
  targetGroups: z.array(z.string()),
  level: z.string().nullable(),
  place: z.string().nullable().describe('Who does or did this'),
  sources: z.array(passage),
});

const section = z.object({
  key: z.string().describe('The same in every edition in which it is the same section'),
  parentKey: z.string().nullable().describe('The chapter that it stands in'),
  title: z.string(),
  body: z.string().describe('Markdown'),
  pillar: z.string().nullable(),
  themes: z.array(z.string()),
  level: z.string().nullable().describe('The level of government that it is for, when not the municipality'),
  hints: z.array(z.object({ cluster: z.string(), text: z.string() })).describe('By kind of municipality; Markdown'),
  credits: z.array(z.string()).describe('Whose contributions it holds'),
  examples: z.array(example),
  sources: z.array(passage),
  page: z.url(),
});

export const editionDetail = z
  .object({
    ...head,
    introduction: z.string().describe('Markdown'),
    provenance: z.string().describe('What this text is and is not'),
    sources: z.array(passage),
    sections: z.array(section).describe('As they are read: each chapter before what stands in it'),
    changes: z
      .array(z.object({ fromKey: z.string(), toKey: z.string().nullable(), note: z.string() }))
      .describe('What became of sections of the edition before, where their key does not say it; null when it is gone'),
  })
  .meta({
    id: 'GuideEditionDetail',
    description: 'A published edition with its text',
    example: {
      ...editionExample,
      introduction: '',
      provenance: 'Eigen weergave, niet de officiële tekst.',
      sources: [{ document: 'Advies van de SERV' }],
      sections: [],
      changes: [{ fromKey: 'kinderopvang', toKey: 'opvang', note: '' }],
    },
  });
