import type { Database } from '../../platform/database/index.ts';
import type { FollowSubject } from '../../platform/events.ts';
import { translator } from '../../platform/i18n.ts';
import { isUuid } from '../accounts/index.ts';
import { cardPath, libraryPath } from './cards/card.ts';
import { findPublicCards } from './cards/store.ts';
import { facetNames, readSearch, searchAddress, searchCards } from './search/index.ts';
import { wordsIn } from './words.ts';

/** A card of the library as something to follow. */
export const measureSubject = (db: Database): FollowSubject => ({
  kind: 'measure',
  async describe(id) {
    const [card] = isUuid(id) ? await findPublicCards(db, [id]) : [];
    return card ? { title: card.title, path: cardPath(card.slug) } : null;
  },
});

/** A search of the library as something to follow: its id is the query of its address. */
export const searchSubject: FollowSubject = {
  kind: 'search',
  async describe(query, language) {
    const search = searchOf(query);
    if (!search) return null;
    const words = wordsIn(language);
    const narrowed = facetNames.flatMap((name) => (search.facets[name] ?? []).map((code) => words.facet(name, code)));
    const told = words.list([...(search.words ? [`“${search.words}”`] : []), ...narrowed]);
    const title = translator(language)('measures.search.followed', { words: told });
    return { title, path: `${libraryPath}?${searchAddress(search)}`, isTyped: true };
  },
};

/** The search that an address asks for; null when it asks for everything, or for nothing that we know. */
function searchOf(query: string) {
  const asked: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    asked[name] = name in asked ? [asked[name]!, value].flat() : value;
  }
  try {
    const search = { ...readSearch(asked), page: 1, sort: 'relevance' as const };
    return searchAddress(search) === '' ? null : search;
  } catch {
    return null;
  }
}

/** Which of these searches find a card that an event says is new: one that was published, or one of an import. */
export const matchSearches =
  (db: Database) =>
  async ({ topics, at }: { topics: readonly string[]; at: Date }, queries: readonly string[]): Promise<string[]> => {
    const news = new Set(
      topics.filter((topic) => topic.startsWith('new-measure:') || topic.startsWith('new-measures:')),
    );
    if (news.size === 0) return [];
    const matched: string[] = [];
    for (const query of queries) {
      const search = searchOf(query);
      if (!search) continue;
      // What is new stands first, so the first page tells.
      const { ids } = await searchCards(db, { ...search, sort: 'newest' });
      const cards = await findPublicCards(db, ids);
      const isNew = cards.some(
        (card) =>
          news.has(`new-measure:${card.id}`) ||
          (news.has(`new-measures:${card.areaCode}`) && card.publishedAt !== null && card.publishedAt >= at),
      );
      if (isNew) matched.push(query);
    }
    return matched;
  };
