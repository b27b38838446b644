export { indexCards } from './indexing.ts';
export * from './query.ts';
export type { FacetValue, SearchResult } from './result.ts';
export { searchCards, similarCards } from './search.ts';
