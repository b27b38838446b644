import type { VNode } from 'preact';
import type { Services } from '../../app.ts';
import { usePage } from '../../ui/index.ts';
import type { ThemePart } from '../themes/index.ts';
import { sectionPath } from './reading/paths.ts';
import { textLanguage } from './reading/views/words.ts';
import { countByTheme, type ThemedSection, themedSections } from './themed-store.ts';

/** What the newest editions of guides say on a theme; what is archived is left out. */
export const themeGuides = ({ db }: Pick<Services, 'db'>): ThemePart => ({
  counted: 'guide.theme.counted',
  count: () => countByTheme(db),
  async show(theme): Promise<VNode | null> {
    const sections = await themedSections(db, theme);
    return sections.length === 0 ? null : <ThemedSections sections={sections} />;
  },
});

function ThemedSections({ sections }: { sections: ThemedSection[] }) {
  const { t, href, language } = usePage();
  return (
    <section aria-labelledby="handreiking">
      <h2 id="handreiking">{t('guide.theme.title')}</h2>
      <ul>
        {sections.map(({ programmeCode, programme, number, key, title }) => (
          <li key={`${programmeCode} ${key}`} lang={textLanguage(language)}>
            <a href={href(sectionPath(programmeCode, number, key))}>{title}</a> <span class="note">{programme}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
