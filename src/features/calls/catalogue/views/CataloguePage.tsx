import { formats } from '../../../../platform/formats.ts';
import { EmptyState, FollowLink, Icon, Layout, usePage } from '../../../../ui/index.ts';
import { calendarPath, feedPath } from '../../catalogue-news/calendar/paths.ts';
import { callsPath } from '../paths.ts';
import type { CallsFound } from '../search/find.ts';
import {
  type CallQuery,
  callsAddress,
  facetNames,
  facetParameters,
  type SortOrder,
  sortOrders,
} from '../search/query.ts';
import { Chosen, Facets } from './Facets.tsx';
import type { Governments } from './facet-words.ts';
import { Hits } from './Hits.tsx';

interface CataloguePageProps {
  query: CallQuery;
  found: CallsFound;
  governments: Governments;
  /** No call is public at all. */
  isBare: boolean;
  hasReferences: boolean;
}

/** All calls: words to look for, what to narrow by, and what was found. */
export function CataloguePage({ query, found, governments, isBare, hasReferences }: CataloguePageProps) {
  const { t, href } = usePage();
  const isAsked = callsAddress({ ...query, sort: 'closing' }) !== callsPath;
  return (
    <Layout
      title={t('calls.title')}
      lead={t('calls.lead')}
      head={
        <>
          {isAsked && <meta name="robots" content="noindex, follow" />}
          <link rel="alternate" type="application/atom+xml" href={href(feedPath)} title={t('calls.search.feed')} />
        </>
      }
    >
      {isBare ? (
        <EmptyState title={t('calls.search.empty')} />
      ) : (
        <>
          <SearchBox query={query} />
          <Chosen query={query} governments={governments} />
          <div class="library">
            <Facets query={query} facets={found.facets} governments={governments} />
            <section aria-label={t('calls.search.results')}>
              <Summary query={query} found={found} />
              {found.calls.length === 0 ? <Nothing query={query} /> : <Hits calls={found.calls} />}
              {hasReferences && (
                <section aria-labelledby="uit-2020">
                  <h2 id="uit-2020">{t('calls.search.about')}</h2>
                  <p>{t('calls.search.aboutText')}</p>
                </section>
              )}
            </section>
          </div>
        </>
      )}
    </Layout>
  );
}

/** Words to look for; what was narrowed to stays. */
function SearchBox({ query }: { query: CallQuery }) {
  const { t, href } = usePage();
  const kept = facetNames.flatMap((name) =>
    (query.facets[name] ?? []).map((code) => [facetParameters[name], code] as const),
  );
  return (
    <search>
      <form class="library-search" action={href(callsPath)}>
        <label class="utrecht-form-label" for="zoekwoorden">
          {t('calls.search.words')}
        </label>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          id="zoekwoorden"
          type="search"
          name="q"
          value={query.words}
          maxLength={200}
        />
        {kept.map(([name, code]) => (
          <input key={`${name}${code}`} type="hidden" name={name} value={code} />
        ))}
        {query.sort !== 'closing' && <input type="hidden" name="sorteer" value={sortOrders[query.sort]} />}
        <button class="nl-button nl-button--primary" type="submit">
          <Icon name="search" />
          {t('calls.search.find')}
        </button>
      </form>
    </search>
  );
}

/** How many there are, what they have to give together, and in which order they stand. */
function Summary({ query, found }: { query: CallQuery; found: CallsFound }) {
  const { t, href, language } = usePage();
  const { number, money } = formats(language);
  const { calls, total, unknown } = found;
  const amount = money(total);
  const followed = callsAddress({ ...query, sort: 'closing' }).slice(callsPath.length + 1);
  return (
    <div class="library__summary">
      <div class="row library__count">
        <p role="status">
          <b>{t('calls.search.count', { count: calls.length, shown: number(calls.length) })}</b>
          {total > 0n && ', '}
          {total > 0n && t(`calls.search.${unknown > 0 ? 'totalOfKnown' : 'total'}`, { amount, unknown })}
        </p>
        <a href={href(calendarPath)}>{t('calls.search.calendar')}</a>
        {followed !== '' && <FollowLink topic={`calls:${followed}`} subject={t('callnews.search.subject')} />}
      </div>
      {calls.length > 1 && (
        <nav class="row" aria-label={t('calls.search.sort')}>
          <span class="note">{t('calls.search.sort')}</span>
          {(Object.keys(sortOrders) as SortOrder[]).map((sort) => (
            <a
              key={sort}
              class="chip"
              href={href(callsAddress({ ...query, sort }))}
              rel="nofollow"
              aria-current={query.sort === sort ? 'true' : undefined}
            >
              {t(`calls.sort.${sort}`)}
            </a>
          ))}
        </nav>
      )}
    </div>
  );
}

function Nothing({ query }: { query: CallQuery }) {
  const { t, href } = usePage();
  return (
    <EmptyState title={t('calls.search.nothing')}>
      <ul>
        {Object.keys(query.facets).length > 0 && (
          <li>
            <a href={href(callsAddress({ ...query, facets: {} }))}>{t('calls.search.withoutFilters')}</a>
          </li>
        )}
        <li>{t('calls.search.otherWords')}</li>
        <li>
          <a href={href(callsPath)}>{t('calls.search.everything')}</a>
        </li>
      </ul>
    </EmptyState>
  );
}
