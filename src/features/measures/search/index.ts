export { indexCards } from './indexing.ts';
export { registerSearch, searchJobs } from './pages.tsx';
export * from './query.ts';
export { reindexAll } from './reindexing.ts';
export type { FacetValue, SearchResult } from './result.ts';
export { marked, type Piece } from './rules/mark.ts';
export { searchCards } from './search.ts';
export { similarCards } from './similar.ts';
export { suggest } from './suggestions.ts';
