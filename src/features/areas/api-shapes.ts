import { z } from 'zod';
import { pageOf, pageQuery, searchText } from '../../platform/http/paging.ts';

const on = z.iso
  .date()
  .optional()
  .describe('The day on which the answer holds; today when not given')
  .meta({ example: '2024-12-31' });

export const areaQuery = z.strictObject({ on });

export const areaListQuery = z.strictObject({
  q: searchText.optional().describe('Part of a name, or a whole code').meta({ example: 'Beveren' }),
  kind: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .optional()
    .describe('The kind of area')
    .meta({ example: 'municipality' }),
  region: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/)
    .optional()
    .describe('The code of a region in which the areas lie')
    .meta({ example: '40000' }),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .describe('ISO 3166-1, two letters')
    .meta({ example: 'BE' }),
  on,
  ...pageQuery,
});

const named = {
  code: z.string().describe('NIS code in Flanders, CBS code in the Netherlands').meta({ example: '40000' }),
  name: z.string().meta({ example: 'Oost-Vlaanderen' }),
  kind: z.string().meta({ example: 'province' }),
};

const startDate = z.iso.date().describe('The first day on which it holds').meta({ example: '2025-01-01' });
const endDate = z.iso.date().nullable().describe('The last day on which it held; null while it holds');
const changed = z.object({ ...named, changeDate: z.iso.date().describe('The first day of the new area') });

const figures = {
  population: z.int().min(0).nullable(),
  populationYear: z.int().nullable().describe('The year that the population is of'),
  surfaceHectares: z.number().min(0).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  origin: z.enum(['published', 'predecessors', 'members']).describe('Whether figures were published or added up by us'),
};

const example = {
  code: '46030',
  kind: 'municipality',
  name: 'Beveren-Kruibeke-Zwijndrecht',
  country: 'BE',
  startDate: '2025-01-01',
  endDate: null,
  population: 85047,
  populationYear: 2020,
  surfaceHectares: 21673,
  longitude: 4.25,
  latitude: 51.2,
  origin: 'predecessors',
  isExample: false,
  source: 'Statbel',
  partOf: [{ code: '40000', name: 'Oost-Vlaanderen', kind: 'province' }],
};

const area = z.object({
  code: named.code,
  kind: named.kind,
  name: named.name,
  country: z.string().describe('ISO 3166-1, two letters'),
  startDate,
  endDate,
  ...figures,
  isExample: z.boolean().describe('An invented area'),
  source: z.string().describe('Where the figures come from'),
  partOf: z.array(z.object(named)).describe('The regions that it is part of on that day'),
});

export const areaList = pageOf(area.meta({ id: 'Area', description: 'An area as it is on a day', example })).meta({
  id: 'AreaPage',
  example: { items: [example], page: 1, pageSize: 50, total: 1 },
});

export const areaDetail = area
  .extend({
    memberships: z.array(z.object({ ...named, startDate, endDate })).describe('Every region that it was ever part of'),
    members: z.array(z.object(named)).describe('The municipalities in it on that day'),
    predecessors: z.array(changed),
    successors: z.array(changed),
    currentCodes: z.array(z.string()).describe('Codes that stand for this area now: its own while it holds'),
  })
  .meta({
    id: 'AreaDetail',
    description: 'An area with what ties it to others',
    example: {
      ...example,
      memberships: [{ ...example.partOf[0], startDate: '2025-01-01', endDate: null }],
      members: [],
      predecessors: [{ code: '11056', name: 'Zwijndrecht', kind: 'municipality', changeDate: '2025-01-01' }],
      successors: [],
      currentCodes: ['46030'],
    },
  });
