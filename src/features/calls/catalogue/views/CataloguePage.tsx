import { formats } from '../../../../platform/formats.ts';
import { EmptyState, FollowLink, Layout, SearchBox, SortLinks, usePage } from '../../../../ui/index.ts';
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
          <Box query={query} />
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
function Box({ query }: { query: CallQuery }) {
  const { t, href } = usePage();
  const facets = facetNames.flatMap((name) =>
    (query.facets[name] ?? []).map((code) => [facetParameters[name], code] as const),
  );
  const order = query.sort === 'closing' ? [] : [['sorteer', sortOrders[query.sort]] as const];
  return (
    <SearchBox
      action={href(callsPath)}
      label={t('calls.search.words')}
      button={t('calls.search.find')}
      value={query.words}
      kept={[...facets, ...order]}
    />
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
        <SortLinks
          label={t('calls.search.sort')}
          orders={(Object.keys(sortOrders) as SortOrder[]).map((order) => ({
            order,
            label: t(`calls.sort.${order}`),
            href: href(callsAddress({ ...query, sort: order })),
            isCurrent: query.sort === order,
          }))}
        />
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
