import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { everyone } from '../../platform/access.ts';
import { type Clock, today } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { NotFound } from '../../platform/errors.ts';
import { registerOperations } from '../../platform/http/api.ts';
import { takePage } from '../../platform/http/paging.ts';
import { areaDetail, areaList, areaListQuery, areaQuery } from './api-shapes.ts';
import { figuresOn, membersIn } from './rules/figures.ts';
import { findByFilter } from './rules/filter.ts';
import { asItWas, currentCodes, predecessorsOf, type Register, successorsOf } from './rules/register.ts';
import { holdsOn } from './rules/time.ts';
import type { Area } from './schema.ts';
import { readRegister } from './store.ts';

/** The REST door to areas. */
export function registerAreasApi(app: FastifyInstance, { db, clock }: { db: Database; clock: Clock }): void {
  registerOperations(app, (api) => {
    api.get(
      '/areas',
      {
        config: { access: everyone, promises: { headers: ['Link'] } },
        schema: {
          operationId: 'listAreas',
          tags: ['areas'],
          summary: 'Areas that hold on a day, by name',
          querystring: areaListQuery,
          response: { 200: areaList },
        },
      },
      async (request, reply) => {
        const { q: search = '', kind = '', region = '', country = '', on: day = today(clock) } = request.query;
        const register = await readRegister(db);
        const { areas } = findByFilter(register, { search, kind, region, country, day });
        const { items, ...rest } = takePage(request, reply, areas);
        return { items: items.map((area) => show(register, area, day)), ...rest };
      },
    );

    api.get(
      '/areas/:code',
      {
        config: { access: everyone },
        schema: {
          operationId: 'readArea',
          tags: ['areas'],
          summary: 'One area, also one that no longer holds, with what it was before and became',
          params: z.object({ code: z.string().max(32).meta({ example: '46030' }) }),
          querystring: areaQuery,
          response: { 200: areaDetail },
        },
      },
      async ({ params, query }) => {
        const register = await readRegister(db);
        const area = register.areas.get(params.code);
        if (!area) throw new NotFound();
        const { code } = area;
        const on = query.on ?? lastDay(area, today(clock));
        return {
          ...show(register, area, on),
          memberships: register.memberships
            .filter((row) => row.areaCode === code)
            .map((row) => ({ ...named(register, row.regionCode), startDate: row.validFrom, endDate: row.validTo })),
          members: membersIn(register, code, on).map((member) => named(register, member.code)),
          predecessors: predecessorsOf(register.successions, code).map((row) => ({
            ...named(register, row.predecessorCode),
            changeDate: row.onDate,
          })),
          successors: successorsOf(register.successions, code).map((row) => ({
            ...named(register, row.successorCode),
            changeDate: row.onDate,
          })),
          currentCodes: currentCodes(register.successions, code),
        };
      },
    );
  });
}

function show(register: Register, area: Area, on: string) {
  const then = asItWas(area, register.earlier, on);
  return {
    ...then,
    ...figuresOn(register, area, on),
    startDate: area.validFrom,
    endDate: area.validTo,
    isExample: area.example,
    partOf: register.memberships
      .filter((row) => row.areaCode === area.code && holdsOn(row, on))
      .map((row) => named(register, row.regionCode)),
  };
}

function named({ areas }: Register, code: string) {
  const { name, kind } = areas.get(code)!;
  return { code, name, kind };
}

/** An area that is gone is told as it was on its last day. */
const lastDay = (area: Area, now: string): string => (area.validTo !== null && area.validTo < now ? area.validTo : now);
