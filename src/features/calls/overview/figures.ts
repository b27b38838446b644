import type { Cents } from '../../../platform/money.ts';

/** An application that was sent in, as the overview counts it: its money and its number stand at the lead alone. */
export interface Counted {
  callId: string;
  /** Area of who leads it, after mergers; null for who has none, such as an association. */
  leadArea: string | null;
  /** Areas of all who take part, the lead included, after mergers. */
  areas: readonly string[];
  state: 'open' | 'granted' | 'refused' | 'withdrawn';
  asked: Cents;
  /** What is promised by the ledger: the award, less what was made free again of it. */
  granted: Cents;
  paid: Cents;
}

/** Sums of applications; withdrawn ones count only for what was paid. */
export interface Sums {
  asked: Cents;
  granted: Cents;
  paid: Cents;
  applications: number;
  grantedCount: number;
  refusedCount: number;
}

export const noSums: Sums = { asked: 0n, granted: 0n, paid: 0n, applications: 0, grantedCount: 0, refusedCount: 0 };

export function sumOf(applications: readonly Counted[]): Sums {
  const sums = { ...noSums };
  for (const { state, asked, granted, paid } of applications) {
    sums.paid += paid;
    if (state === 'withdrawn') continue;
    sums.asked += asked;
    sums.granted += granted;
    sums.applications += 1;
    if (state === 'granted') sums.grantedCount += 1;
    if (state === 'refused') sums.refusedCount += 1;
  }
  return sums;
}

/** A call or an axis: with what there is to give and what is left of it. */
export interface BudgetRow extends Sums {
  code: string;
  title: string;
  /** Null when it is not known. */
  envelope: Cents | null;
  free: Cents | null;
}

/** A region or a class of municipalities, with how many there are in it and how many of those take part in an application. */
export interface PlaceRow extends Sums {
  code: string;
  title: string;
  municipalities: number;
  taking: number;
}

/** Rows of one code together; what is not known of one is left out of the sum, and unknown when it is of all. */
export function sumBudgets(rows: readonly BudgetRow[], code: string, title: string): BudgetRow {
  const known = (values: (Cents | null)[]): Cents | null => {
    const there = values.flatMap((value) => value ?? []);
    return there.length === 0 ? null : there.reduce((sum, value) => sum + value, 0n);
  };
  const add = <N extends keyof Sums>(name: N) => rows.map((row) => row[name]);
  const cents = (name: 'asked' | 'granted' | 'paid') => add(name).reduce((sum, value) => sum + value, 0n);
  const count = (name: 'applications' | 'grantedCount' | 'refusedCount') =>
    add(name).reduce((sum, value) => sum + value, 0);
  return {
    ...{ code, title, asked: cents('asked'), granted: cents('granted'), paid: cents('paid') },
    applications: count('applications'),
    grantedCount: count('grantedCount'),
    refusedCount: count('refusedCount'),
    envelope: known(rows.map(({ envelope }) => envelope)),
    free: known(rows.map(({ free }) => free)),
  };
}

interface Place {
  code: string;
  title: string;
}

/** A row for each place, and last one for who is in none of them, when there is any money or application there. */
export function placeRows(
  places: readonly Place[],
  municipalities: readonly { code: string; place: string | null }[],
  applications: readonly Counted[],
  elsewhere: string,
): PlaceRow[] {
  const placeOf = new Map(municipalities.map(({ code, place }) => [code, place]));
  const at = (area: string | null) => (area === null ? null : (placeOf.get(area) ?? null));
  const active = new Set(applications.flatMap(({ state, areas }) => (state === 'withdrawn' ? [] : areas)));
  const rowOf = (code: string | null, title: string): PlaceRow => {
    const inside = municipalities.filter(({ place }) => place === code);
    return {
      ...sumOf(applications.filter(({ leadArea }) => at(leadArea) === code)),
      ...{ code: code ?? '', title, municipalities: inside.length },
      taking: inside.filter((one) => active.has(one.code)).length,
    };
  };
  const rest = rowOf(null, elsewhere);
  const hasRest = rest.applications > 0 || rest.paid > 0n || rest.municipalities > 0;
  return [...places.map(({ code, title }) => rowOf(code, title)), ...(hasRest ? [rest] : [])];
}
