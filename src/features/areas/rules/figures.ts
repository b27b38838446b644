import type { Area } from '../schema.ts';
import { areaOn, membersOn, type Register, shapedOn } from './register.ts';

export interface Figures {
  /** Inhabitants; null when unknown, also when one of several members is unknown. */
  population: number | null;
  populationYear: number | null;
  surfaceHectares: number | null;
  longitude: number | null;
  latitude: number | null;
  /** How the figures came about: as published, added up from predecessors, or from the municipalities in the area. */
  origin: 'published' | 'predecessors' | 'members';
}

/**
 * What is known of an area on a day (`YYYY-MM-DD`). A region has no figures of its own: they are those of its municipalities added up. A figure
 * from before the area had its present shape was added up from its predecessors.
 */
export function figuresOn(register: Register, area: Area, day: string): Figures {
  const own = areaOn(register, area.code, day) ?? area;
  if (own.population !== null || own.surfaceHectares !== null || own.longitude !== null) {
    const isCurrent = own.population === area.population;
    const since = isCurrent ? shapedOn(area, register.earlier) : area.validFrom;
    const merged = register.successions.some((row) => row.successorCode === area.code && row.onDate === since);
    const older = own.populationYear !== null && own.populationYear < Number(since.slice(0, 4));
    return { ...own, origin: merged && older ? 'predecessors' : 'published' };
  }
  return fromMembers(membersIn(register, area.code, day));
}

/** The municipalities in a region on a day, as they were then; by name when the register is. */
export function membersIn(register: Register, code: string, day: string): Area[] {
  const codes = new Set(membersOn(register.memberships, code, day));
  return [...register.areas.keys()]
    .filter((member) => codes.has(member))
    .flatMap((member) => areaOn(register, member, day) ?? [])
    .filter((member) => member.kind === 'municipality');
}

function fromMembers(members: Area[]): Figures {
  const years = new Set(members.map((member) => member.populationYear));
  const total = (figure: 'population' | 'surfaceHectares') => {
    const values = members.map((member) => member[figure]);
    if (values.length === 0 || values.includes(null)) return null;
    return values.reduce((sum: number, value) => sum + value!, 0);
  };
  const middle = (figure: 'longitude' | 'latitude') => {
    const values = members.flatMap((member) => member[figure] ?? []);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return {
    population: total('population'),
    populationYear: years.size === 1 ? [...years][0]! : null,
    surfaceHectares: total('surfaceHectares'),
    longitude: middle('longitude'),
    latitude: middle('latitude'),
    origin: 'members',
  };
}

/** Inhabitants per square kilometre, made from its parts: a density is never added up. */
export const density = ({ population, surfaceHectares }: Pick<Figures, 'population' | 'surfaceHectares'>) =>
  population === null || !surfaceHectares ? null : population / (surfaceHectares / 100);
