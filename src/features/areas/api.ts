import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { everyone } from '../../platform/access.ts';
import { type Clock, today } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { NotFound } from '../../platform/errors.ts';
import { figuresOn, membersIn } from './rules/figures.ts';
import { findByFilter } from './rules/filter.ts';
import { asItWas, currentCodes, predecessorsOf, type Register, regionsOn, successorsOf } from './rules/register.ts';
import type { Area } from './schema.ts';
import { readRegister } from './store.ts';

const day = z.iso.date().describe('The day on which the answer holds; today when not given');
const codes = z.array(z.string());

const areaShape = z.object({
  code: z.string().describe('NIS code in Flanders, CBS code in the Netherlands').meta({ example: '46030' }),
  kind: z.string().meta({ example: 'municipality' }),
  name: z.string(),
  country: z.string().describe('ISO 3166-1, two letters'),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable().describe('The last day; null while it holds'),
  population: z.number().int().nullable(),
  populationYear: z.number().int().nullable(),
  surfaceHectares: z.number().nullable(),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  origin: z.enum(['published', 'predecessors', 'members']).describe('Whether figures were published or added up by us'),
  example: z.boolean().describe('An invented area'),
  source: z.string(),
  partOf: codes.describe('Codes of the regions that it is part of on that day'),
});

const detailShape = areaShape.extend({
  members: codes.describe('Codes of the municipalities in it on that day'),
  predecessors: codes,
  successors: codes,
  current: codes.describe('Codes that stand for this area now: its own while it holds'),
});

const listQuery = z.object({
  search: z.string().max(100).default('').describe('Part of a name, or a whole code'),
  kind: z.string().max(40).default('').describe('Such as municipality or province'),
  region: z.string().max(32).default('').describe('The code of a region in which the areas lie'),
  country: z.string().max(2).default(''),
  day: day.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  perPage: z.coerce.number().int().min(1).max(1000).default(100),
});

const listShape = z.object({
  areas: z.array(areaShape),
  total: z.number().int(),
  page: z.number().int(),
  perPage: z.number().int(),
});

/** The REST door to areas. */
export function registerAreasApi(app: FastifyInstance, { db, clock }: { db: Database; clock: Clock }): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const config = { access: everyone };

  api.get(
    '/api/v1/areas',
    {
      config,
      schema: {
        operationId: 'listAreas',
        tags: ['areas'],
        summary: 'Areas that hold on a day',
        querystring: listQuery,
        response: { 200: listShape.describe('A page of areas, by name') },
      },
    },
    async ({ query }) => {
      const { page, perPage, ...asked } = query;
      const register = await readRegister(db);
      const on = asked.day ?? today(clock);
      const { areas } = findByFilter(register, { ...asked, day: on });
      const shown = areas.slice((page - 1) * perPage, page * perPage);
      return { areas: shown.map((area) => show(register, area, on)), total: areas.length, page, perPage };
    },
  );

  api.get(
    '/api/v1/areas/:code',
    {
      config,
      schema: {
        operationId: 'readArea',
        tags: ['areas'],
        summary: 'One area, also one that no longer holds',
        params: z.object({ code: z.string().max(32) }),
        querystring: z.object({ day: day.optional() }),
        response: { 200: detailShape.describe('The area with what it was before and became') },
      },
    },
    async ({ params, query }) => {
      const register = await readRegister(db);
      const area = register.areas.get(params.code);
      if (!area) throw new NotFound();
      const on = query.day ?? lastDay(area, today(clock));
      return {
        ...show(register, area, on),
        members: membersIn(register, area.code, on).map((member) => member.code),
        predecessors: predecessorsOf(register.successions, area.code).map((row) => row.predecessorCode),
        successors: successorsOf(register.successions, area.code).map((row) => row.successorCode),
        current: currentCodes(register.successions, area.code),
      };
    },
  );
}

function show(register: Register, area: Area, on: string): z.infer<typeof areaShape> {
  const then = asItWas(area, register.earlier, on);
  return { ...then, ...figuresOn(register, area, on), partOf: regionsOn(register.memberships, area.code, on) };
}

/** An area that is gone is told as it was on its last day. */
const lastDay = (area: Area, now: string): string => (area.validTo !== null && area.validTo < now ? area.validTo : now);
