import { type Register, shiftDay } from '../../../areas/index.ts';

/** What was reported of an area: so many at the end of a day (`YYYY-MM-DD`). */
export interface Report {
  areaCode: string;
  day: string;
  number: number;
  reportedAt: Date;
}

export interface Done {
  number: number;
  /** The day of the report; of several that are added up, the oldest. */
  day: string;
  /** The codes whose reports are in it. */
  from: string[];
}

type Areas = Pick<Register, 'areas' | 'successions' | 'earlier'>;

/** Reports by area, the one that counts first: of the latest day, and of one day the one made last. */
export function inOrder(reports: readonly Report[]): Map<string, Report[]> {
  const sorted = [...reports].sort(
    (a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0) || b.reportedAt.getTime() - a.reportedAt.getTime(),
  );
  const byArea = new Map<string, Report[]>();
  for (const report of sorted) byArea.set(report.areaCode, [...(byArea.get(report.areaCode) ?? []), report]);
  return byArea;
}

/**
 * How many there are in an area by a day, as far as was reported: its own newest report since it has the shape that it had on that day.
 * Before there is one, the reports of all that went into it are added up; when one of those is missing it is not known, for a part is
 * never shown as the whole. Null is not known, and never zero.
 */
export function doneIn(
  areas: Areas,
  reports: ReadonlyMap<string, readonly Report[]>,
  code: string,
  day: string,
): Done | null {
  const since = shapeOn(areas, code, day);
  if (since === null) return null;
  const own = reports.get(code)?.find((report) => report.day >= since && report.day <= day);
  if (own) return { number: own.number, day: own.day, from: [code] };
  const parts = partsBefore(areas, code, since).map((part) => doneIn(areas, reports, part, shiftDay(since, -1)));
  if (parts.length === 0 || parts.includes(null)) return null;
  return (parts as Done[]).reduce((sum, part) => ({
    number: sum.number + part.number,
    day: [sum.day, part.day].sort()[0]!,
    from: [...sum.from, ...part.from],
  }));
}

/** The first day of the shape that an area had on a day; null when it was not there yet. */
export function shapeOn({ areas, earlier }: Areas, code: string, day: string): string | null {
  const area = areas.get(code);
  if (!area || day < area.validFrom) return null;
  const changes = earlier.filter((state) => state.code === code).map(({ validTo }) => shiftDay(validTo, 1));
  return [area.validFrom, ...changes.filter((change) => change <= day)].sort().at(-1)!;
}

/** What came together on the first day of a shape, the area itself as it was before included. */
function partsBefore({ areas, successions }: Areas, code: string, since: string): string[] {
  const came = successions.filter((row) => row.successorCode === code && row.onDate === since);
  const wasThere = areas.get(code)!.validFrom < since;
  return [...new Set([...(wasThere ? [code] : []), ...came.map((row) => row.predecessorCode)])];
}
