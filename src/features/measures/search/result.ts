import type { FacetName } from './query.ts';

export interface FacetValue {
  code: string;
  /** Cards that match the words and all other facets; what is chosen in this facet does not narrow it. */
  count: number;
  isChosen: boolean;
}

/** What a search finds. */
export interface SearchResult {
  /** Cards of this page, best first. */
  ids: string[];
  /** How many cards match in all. */
  total: number;
  page: number;
  pages: number;
  /** Values that at least one card has, most cards first; chosen ones are always there. */
  facets: Record<FacetName, FacetValue[]>;
  /** The words with what seems mistyped set right: "bedoelde u". */
  suggestion: string | null;
  /** No card had all words, so those with most of them are shown. */
  isRelaxed: boolean;
  /** Stems to mark in texts, for `marked`. */
  stems: ReadonlySet<string>;
}
