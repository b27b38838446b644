import { callPath, callsPath } from '../../catalogue/paths.ts';
import type { CallFilter } from '../published.ts';

export const calendarPath = `${callsPath}/kalender`;
export const calendarFile = `${calendarPath}.ics`;
export const feedPath = `${callsPath}/atom.xml`;
export const callCalendarFile = (code: string): string => `${callPath(code)}/kalender.ics`;
export const turtlePath = (code: string): string => `${callPath(code)}/oproep.ttl`;

/** The address of a list of calls with what narrows it, such as `/oproepen/kalender?as=climate&maand=2022-09`. */
export function narrowed(path: string, { axis, theme }: CallFilter, month?: string): string {
  const given = { as: axis, thema: theme, maand: month };
  const query = new URLSearchParams(Object.entries(given).filter((pair): pair is [string, string] => Boolean(pair[1])));
  return query.size === 0 ? path : `${path}?${query}`;
}
