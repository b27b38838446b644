import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { today } from '../../../platform/clock.ts';
import { readQuery } from '../../../platform/http/address.ts';
import { areaOn, drawAreas, findKinds, kindName, membersIn, readRegister } from '../../areas/index.ts';
import { mayCall } from '../policy.ts';
import { openTarget } from './opening.ts';
import { targetPath } from './paths.ts';
import { ownAreas } from './reporting.ts';
import { addUp, municipalitiesOf, type Progress, progressByRegion, progressOf } from './rules/progress.ts';
import { selectReports } from './store.ts';
import { TargetPage } from './views/TargetPage.tsx';

export const sorts = ['naam', 'nodig', 'gedaan', 'nog'] as const;
const text = (most: number) => z.string().max(most).catch('');
const query = z.object({
  zoek: text(100),
  in: text(60),
  per: text(60),
  sorteer: z.enum(sorts).catch('naam'),
  richting: z.enum(['op', 'af']).catch('op'),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type TargetQuery = z.infer<typeof query>;

const pageSize = 25;

/** How far the municipalities are with the target of a call. */
export function registerTargetPage(app: FastifyInstance, { db, clock }: Services): void {
  app.get<{ Params: { call: string } }>(
    targetPath(':call'),
    { config: { access: everyone, cache: 'public' } },
    async function viewTarget(request, reply) {
      const { call, document, target } = await openTarget(db, request.params.call);
      const day = today(clock);
      const [register, kinds] = [await readRegister(db), await findKinds(db)];
      const municipalities = municipalitiesOf(document, call, register, day);
      const reports = await selectReports(db, call.id);
      const all = progressOf(target, { register, municipalities, reports, day });

      const regions = kinds
        .filter(({ kind }) => kind !== 'municipality')
        .map(({ kind }) => ({ kind, rows: progressByRegion(register, kind, all, day) }))
        .filter(({ rows }) => rows.length > 0);
      const { pagina, ...asked } = readQuery(query, request.query);
      const members = new Set(asked.in ? membersIn(register, asked.in, day).map(({ code }) => code) : []);
      const within = asked.in ? all.filter(({ code }) => members.has(code)) : all;
      const rows = regions.find(({ kind }) => kind === asked.per)?.rows ?? within;
      const found = sorted(rows.filter(matches(asked.zoek)), asked);
      const pages = Math.max(1, Math.ceil(found.length / pageSize));
      const page = Math.min(pagina, pages);
      const areas = found.flatMap(({ code }) => areaOn(register, code, day) ?? []);
      const region = areaOn(register, asked.in, day);
      return reply.page(
        <TargetPage
          {...{ call, document, target, found, pages, day }}
          asked={{ ...asked, pagina: page }}
          shown={found.slice((page - 1) * pageSize, page * pageSize)}
          whole={addUp({ code: asked.in, name: region?.name ?? '', example: false }, within)}
          kinds={regions.map(({ kind }) => ({ value: kind, label: kindName(kinds, kind, request.language) }))}
          regions={regions.flatMap(({ kind, rows: some }) =>
            some.map(({ code, name }) => ({
              value: code,
              label: name,
              group: kindName(kinds, kind, request.language),
            })),
          )}
          years={[...new Set(municipalities.flatMap(({ populationYear }) => populationYear ?? []))].sort()}
          picture={await drawAreas(db, register, areas, day)}
          {...mayOf(
            request,
            municipalities.map(({ code }) => code),
          )}
        />,
      );

      function mayOf({ viewer }: FastifyRequest, codes: string[]) {
        return {
          mayReport: ownAreas(viewer, register, day).some(({ area }) => codes.includes(area.code)),
          mayImport: mayCall(viewer, 'edit', call),
        };
      }
    },
  );
}

const folded = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const matches = (search: string) => (row: Progress) => folded(row.name).includes(folded(search.trim()));

const figures = { nodig: 'need', gedaan: 'done', nog: 'toDo' } as const;

/** By name as the register has them, or by a figure; what is not known comes last either way. */
function sorted(rows: Progress[], { sorteer, richting }: Pick<TargetQuery, 'sorteer' | 'richting'>): Progress[] {
  const sign = richting === 'af' ? -1 : 1;
  if (sorteer === 'naam') return sign === 1 ? rows : rows.toReversed();
  const figure = figures[sorteer];
  return rows.toSorted((a, b) => {
    const [one, other] = [a[figure], b[figure]];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * (one - other);
  });
}
