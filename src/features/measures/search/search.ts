import type { Database } from '../../../platform/database/index.ts';
import { type FacetName, facetNames, type SearchQuery } from './query.ts';
import type { FacetValue, SearchResult } from './result.ts';

/**
 * Finds published cards.
 *
 * @throws NotFound for a page past the last
 */
export async function searchCards(_db: Database, { page }: SearchQuery): Promise<SearchResult> {
  const facets = Object.fromEntries(facetNames.map((name) => [name, [] as FacetValue[]]));
  return {
    ids: [],
    total: 0,
    page,
    pages: 1,
    facets: facets as Record<FacetName, FacetValue[]>,
    suggestion: null,
    isRelaxed: false,
    stems: new Set(),
  };
}

/** Cards that resemble this one, most alike first. */
export async function similarCards(_db: Database, _cardId: string, _most = 6): Promise<string[]> {
  return [];
}
