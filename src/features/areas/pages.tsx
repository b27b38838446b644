import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { z } from 'zod';
import type { Services } from '../../app.ts';
import { everyone } from '../../platform/access.ts';
import { type Clock, today } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { NotFound } from '../../platform/errors.ts';
import { type Language, translator } from '../../platform/i18n.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { readDate } from '../../ui/forms/typed.ts';
import { registerAreasApi } from './api.ts';
import { type AreaFacts, describeArea, kindName, listed, type Telling } from './describe.ts';
import { drawAreas } from './picture.ts';
import { membersIn } from './rules/figures.ts';
import { type AreaFilter, findByFilter } from './rules/filter.ts';
import { areaOn, currentCodes, type Register, regionsOn } from './rules/register.ts';
import type { Area, KindRow } from './schema.ts';
import { findKinds, readRegister } from './store.ts';
import { AreaPage } from './views/AreaPage.tsx';
import { AreasPage } from './views/AreasPage.tsx';
import { countryName } from './views/countries.ts';

export interface AreaContext {
  /** The code of the area and of all that went into it: what is tied to an old code belongs to its successor too. */
  codes: string[];
  viewer: Viewer | null;
  language: Language;
}

/** What another feature tells of an area on its page; null when it has nothing to tell. */
type AreaSection = (area: Area, context: AreaContext) => Promise<VNode | null>;

const page = { access: everyone, cache: 'public' } as const;
const text = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? '')]);
const listQuery = z.object({
  zoek: text.optional(),
  soort: text.optional(),
  in: text.optional(),
  land: text.optional(),
  op: text.optional(),
});

export function registerAreas(
  app: FastifyInstance,
  { db, clock }: Services,
  { sections = [] }: { sections?: AreaSection[] } = {},
): void {
  registerAreasApi(app, { db, clock });
  app.get('/gebieden', { config: page }, async (request, reply) => reply.page(await viewAreas(db, clock, request)));
  app.get<{ Params: { code: string } }>('/gebieden/:code', { config: page }, async (request, reply) =>
    reply.page(await viewArea(db, clock, request, sections)),
  );
}

async function viewAreas(db: Database, clock: Clock, request: FastifyRequest): Promise<VNode> {
  const { language } = request;
  const query = listQuery.parse(request.query);
  const now = today(clock);
  const day = query.op ? readDate(query.op) : now;
  const errors = day ? undefined : { op: translator(language)('areas.filter.wrongDay', { value: query.op ?? '' }) };
  const asked: AreaFilter = {
    search: (query.zoek ?? '').trim().slice(0, 100),
    kind: query.soort ?? 'municipality',
    region: query.in ?? '',
    country: query.land ?? (query.in || query.zoek ? '' : 'BE'),
    day: day ?? now,
  };
  const [register, kinds] = [await readRegister(db), await findKinds(db)];
  const telling = { register, kinds, language, day: asked.day };
  const { areas, elsewhere } = findByFilter(register, asked);
  // Areas of several kinds lie on top of each other.
  const picture = asked.kind ? await drawAreas(db, register, areas, asked.day) : null;
  return (
    <AreasPage
      asked={asked}
      typedDay={day ? undefined : query.op}
      errors={errors}
      {...optionsOf(register, kinds, language, asked.day)}
      areas={areas.map((area) => listed(area, telling))}
      elsewhere={elsewhere.map((area) => ({
        code: area.code,
        name: area.name,
        kind: kindName(kinds, area.kind, language),
        country: countryName(area.country, language),
        lastDay: area.validTo,
      }))}
      picture={picture}
      isBare={register.areas.size === 0}
    />
  );
}

function optionsOf(register: Register, kinds: readonly KindRow[], language: Language, day: string) {
  const areas = [...register.areas.keys()].flatMap((code) => areaOn(register, code, day) ?? []);
  const present = new Set(areas.map((area) => area.kind));
  const plural = language === 'nl' ? 'nlPlural' : 'enPlural';
  const shown = kinds.filter((row) => present.has(row.kind));
  const regions = new Set(register.memberships.map((row) => row.regionCode));
  return {
    kinds: shown.map((row) => ({ value: row.kind, label: row[plural] })),
    regions: shown.flatMap((row) =>
      areas
        .filter((area) => area.kind === row.kind && regions.has(area.code))
        .map((area) => ({ value: area.code, label: area.name, group: row[plural] })),
    ),
    countries: [...new Set(areas.map((area) => area.country))]
      .sort()
      .map((code) => ({ value: code, label: countryName(code, language) })),
  };
}

async function viewArea(
  db: Database,
  clock: Clock,
  request: FastifyRequest<{ Params: { code: string } }>,
  sections: AreaSection[],
): Promise<VNode> {
  const { language, viewer, params } = request;
  const register = await readRegister(db);
  const area = register.areas.get(params.code);
  if (!area) throw new NotFound();
  const typed = listQuery.parse(request.query).op;
  const day = (typed && readDate(typed)) || today(clock);
  const telling: Telling = { register, kinds: await findKinds(db), language, day };
  const facts = describeArea(area, telling);
  const shown = around(register, facts);
  const picture = await drawAreas(db, register, shown, facts.day);
  const codes = [...register.areas.keys()].filter((code) => leadsTo(register, code, area.code));
  const told = await Promise.all(sections.map((section) => section(area, { codes, viewer, language })));
  return (
    <AreaPage
      facts={facts}
      picture={picture}
      around={shown.map((one) => listed(one, { ...telling, day: facts.day }))}
      sections={told.filter((section) => section !== null)}
    />
  );
}

const leadsTo = (register: Register, code: string, to: string) =>
  code === to || currentCodes(register.successions, code).includes(to);

/** A region is shown as its municipalities, a municipality among those of its province. */
function around(register: Register, { area, day, partOf }: AreaFacts): Area[] {
  const members = membersIn(register, area.code, day);
  if (members.length > 0) return members;
  const region = partOf[0]?.area.code ?? regionsOn(register.memberships, area.code, day)[0];
  const neighbours = region ? membersIn(register, region, day) : [];
  return neighbours.some((one) => one.code === area.code) ? neighbours : [];
}
