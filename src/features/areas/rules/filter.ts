import type { Area } from '../schema.ts';
import { areaOn, membersOn, type Register } from './register.ts';

export interface AreaFilter {
  /** Part of a name, or a whole code. */
  search: string;
  /** Empty for all kinds. */
  kind: string;
  /** The code of the region in which the areas lie; empty for anywhere. */
  region: string;
  /** Empty for all countries. */
  country: string;
  /** `YYYY-MM-DD`. */
  day: string;
}

export interface Found {
  areas: Area[];
  /** What has the name that was asked for but falls outside the other conditions: another kind or country, or gone by now. */
  elsewhere: Area[];
}

const most = 20;

/** The areas that meet all conditions, in the order of the register. */
export function findByFilter(register: Register, filter: AreaFilter): Found {
  const named = [...register.areas.values()].filter((area) => isNamed(area, filter.search));
  const inRegion = filter.region ? new Set(membersOn(register.memberships, filter.region, filter.day)) : null;
  const areas = named.flatMap((area) => {
    if (filter.kind && area.kind !== filter.kind) return [];
    if (filter.country && area.country !== filter.country) return [];
    if (inRegion && !inRegion.has(area.code)) return [];
    return areaOn(register, area.code, filter.day) ?? [];
  });
  if (filter.search === '') return { areas, elsewhere: [] };
  const found = new Set(areas.map((area) => area.code));
  return { areas, elsewhere: named.filter((area) => !found.has(area.code)).slice(0, most) };
}

/** Accents, capitals, spaces and dashes do not matter: "sint niklaas" is Sint-Niklaas. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function isNamed(area: Area, search: string): boolean {
  const wanted = fold(search);
  return wanted === '' || fold(area.name).includes(wanted) || area.code.toLowerCase() === search.trim().toLowerCase();
}
