import type { Database } from '../../../platform/database/index.ts';
import type { FollowSubject } from '../../../platform/events.ts';
import { type Language, translator } from '../../../platform/i18n.ts';
import { callPath, callsPath } from '../catalogue/paths.ts';
import { findCalls } from '../catalogue/search/find.ts';
import { type CallQuery, callsAddress, facetNames, readCallQuery } from '../catalogue/search/query.ts';
import { facetWord, governmentsOf } from '../catalogue/views/facet-words.ts';
import { newestOf } from './published.ts';
import { type PublishedCall, selectNewest, selectPublished } from './published-store.ts';

/** A public call as something to follow, by its code. */
export const callSubject = (db: Database): FollowSubject => ({
  kind: 'call',
  async describe(code) {
    const [call] = await selectPublished(db, code);
    return call ? { title: newestOf(call).document.title, path: callPath(code) } : null;
  },
});

/** A search for calls as something to follow: its id is the query of its address. */
export const callsSubject = (db: Database): FollowSubject => ({
  kind: 'calls',
  async describe(query, language) {
    const search = searchOf(query);
    if (!search) return null;
    const words = wordsOf(search, await selectNewest(db), language);
    const title = translator(language)('callnews.search.followed', { words });
    return { title, path: callsAddress(search), isTyped: true };
  },
});

function wordsOf({ words, facets }: CallQuery, calls: readonly PublishedCall[], language: Language): string {
  const t = translator(language);
  const governments = governmentsOf(calls, t);
  const narrowed = facetNames.flatMap((name) =>
    (facets[name] ?? []).map((code) => facetWord(name, code, { t, language, governments })),
  );
  return [...(words ? [`“${words}”`] : []), ...narrowed].join(', ');
}

/** The search that an address asks for, without its order; null when it asks for everything, or for nothing that we know. */
function searchOf(query: string): CallQuery | null {
  const asked: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    asked[name] = name in asked ? [asked[name]!, value].flat() : value;
  }
  try {
    const search = { ...readCallQuery(asked), sort: 'closing' as const };
    return callsAddress(search) === callsPath ? null : search;
  } catch {
    return null;
  }
}

/** Which of these searches find a call that an event says is new. */
export const matchCalls =
  (db: Database) =>
  async ({ topics, at }: { topics: readonly string[]; at: Date }, queries: readonly string[]): Promise<string[]> => {
    const ids = topics.flatMap((topic) => (topic.startsWith('new-call:') ? [topic.slice('new-call:'.length)] : []));
    if (ids.length === 0) return [];
    const fresh = (await selectNewest(db)).filter(({ id }) => ids.includes(id));
    return queries.filter((query) => {
      const search = searchOf(query);
      return search !== null && findCalls(fresh, search, at).calls.length > 0;
    });
  };
