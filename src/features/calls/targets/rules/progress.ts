import { type Area, areaOn, membersIn, type Register } from '../../../areas/index.ts';
import { namedOn } from '../../applicants-rules.ts';
import type { CallDocument, CallTarget } from '../../document/schema.ts';
import { doneIn, inOrder, type Report } from './done.ts';
import { needOf } from './need.ts';

/** How far an area is. A region is its municipalities added up: of some of them it may not be known. */
export interface Progress {
  code: string;
  name: string;
  isExample: boolean;
  inhabitants: number | null;
  need: number | null;
  /** Of the municipalities that reported; null when none did. */
  done: number | null;
  /** What is left in the municipalities that reported: more than needed in one does not help another. */
  toDo: number | null;
  /** How many municipalities are known, of how many. */
  known: number;
  of: number;
  /** The oldest day of what was reported. */
  day: string | null;
}

/** The municipalities that a call's target is about: those of its country and areas, as they are on a day; invented ones only in an invented call. */
export function municipalitiesOf(
  { applicants }: Pick<CallDocument, 'applicants'>,
  { isExample }: { isExample: boolean },
  register: Register,
  day: string,
): Area[] {
  const { country = 'BE', areas } = applicants;
  const isNamed = namedOn(register, areas, day);
  return [...register.areas.keys()]
    .flatMap((code) => areaOn(register, code, day) ?? [])
    .filter(({ kind, example }) => kind === 'municipality' && example === isExample)
    .filter((area) => area.country === country && isNamed(area.code));
}

/** How far each of these municipalities is on a day. */
export function progressOf(
  target: CallTarget,
  {
    register,
    municipalities,
    reports,
    day,
  }: { register: Register; municipalities: readonly Area[]; reports: readonly Report[]; day: string },
): Progress[] {
  const byArea = inOrder(reports);
  return municipalities.map(({ code, name, example, population }) => {
    const done = doneIn(register, byArea, code, day);
    const need = needOf(target, population);
    return {
      code,
      name,
      isExample: example,
      inhabitants: population,
      need,
      done: done?.number ?? null,
      toDo: done && need !== null ? Math.max(0, need - done.number) : null,
      known: done ? 1 : 0,
      of: 1,
      day: done?.day ?? null,
    };
  });
}

/** Municipalities added up under another name. Inhabitants and need of which a part is not known are not known. */
export function addUp(
  { code, name, example }: Pick<Area, 'code' | 'name' | 'example'>,
  parts: readonly Progress[],
): Progress {
  const whole = (figure: 'inhabitants' | 'need') =>
    parts.length === 0 || parts.some((part) => part[figure] === null) ? null : sum(parts.map((part) => part[figure]!));
  const some = (figure: 'done' | 'toDo') => {
    const values = parts.flatMap((part) => part[figure] ?? []);
    return values.length === 0 ? null : sum(values);
  };
  return {
    code,
    name,
    isExample: example,
    inhabitants: whole('inhabitants'),
    need: whole('need'),
    done: some('done'),
    toDo: some('toDo'),
    known: sum(parts.map((part) => part.known)),
    of: sum(parts.map((part) => part.of)),
    day: parts.flatMap((part) => part.day ?? []).sort()[0] ?? null,
  };
}

/** The regions of a kind with their municipalities added up; those without any are left out. */
export function progressByRegion(
  register: Register,
  kind: string,
  parts: readonly Progress[],
  day: string,
): Progress[] {
  const byCode = new Map(parts.map((part) => [part.code, part]));
  return [...register.areas.keys()]
    .flatMap((code) => areaOn(register, code, day) ?? [])
    .filter((area) => area.kind === kind)
    .map((area) =>
      addUp(
        area,
        membersIn(register, area.code, day).flatMap(({ code }) => byCode.get(code) ?? []),
      ),
    )
    .filter((row) => row.of > 0);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
