import { z } from 'zod';
import { pageOf, searchText } from '../../platform/http/paging.ts';

const code = (about: string, example: string) =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
    .optional()
    .describe(about)
    .meta({ example });

/** What a list of measures can be narrowed by: the same search as the pages have. */
export const measureListQuery = z.strictObject({
  q: searchText.optional().describe('Words to find, in Dutch').meta({ example: 'fietspadenplan' }),
  pillar: code('Pillar of the guide', 'economy'),
  theme: code('Theme', 'local-trade'),
  kind: code('Kind of measure', 'support'),
  area: code('Code of the municipality whose measure it is, or of a region around it', '11001'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

const amount = z.string().nullable().describe('Euro, two places; null when not known').meta({ example: '61000.00' });
const months = z.int().nullable().describe('Whole months; null when not known').meta({ example: 12 });

const measureItem = z.object({
  id: z.string().describe('Last part of the address').meta({ example: 'de-straat-inrichten-om-lokaal-te-winkelen' }),
  title: z.string().meta({ example: 'De straat inrichten om lokaal te winkelen' }),
  pillar: z.string().nullable().meta({ example: 'economy' }),
  themes: z.array(z.string()).meta({ example: ['local-trade'] }),
  kind: z.string().nullable().meta({ example: 'public-space' }),
  area: z.string().nullable().describe('Code of the municipality whose measure it is').meta({ example: '11001' }),
  origin: z
    .enum(['editor', 'reference', 'contribution', 'plan', 'multi-year-plan'])
    .describe('Where the card comes from')
    .meta({ example: 'reference' }),
  isClassified: z.boolean().describe('Pillar, themes and kind are derived from words by us').meta({ example: false }),
  isExample: z.boolean().describe('Invented').meta({ example: false }),
});

export const measureList = pageOf(measureItem);

export const measureDetail = measureItem.extend({
  description: z.string().describe('Markdown').meta({ example: 'Bredere stoepen en minder doorgaand verkeer.' }),
  targetGroups: z.array(z.string()).meta({ example: ['self-employed'] }),
  level: z.string().nullable().describe('Level of government that is best placed').meta({ example: 'municipality' }),
  status: z.string().nullable().meta({ example: 'planned' }),
  costLowest: amount,
  costHighest: amount,
  durationShortest: months,
  durationLongest: months,
  effect: z.string().meta({ example: '' }),
  yearlyAmounts: z
    .array(
      z.object({
        year: z.string().meta({ example: '2026' }),
        amount: z.string().describe('Euro, two places').meta({ example: '61000.00' }),
      }),
    )
    .describe('Planned spending'),
  sources: z.array(
    z.object({
      title: z.string().meta({ example: 'Advies over de handreiking' }),
      passage: z.string().optional().meta({ example: 'Economie: het belang van overleg' }),
      url: z.string().optional().meta({ example: 'https://www.serv.be/' }),
      date: z.iso.date().optional().meta({ example: '2020-06-08' }),
    }),
  ),
});
