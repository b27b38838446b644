import type { Language } from '../../platform/i18n.ts';
import { density, type Figures, figuresOn, membersIn } from './rules/figures.ts';
import { areaOn, currentArea, predecessorsOf, type Register, regionsOn, successorsOf } from './rules/register.ts';
import type { Area, KindRow, SuccessionRow } from './schema.ts';

export interface Named {
  code: string;
  name: string;
}

/** An area as a row of a list. */
export interface Listed extends Named {
  kind: string;
  country: string;
  example: boolean;
  population: number | null;
  surfaceHectares: number | null;
  density: number | null;
  /** The smallest region that it lies in: its province. */
  partOf: Named | null;
}

export interface Event {
  day: string;
  /** `grown`: the area was there before and was joined by the others. */
  kind: 'merged' | 'grown' | 'became' | 'split';
  areas: Named[];
}

export interface AreaFacts {
  area: Area;
  kind: string;
  day: string;
  state: 'holds' | 'ended' | 'future';
  figures: Figures;
  density: number | null;
  partOf: { kind: string; area: Named }[];
  members: Listed[];
  history: Event[];
  /** The area that now stands for this one; null when that is itself or several. */
  current: Named | null;
}

export const kindName = (kinds: readonly KindRow[], kind: string, language: Language): string =>
  kinds.find((row) => row.kind === kind)?.[language] ?? kind;

export interface Telling {
  register: Register;
  kinds: readonly KindRow[];
  language: Language;
  day: string;
}

export function listed(area: Area, { register, kinds, language, day }: Telling): Listed {
  const figures = figuresOn(register, area, day);
  const [region] = regionsOf(area.code, { register, kinds, language, day });
  return {
    ...named(area),
    kind: kindName(kinds, area.kind, language),
    country: area.country,
    example: area.example,
    population: figures.population,
    surfaceHectares: figures.surfaceHectares,
    density: density(figures),
    partOf: region ? named(region) : null,
  };
}

/** All that is known of an area on a day; an area that was gone by then is told as it was on its last day, one to come as on its first. */
export function describeArea(area: Area, telling: Telling): AreaFacts {
  const { register, kinds, language } = telling;
  const state =
    telling.day < area.validFrom ? 'future' : area.validTo && area.validTo < telling.day ? 'ended' : 'holds';
  const day = state === 'holds' ? telling.day : state === 'future' ? area.validFrom : area.validTo!;
  const then = { ...telling, day };
  const current = currentArea(register, area.code);
  const figures = figuresOn(register, area, day);
  return {
    area: areaOn(register, area.code, day) ?? area,
    kind: kindName(kinds, area.kind, language),
    day,
    state,
    figures,
    density: density(figures),
    partOf: regionsOf(area.code, then).map((region) => ({
      kind: kindName(kinds, region.kind, language),
      area: named(region),
    })),
    members: membersIn(register, area.code, day).map((member) => listed(member, then)),
    history: historyOf(area, register),
    current: current && current.code !== area.code ? named(current) : null,
  };
}

const named = ({ code, name }: Named): Named => ({ code, name });

function regionsOf(code: string, { register, kinds, day }: Telling): Area[] {
  const rank = (area: Area) => kinds.find((row) => row.kind === area.kind)?.rank ?? Number.MAX_SAFE_INTEGER;
  return regionsOn(register.memberships, code, day)
    .flatMap((region) => areaOn(register, region, day) ?? [])
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'nl'));
}

function historyOf(area: Area, register: Register): Event[] {
  const came = byDay(predecessorsOf(register.successions, area.code)).map(([day, rows]): Event => {
    const kind = area.validFrom < day ? 'grown' : 'merged';
    return {
      day,
      kind,
      areas: names(
        register,
        rows.map((row) => row.predecessorCode),
      ),
    };
  });
  const went = byDay(successorsOf(register.successions, area.code)).map(([day, rows]): Event => {
    const kind = rows.length > 1 ? 'split' : 'became';
    return {
      day,
      kind,
      areas: names(
        register,
        rows.map((row) => row.successorCode),
      ),
    };
  });
  return [...came, ...went];
}

const names = (register: Register, codes: string[]): Named[] =>
  codes.flatMap((code) => register.areas.get(code) ?? []).map(named);

function byDay(rows: SuccessionRow[]): [string, SuccessionRow[]][] {
  const days = [...new Set(rows.map((row) => row.onDate))].sort();
  return days.map((day) => [day, rows.filter((row) => row.onDate === day)]);
}
