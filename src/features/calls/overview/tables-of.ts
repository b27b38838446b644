import type { Language, Translate } from '../../../platform/i18n.ts';
import type { Cell } from '../paying/csv.ts';
import { type BudgetRow, type Counted, type PlaceRow, placeRows } from './figures.ts';
import { absentFrom, callsAmong, type Municipality, type Overview, type OwnCall } from './overview.ts';
import { sizes } from './sizes.ts';

/** The tables of the overview, as their files are asked for. */
export const tableNames = ['oproepen', 'assen', 'provincies', 'regios', 'grootte', 'afwezig'] as const;
export type TableName = (typeof tableNames)[number];

/** What is looked at: where, of all calls or those of `callsAmong`; and who has not applied, to a call, of a region or class. */
export interface Chosen {
  among: string;
  call: OwnCall | undefined;
  region: string;
  size: string;
  /** Of the list of who is absent. */
  page: number;
}

const regionKinds = { provincies: 'province', regios: 'reference-region' } as const;

/** The applications to the calls that are looked at. */
export function applicationsAmong({ applications, calls }: Overview, among: string): Counted[] {
  const ids = new Set(callsAmong(calls, among).map(({ id }) => id));
  return applications.filter(({ callId }) => ids.has(callId));
}

/** By region of a kind, or by class of municipalities. */
export function placesOf(
  overview: Overview,
  by: 'provincies' | 'regios' | 'grootte',
  { t, among }: { t: Translate; among: string },
): PlaceRow[] {
  const { municipalities, regions } = overview;
  const calls = callsAmong(overview.calls, among);
  const applications = applicationsAmong(overview, among);
  const elsewhere = t('overview.elsewhere');
  const countries = new Set<string>(calls.map(({ document }) => document.applicants.country ?? 'BE'));
  const inside = municipalities.filter(({ country }) => countries.has(country));
  if (by === 'grootte') {
    const places = sizes.map(({ code }) => ({ code, title: t(`overview.size.${code}`) }));
    return placeRows(
      places,
      inside.map(({ code, size }) => ({ code, place: size })),
      applications,
      elsewhere,
    );
  }
  const kind = regionKinds[by];
  const placed = inside.map((one) => ({ code: one.code, place: by === 'regios' ? one.referenceRegion : one.province }));
  const used = new Set(placed.map(({ place }) => place));
  const places = [...regions.values()]
    .filter((region) => region.kind === kind && used.has(region.code))
    .map(({ code, name }) => ({ code, title: name }))
    .sort((one, other) => one.title.localeCompare(other.title, 'nl'));
  return placeRows(places, placed, applications, elsewhere);
}

/** Who does not take part in a call, of a region and a class where those are chosen. */
export const absentOf = (
  overview: Overview,
  { call, region, size }: Pick<Chosen, 'call' | 'region' | 'size'>,
): Municipality[] =>
  call === undefined
    ? []
    : absentFrom(overview, call).filter(
        (one) => (region === '' || one.regions.includes(region)) && (size === '' || one.size === size),
      );

/** The title of a region; empty when there is none. */
export const regionName = ({ regions }: Overview, code: string | null): string =>
  (code === null ? undefined : regions.get(code)?.name) ?? '';

interface Wanted {
  t: Translate;
  language: Language;
  chosen: Chosen;
}

/** A table as it is written in a file: names of the columns, and rows. */
export function cellsOf(name: TableName, overview: Overview, { t, chosen }: Wanted): [string[], Cell[][]] {
  const header = (keys: readonly string[]) => keys.map((key) => t(`overview.column.${key}`));
  if (name === 'afwezig') {
    return [
      header(['municipality', 'inhabitants', 'province', 'referenceRegion']),
      absentOf(overview, chosen).map((one) => [
        one.name,
        one.population,
        regionName(overview, one.province),
        regionName(overview, one.referenceRegion),
      ]),
    ];
  }
  const sums = ['asked', 'granted', 'paid', 'applications', 'grantedCount', 'refusedCount'] as const;
  if (name === 'oproepen' || name === 'assen') {
    const rows: BudgetRow[] = name === 'oproepen' ? overview.byCall : overview.byAxis;
    return [
      header([name === 'oproepen' ? 'call' : 'axis', 'envelope', ...sums, 'free']),
      rows.map((row) => [row.title, row.envelope, ...sums.map((key) => row[key]), row.free]),
    ];
  }
  return [
    header(['place', ...sums, 'municipalities', 'taking']),
    placesOf(overview, name, { t, among: chosen.among }).map((row) => [
      row.title,
      ...sums.map((key) => row[key]),
      row.municipalities,
      row.taking,
    ]),
  ];
}
