import type { VNode } from 'preact';
import { EmptyState, FollowLink, Layout, Pagination, SearchBox, SortLinks, usePage } from '../../../../ui/index.ts';
import { type CardWithOwner, libraryPath } from '../../cards/card.ts';
import {
  facetNames,
  facetParameters,
  type SearchQuery,
  type SearchResult,
  searchAddress,
  sortOrders,
} from '../../search/index.ts';
import { wordsIn } from '../../words.ts';
import { addressOf } from './address.ts';
import { Chosen, Facets } from './Facets.tsx';
import { Hits, type Mark } from './Hits.tsx';

interface LibraryPageProps {
  query: SearchQuery;
  result: SearchResult;
  cards: CardWithOwner[];
  areas: ReadonlyMap<string, string>;
  mark: Mark;
  acts?: (card: CardWithOwner) => VNode | null;
}

/** The library: words to look for, what to narrow by, and what was found. */
export function LibraryPage({ query, result, cards, areas, mark, acts }: LibraryPageProps) {
  const { t, href, asset } = usePage();
  const isAsked = searchAddress({ ...query, page: 1, sort: 'relevance' }) !== '';
  const title = query.words ? t('measures.search.titleFor', { words: query.words }) : t('measures.title');
  return (
    <Layout
      title={title}
      heading={<Heading />}
      description={t('measures.lead')}
      head={
        <>
          {isAsked && <meta name="robots" content="noindex, follow" />}
          <script type="module" src={asset('main.js')} />
        </>
      }
    >
      <Box query={query} />
      <Chosen query={query} areas={areas} />
      <div class="library">
        <Facets query={query} facets={result.facets} areas={areas} />
        <section aria-label={t('measures.search.results')}>
          <Summary query={query} result={result} isAsked={isAsked} />
          {result.total === 0 ? (
            <Nothing query={query} isAsked={isAsked} />
          ) : (
            <Hits cards={cards} mark={mark} acts={acts} />
          )}
          <Pagination page={result.page} pages={result.pages} hrefOf={(page) => href(addressOf({ ...query, page }))} />
        </section>
      </div>
    </Layout>
  );
}

function Heading() {
  const { t } = usePage();
  return (
    <div class="page__title">
      <h1>{t('measures.title')}</h1>
      <p class="lead">{t('measures.lead')}</p>
    </div>
  );
}

/** Words to look for; what was narrowed to stays. */
function Box({ query }: { query: SearchQuery }) {
  const { t, href } = usePage();
  const facets = facetNames.flatMap((name) =>
    (query.facets[name] ?? []).map((code) => [facetParameters[name], code] as const),
  );
  const order = query.sort === 'relevance' ? [] : [['sorteer', sortOrders[query.sort]] as const];
  return (
    <SearchBox
      action={href(libraryPath)}
      label={t('measures.search.words')}
      button={t('measures.search.find')}
      value={query.words}
      kept={[...facets, ...order]}
      suggest={href(`${libraryPath}/suggesties`)}
    />
  );
}

/** How many there are, what else may have been meant, and in which order they stand. */
function Summary({ query, result, isAsked }: { query: SearchQuery; result: SearchResult; isAsked: boolean }) {
  const { t, href, language } = usePage();
  const { format } = wordsIn(language);
  const { total, suggestion, isRelaxed } = result;
  const count = { count: total, shown: format.number(total) };
  return (
    <div class="library__summary">
      <div class="row library__count">
        <p role="status">
          <b>{t(isAsked ? 'measures.search.count' : 'measures.search.all', count)}</b>
          {isRelaxed && ` ${t('measures.search.relaxed')}`}
        </p>
        {isAsked && (
          <FollowLink
            topic={`search:${searchAddress({ ...query, page: 1, sort: 'relevance' })}`}
            subject={query.words || t('measures.search.yours')}
          />
        )}
      </div>
      {suggestion && (
        <p>
          {t('measures.search.meant')}{' '}
          <a href={href(addressOf({ ...query, words: suggestion, page: 1 }))}>{suggestion}</a>?
        </p>
      )}
      {total > 1 && <Orders query={query} />}
    </div>
  );
}

function Orders({ query }: { query: SearchQuery }) {
  const { t, href } = usePage();
  const orders = Object.keys(sortOrders) as SearchQuery['sort'][];
  return (
    <SortLinks
      label={t('measures.search.sort')}
      orders={orders.map((order) => ({
        order,
        label: t(`measures.sort.${order}`),
        href: href(addressOf({ ...query, sort: order, page: 1 })),
        isCurrent: query.sort === order,
      }))}
    />
  );
}

function Nothing({ query, isAsked }: { query: SearchQuery; isAsked: boolean }) {
  const { t, href } = usePage();
  const isNarrowed = Object.keys(query.facets).length > 0;
  if (!isAsked) return <EmptyState title={t('measures.search.empty')} />;
  return (
    <EmptyState title={t('measures.search.nothing')}>
      <ul>
        {isNarrowed && (
          <li>
            <a href={href(addressOf({ ...query, facets: {}, page: 1 }))}>{t('measures.search.withoutFilters')}</a>
          </li>
        )}
        <li>{t('measures.search.otherWords')}</li>
        <li>
          <a href={href(libraryPath)}>{t('measures.search.everything')}</a>
        </li>
      </ul>
    </EmptyState>
  );
}
