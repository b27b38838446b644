import type { VNode } from 'preact';
import type { Services } from '../../../app.ts';
import { usePage } from '../../../ui/index.ts';
import type { ThemePart } from '../../themes/index.ts';
import { type Card, cardPath, libraryPath } from '../cards/card.ts';
import { findPublicCards } from '../cards/store.ts';
import { emptyQuery, type SearchQuery, searchAddress, searchCards } from '../search/index.ts';

const shown = 5;
const aboutTheme = (theme: string): SearchQuery => ({ ...emptyQuery, facets: { theme: [theme] }, sort: 'newest' });

/** What the library holds about a theme: the newest cards, and the way to all. */
export const themeMeasures = ({ db }: Pick<Services, 'db'>): ThemePart => ({
  counted: 'measures.theme.counted',
  async count() {
    const { facets } = await searchCards(db, emptyQuery);
    return new Map(facets.theme.map(({ code, count }) => [code, count]));
  },
  async show(theme): Promise<VNode | null> {
    const { ids, total } = await searchCards(db, aboutTheme(theme));
    const cards = await findPublicCards(db, ids.slice(0, shown));
    return cards.length === 0 ? null : <ThemedMeasures {...{ theme, cards, total }} />;
  },
});

function ThemedMeasures({ theme, cards, total }: { theme: string; cards: Card[]; total: number }) {
  const { t, href } = usePage();
  return (
    <section aria-labelledby="maatregelen">
      <h2 id="maatregelen">{t('measures.theme.title')}</h2>
      <ul>
        {cards.map(({ id, slug, title }) => (
          <li key={id} lang="nl">
            <a href={href(cardPath(slug))}>{title}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={href(`${libraryPath}?${searchAddress(aboutTheme(theme))}`)}>
          {t('measures.theme.all', { count: total })}
        </a>
      </p>
    </section>
  );
}
