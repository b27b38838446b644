import { group } from 'd3-array';
import type { Area, EarlierRow, MembershipRow, SuccessionRow } from '../schema.ts';
import { holdsOn, shiftDay } from './time.ts';

/** Areas with what ties them together, as one reads them from the store. */
export interface Register {
  areas: ReadonlyMap<string, Area>;
  memberships: readonly MembershipRow[];
  successions: readonly SuccessionRow[];
  earlier: readonly EarlierRow[];
}

/**
 * The area as it was on a day (`YYYY-MM-DD`), or undefined when the code is unknown or did not hold on that day. An area that kept its
 * code when it grew (Antwerpen, 2025-01-01) has the figures of before on a day before.
 */
export function areaOn(register: Register, code: string, day: string): Area | undefined {
  const area = register.areas.get(code);
  if (!area || !holdsOn(area, day)) return undefined;
  return asItWas(area, register.earlier, day);
}

export function asItWas(area: Area, earlier: readonly EarlierRow[], day: string): Area {
  const states = earlier.filter((state) => state.code === area.code && day <= state.validTo);
  const [state] = states.sort((a, b) => a.validTo.localeCompare(b.validTo));
  return state ? { ...area, ...state, validFrom: area.validFrom, validTo: area.validTo } : area;
}

/** The first day on which the area had its present shape. */
export function shapedOn(area: Area, earlier: readonly EarlierRow[]): string {
  const ends = earlier.filter((state) => state.code === area.code).map((state) => state.validTo);
  const last = ends.sort().at(-1);
  return last ? shiftDay(last, 1) : area.validFrom;
}

/** Rows by one of their codes. A list that does not change is sorted out once: a page about a country asks for each of its areas. */
function groupedBy<Row extends object>(codeOf: (row: Row) => string): (rows: readonly Row[], code: string) => Row[] {
  const known = new WeakMap<readonly Row[], Map<string, Row[]>>();
  return (rows, code) => {
    const groups = known.get(rows) ?? group(rows, codeOf);
    known.set(rows, groups);
    return groups.get(code) ?? [];
  };
}

const byArea = groupedBy<MembershipRow>((row) => row.areaCode);
const byRegion = groupedBy<MembershipRow>((row) => row.regionCode);

/** Where the area went, directly: none while it holds, one after a merger, several after a split. */
export const successorsOf = (successions: readonly SuccessionRow[], code: string): SuccessionRow[] =>
  successions.filter((row) => row.predecessorCode === code);

/** What came together in the area, directly. */
export const predecessorsOf = (successions: readonly SuccessionRow[], code: string): SuccessionRow[] =>
  successions.filter((row) => row.successorCode === code);

/** The codes that took the place of this one, however many steps later; a code without successor stands for itself. */
export function currentCodes(successions: readonly SuccessionRow[], code: string): string[] {
  const current = new Set<string>();
  const seen = new Set<string>();
  const follow = (one: string) => {
    if (seen.has(one)) return;
    seen.add(one);
    const next = successorsOf(successions, one);
    if (next.length === 0) current.add(one);
    for (const row of next) follow(row.successorCode);
  };
  follow(code);
  return [...current];
}

/** The area that now stands for a code, old or new; undefined for an unknown code and for one that was split. */
export function currentArea(register: Register, code: string): Area | undefined {
  if (!register.areas.has(code)) return undefined;
  const codes = currentCodes(register.successions, code);
  return codes.length === 1 ? register.areas.get(codes[0]!) : undefined;
}

/** Codes of the regions that an area is part of on a day. */
export const regionsOn = (memberships: readonly MembershipRow[], code: string, day: string): string[] =>
  byArea(memberships, code)
    .filter((row) => holdsOn(row, day))
    .map((row) => row.regionCode);

/** Codes of the areas that are part of a region on a day. */
export const membersOn = (memberships: readonly MembershipRow[], code: string, day: string): string[] =>
  byRegion(memberships, code)
    .filter((row) => holdsOn(row, day))
    .map((row) => row.areaCode);
