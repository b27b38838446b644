import { formats } from '../../../../platform/formats.ts';
import { usePage } from '../../../../ui/index.ts';
import type { CallsFound, FacetValue } from '../search/find.ts';
import { type CallQuery, callsAddress, type FacetName, facetNames, toggled } from '../search/query.ts';
import { facetWord, type Governments } from './facet-words.ts';

interface FacetsProps {
  query: CallQuery;
  facets: CallsFound['facets'];
  governments: Governments;
}

const shownAtOnce = 7;

/** What calls can be narrowed by, each value a link with its count. On a phone folded away until asked for. */
export function Facets({ query, facets, governments }: FacetsProps) {
  const { t } = usePage();
  return (
    <details class="facets">
      <summary class="nl-button nl-button--secondary">{t('calls.search.narrow')}</summary>
      <nav aria-label={t('calls.search.narrow')}>
        {facetNames
          .filter((name) => facets[name].length > 0)
          .map((name) => (
            <Facet key={name} {...{ name, query, governments }} values={facets[name]} />
          ))}
      </nav>
    </details>
  );
}

interface FacetProps extends Omit<FacetsProps, 'facets'> {
  name: FacetName;
  values: readonly FacetValue[];
}

function Facet({ values, ...rest }: FacetProps) {
  const { t } = usePage();
  const first = values.filter(({ isChosen }, index) => index < shownAtOnce || isChosen);
  const more = values.filter((value) => !first.includes(value));
  return (
    <section class="facet">
      <h2>{t(`calls.facet.${rest.name}`)}</h2>
      <Values {...rest} values={first} />
      {more.length > 0 && (
        <details>
          <summary>{t('calls.search.more', { count: more.length })}</summary>
          <Values {...rest} values={more} />
        </details>
      )}
    </section>
  );
}

function Values({ name, values, query, governments }: FacetProps) {
  const { t, href, language } = usePage();
  const { number } = formats(language);
  return (
    <ul class="plain">
      {values.map(({ code, count, isChosen }) => (
        <li key={code}>
          <a
            href={href(callsAddress(toggled(query, name, code)))}
            rel="nofollow"
            aria-current={isChosen ? 'true' : undefined}
          >
            {isChosen && <span class="visually-hidden">{t('calls.search.chosen')} </span>}
            <span>{facetWord(name, code, { t, language, governments })}</span> <span class="note">{number(count)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What is chosen now, each to be taken away. */
export function Chosen({ query, governments }: Omit<FacetsProps, 'facets'>) {
  const { t, href, language } = usePage();
  const chosen = facetNames.flatMap((name) => (query.facets[name] ?? []).map((code) => ({ name, code })));
  if (chosen.length === 0) return null;
  return (
    <ul class="plain row chosen" aria-label={t('calls.search.filters')}>
      {chosen.map(({ name, code }) => (
        <li key={`${name}:${code}`}>
          <a class="chip" href={href(callsAddress(toggled(query, name, code)))} rel="nofollow">
            <span class="visually-hidden">{t('calls.search.remove')} </span>
            {t(`calls.facet.${name}`)}: {facetWord(name, code, { t, language, governments })}{' '}
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <a class="chip" href={href(callsAddress({ ...query, facets: {} }))} rel="nofollow">
          {t('calls.search.removeAll')}
        </a>
      </li>
    </ul>
  );
}
