import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { type Clock, today } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import { BadRequest, NotFound } from '../../../platform/errors.ts';
import { readQuery } from '../../../platform/http/address.ts';
import type { Language } from '../../../platform/i18n.ts';
import {
  type Area,
  areaOn,
  currentCodes,
  drawAreas,
  findKinds,
  type KindRow,
  membersIn,
  type Register,
  readRegister,
  regionsOn,
} from '../../areas/index.ts';
import { type ListQuery, listQuery } from './query.ts';
import { findPlans, type ListedPlan } from './store.ts';
import { ListPage } from './views/ListPage.tsx';

const pageSize = 24;

/** The list of published plans, by words, area, region and pillar. */
export async function viewList({ db, clock }: { db: Database; clock: Clock }, request: FastifyRequest): Promise<VNode> {
  const query = readQuery(listQuery, request.query);
  const day = today(clock);
  const [register, kinds, all] = [await readRegister(db), await findKinds(db), await findPlans(db, {})];
  const areas = areasFor(register, query, day);
  const isAsked = query.q !== undefined || areas !== undefined || query.pijler !== undefined;
  const plans = isAsked ? await findPlans(db, { search: query.q, pillar: query.pijler, areas }) : all;
  const pages = Math.max(1, Math.ceil(plans.length / pageSize));
  const page = query.pagina ?? 1;
  if (page > pages) throw new NotFound();
  const shown = mapped(register, plans, day);
  return (
    <ListPage
      query={query}
      plans={plans.slice((page - 1) * pageSize, page * pageSize)}
      total={plans.length}
      all={all}
      isAsked={isAsked}
      {...{ page, pages }}
      areas={areaOptions(register, all)}
      regions={regionOptions({ register, kinds, language: request.language, day }, all)}
      picture={await drawAreas(db, register, shown, day)}
      places={shown.map((area) => ({ area, plans: plansOf(register, plans, area.code) }))}
    />
  );
}

const isOf = (register: Register, code: string, wanted: ReadonlySet<string>) =>
  wanted.has(code) || currentCodes(register.successions, code).some((one) => wanted.has(one));

const plansOf = (register: Register, plans: ListedPlan[], code: string) =>
  plans.filter((plan) => isOf(register, plan.areaCode, new Set([code])));

/** The codes whose plans are asked for: the area with all that went into it, or the region with its members. */
export function areasFor(
  register: Register,
  { gebied, regio }: Pick<ListQuery, 'gebied' | 'regio'>,
  day: string,
): string[] | undefined {
  const asked = [gebied, regio].filter((code) => code !== undefined);
  if (asked.length === 0) return undefined;
  if (asked.some((code) => !register.areas.has(code))) throw new BadRequest();
  const sets = asked.map((code) => {
    const members = code === regio ? membersIn(register, code, day).map((area) => area.code) : [];
    return new Set([code, ...members]);
  });
  return [...register.areas.keys()].filter((code) => sets.every((wanted) => isOf(register, code, wanted)));
}

function areaOptions(register: Register, plans: ListedPlan[]) {
  const codes = new Set(plans.flatMap((plan) => currentCodes(register.successions, plan.areaCode)));
  return [...register.areas.values()]
    .filter((area) => codes.has(area.code))
    .map((area) => ({ value: area.code, label: area.name }));
}

interface Telling {
  register: Register;
  kinds: KindRow[];
  language: Language;
  day: string;
}

/** Every kind of region that holds an area with a plan. */
function regionOptions({ register, kinds, language, day }: Telling, plans: ListedPlan[]) {
  const current = new Set(plans.flatMap((plan) => currentCodes(register.successions, plan.areaCode)));
  const codes = new Set([...current].flatMap((code) => regionsOn(register.memberships, code, day)));
  const plural = language === 'nl' ? 'nlPlural' : 'enPlural';
  return kinds.flatMap((kind) =>
    [...codes]
      .flatMap((code) => areaOn(register, code, day) ?? [])
      .filter((area) => area.kind === kind.kind)
      .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
      .map((area) => ({ value: area.code, label: area.name, group: kind[plural] })),
  );
}

/** The municipalities of the countries that the plans are from, to show where there is one; Belgium while there is none. */
function mapped(register: Register, plans: ListedPlan[], day: string): Area[] {
  const countries = new Set(plans.flatMap((plan) => register.areas.get(plan.areaCode)?.country ?? []));
  if (countries.size === 0) countries.add('BE');
  return [...register.areas.keys()]
    .flatMap((code) => areaOn(register, code, day) ?? [])
    .filter((area) => area.kind === 'municipality' && countries.has(area.country));
}
