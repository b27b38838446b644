import { usePage } from '../../../../ui/index.ts';
import { type FacetName, type FacetValue, facetNames, type SearchQuery, toggled } from '../../search/index.ts';
import { wordsIn } from '../../words.ts';
import { addressOf } from './address.ts';

interface FacetsProps {
  query: SearchQuery;
  facets: Record<FacetName, FacetValue[]>;
  areas: ReadonlyMap<string, string>;
}

const shownAtOnce = 7;

/** What results can be narrowed by, each value a link with its count. On a phone folded away until asked for. */
export function Facets({ query, facets, areas }: FacetsProps) {
  const { t } = usePage();
  const asked = facetNames.filter((name) => facets[name].length > 0);
  if (asked.length === 0) return null;
  return (
    <details class="facets">
      <summary class="nl-button nl-button--secondary">{t('measures.search.narrow')}</summary>
      <nav aria-label={t('measures.search.narrow')}>
        {asked.map((name) => (
          <Facet key={name} {...{ name, query, areas }} values={facets[name]} />
        ))}
      </nav>
    </details>
  );
}

interface FacetProps {
  name: FacetName;
  values: FacetValue[];
  query: SearchQuery;
  areas: ReadonlyMap<string, string>;
}

function Facet({ name, values, query, areas }: FacetProps) {
  const { t } = usePage();
  const first = values.filter((value, index) => index < shownAtOnce || value.isChosen);
  const rest = values.filter((value) => !first.includes(value));
  return (
    <section class="facet">
      <h2>{t(`measures.facet.${name}`)}</h2>
      <Values {...{ name, query, areas }} values={first} />
      {rest.length > 0 && (
        <details>
          <summary>{t('measures.search.more', { count: rest.length })}</summary>
          <Values {...{ name, query, areas }} values={byName(rest, name, areas)} />
        </details>
      )}
    </section>
  );

  // Past the most common, people look for a name.
  function byName(some: FacetValue[], facet: FacetName, names: ReadonlyMap<string, string>): FacetValue[] {
    const { facet: word } = wordsIn('nl');
    if (facet === 'size' || facet === 'cost') return some;
    return some.toSorted((a, b) => word(facet, a.code, names).localeCompare(word(facet, b.code, names), 'nl'));
  }
}

function Values({ name, values, query, areas }: FacetProps) {
  const { t, href, language } = usePage();
  const { facet, format } = wordsIn(language);
  return (
    <ul class="plain">
      {values.map(({ code, count, isChosen }) => (
        <li key={code}>
          <a
            href={href(addressOf(toggled(query, name, code)))}
            rel="nofollow"
            aria-current={isChosen ? 'true' : undefined}
          >
            {isChosen && <span class="visually-hidden">{t('measures.search.chosen')} </span>}
            <span>{facet(name, code, areas)}</span> <span class="note">{format.number(count)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What is chosen now, each to be taken away. */
export function Chosen({ query, areas }: Pick<FacetsProps, 'query' | 'areas'>) {
  const { t, href, language } = usePage();
  const { facet } = wordsIn(language);
  const chosen = facetNames.flatMap((name) => (query.facets[name] ?? []).map((code) => ({ name, code })));
  if (chosen.length === 0) return null;
  return (
    <ul class="plain row chosen" aria-label={t('measures.search.filters')}>
      {chosen.map(({ name, code }) => (
        <li key={`${name}:${code}`}>
          <a class="chip" href={href(addressOf(toggled(query, name, code)))} rel="nofollow">
            <span class="visually-hidden">{t('measures.search.remove')} </span>
            {t(`measures.facet.${name}`)}: {facet(name, code, areas)} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <a class="chip" href={href(addressOf({ ...query, facets: {}, page: 1 }))} rel="nofollow">
          {t('measures.search.removeAll')}
        </a>
      </li>
    </ul>
  );
}
