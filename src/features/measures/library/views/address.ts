import { libraryPath } from '../../cards/card.ts';
import { type SearchQuery, searchAddress } from '../../search/index.ts';

/** Where a search is read: its address is the search. */
export function addressOf(query: SearchQuery): string {
  const text = searchAddress(query);
  return `${libraryPath}${text && `?${text}`}`;
}
