import { z } from 'zod';
import { readQuery } from '../../../platform/http/address.ts';
import { searchText } from '../../../platform/http/paging.ts';

/** What results can be narrowed by, with the name that it has in an address. */
export const facetParameters = {
  pillar: 'pijler',
  theme: 'thema',
  kind: 'soort',
  group: 'doelgroep',
  level: 'niveau',
  area: 'gebied',
  cluster: 'cluster',
  size: 'grootte',
  cost: 'kosten',
  status: 'status',
} as const;

export type FacetName = keyof typeof facetParameters;
export const facetNames = Object.keys(facetParameters) as FacetName[];

/** Inhabitants of the municipality whose measure it is; a band ends just below where the next begins. */
export const sizeBands = ['0-10000', '10000-20000', '20000-35000', '35000-60000', '60000-'] as const;

/** Cost in euro, by the highest amount that is known. */
export const costBands = ['0-10000', '10000-50000', '50000-250000', '250000-1000000', '1000000-'] as const;

export const sortOrders = { relevance: '', newest: 'nieuwste', cost: 'kosten', used: 'gebruik' } as const;
export type SortOrder = keyof typeof sortOrders;

/** A search of the library: its address says all of it. */
export interface SearchQuery {
  /** As typed, at most 200 characters; empty for all cards. */
  words: string;
  /** Codes that a card must have one of, for each facet that is narrowed. */
  facets: Partial<Record<FacetName, readonly string[]>>;
  sort: SortOrder;
  /** From 1. */
  page: number;
}

export const pageSize = 20;
export const emptyQuery: SearchQuery = { words: '', facets: {}, sort: 'relevance', page: 1 };

const mostValues = 30;
const value = z
  .string()
  .max(80)
  .regex(/^[\p{L}\p{N}.:_ -]*$/u);
const values = z
  .union([value, z.array(value).max(mostValues)])
  .transform((given) => [...new Set(Array.isArray(given) ? given : [given])].filter((one) => one !== '').sort());

const shape = z.object({
  q: searchText.default(''),
  sorteer: z.enum(Object.values(sortOrders)).default(''),
  pagina: z.union([z.literal(''), z.string().regex(/^[1-9]\d{0,4}$/)]).default(''),
  ...(Object.fromEntries(Object.values(facetParameters).map((name) => [name, values.optional()])) as Record<
    (typeof facetParameters)[FacetName],
    z.ZodOptional<typeof values>
  >),
});

/**
 * The search that the query of an address asks for.
 *
 * @throws BadRequest for what no form of ours sends: control characters, texts too long, unknown orders, impossible pages
 */
export function readSearch(query: unknown): SearchQuery {
  const read = readQuery(shape, query);
  const facets: SearchQuery['facets'] = {};
  for (const name of facetNames) {
    const chosen = read[facetParameters[name]];
    if (chosen && chosen.length > 0) facets[name] = chosen;
  }
  const sort = (Object.keys(sortOrders) as SortOrder[]).find((order) => sortOrders[order] === read.sorteer);
  return { words: read.q, facets, sort: sort ?? 'relevance', page: Number(read.pagina || 1) };
}

/** The query of the address of a search, without `?`; the same search always gives the same text. */
export function searchAddress({ words, facets, sort, page }: SearchQuery): string {
  const query = new URLSearchParams();
  if (words) query.set('q', words);
  for (const name of facetNames) {
    for (const code of [...(facets[name] ?? [])].sort()) query.append(facetParameters[name], code);
  }
  if (sort !== 'relevance') query.set('sorteer', sortOrders[sort]);
  if (page > 1) query.set('pagina', String(page));
  return query.toString();
}

/** The same search with a value of a facet chosen, or no longer when it was; from its first page. */
export function toggled(query: SearchQuery, name: FacetName, code: string): SearchQuery {
  const chosen = query.facets[name] ?? [];
  const next = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code].sort();
  const { [name]: _, ...others } = query.facets;
  return { ...query, facets: next.length > 0 ? { ...others, [name]: next } : others, page: 1 };
}
