import { z } from 'zod';
import { readQuery } from '../../../../platform/http/address.ts';
import { searchText } from '../../../../platform/http/paging.ts';
import { callsPath } from '../paths.ts';

/** What calls can be narrowed by, with the name that it has in an address. */
export const facetParameters = {
  state: 'staat',
  axis: 'as',
  theme: 'thema',
  applicant: 'wie',
  support: 'subsidie',
  government: 'overheid',
} as const;

export type FacetName = keyof typeof facetParameters;
export const facetNames = Object.keys(facetParameters) as FacetName[];

export const sortOrders = { closing: '', amount: 'bedrag', title: 'titel' } as const;
export type SortOrder = keyof typeof sortOrders;

/** A search for calls: its address says all of it. */
export interface CallQuery {
  /** As typed, at most 200 characters; empty for all calls. */
  words: string;
  /** Codes that a call must have one of, for each facet that is narrowed. */
  facets: Partial<Record<FacetName, readonly string[]>>;
  sort: SortOrder;
}

const value = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]*$/);
const values = z
  .union([value, z.array(value).max(30)])
  .transform((given) => [...new Set([given].flat())].filter((one) => one !== '').sort());

const shape = z.object({
  q: searchText.default(''),
  sorteer: z.enum(Object.values(sortOrders)).default(''),
  ...(Object.fromEntries(Object.values(facetParameters).map((name) => [name, values.optional()])) as Record<
    (typeof facetParameters)[FacetName],
    z.ZodOptional<typeof values>
  >),
});

/**
 * The search that the query of an address asks for.
 *
 * @throws BadRequest for what no form of ours sends
 */
export function readCallQuery(query: unknown): CallQuery {
  const read = readQuery(shape, query);
  const facets: CallQuery['facets'] = {};
  for (const name of facetNames) {
    const chosen = read[facetParameters[name]];
    if (chosen && chosen.length > 0) facets[name] = chosen;
  }
  const sort = (Object.keys(sortOrders) as SortOrder[]).find((order) => sortOrders[order] === read.sorteer);
  return { words: read.q, facets, sort: sort ?? 'closing' };
}

/** The address of a search; the same search always has the same. */
export function callsAddress({ words, facets, sort }: CallQuery): string {
  const query = new URLSearchParams();
  if (words) query.set('q', words);
  for (const name of facetNames) for (const code of facets[name] ?? []) query.append(facetParameters[name], code);
  if (sort !== 'closing') query.set('sorteer', sortOrders[sort]);
  const text = query.toString();
  return text ? `${callsPath}?${text}` : callsPath;
}

/** The same search with a value of a facet chosen, or no longer when it was. */
export function toggled(query: CallQuery, name: FacetName, code: string): CallQuery {
  const chosen = query.facets[name] ?? [];
  const next = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code].sort();
  const { [name]: _, ...others } = query.facets;
  return { ...query, facets: next.length > 0 ? { ...others, [name]: next } : others };
}
