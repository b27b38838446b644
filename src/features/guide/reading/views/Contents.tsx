import { Button, usePage } from '../../../../ui/index.ts';
import { grouped } from '../../rules/grouped.ts';
import type { Programme, Section } from '../../store.ts';
import { searchPath } from '../paths.ts';
import { textLanguage } from './words.ts';

interface ContentsProps {
  programme: Programme;
  sections: readonly Section[];
  /** Where a section is read: further down this page, or on a page of its own. */
  addressOf: (section: Section) => string;
  /** Key of the section that this page is about. */
  current?: string;
}

/** The table of contents that stays at hand: beside the text, or on a phone above it, to open. */
export function Contents(props: ContentsProps) {
  const { t } = usePage();
  return (
    <>
      <nav class="guide-contents" aria-label={t('guide.contents')}>
        <p class="guide-contents__title">{t('guide.contents')}</p>
        <ContentsList {...props} />
      </nav>
      <details class="guide-contents-small">
        <summary>{t('guide.contents')}</summary>
        <nav aria-label={t('guide.contents')}>
          <ContentsList {...props} />
        </nav>
      </details>
    </>
  );
}

function ContentsList({ sections, addressOf, current }: ContentsProps) {
  const { language } = usePage();
  const keys = new Set(sections.map(({ key }) => key));
  const children = grouped(sections, ({ parentKey }) => (parentKey !== null && keys.has(parentKey) ? parentKey : null));
  const list = (parent: string | null) => {
    const found = children.get(parent);
    if (!found) return null;
    return (
      <ol>
        {found.map((section) => (
          <li key={section.key}>
            <a href={addressOf(section)} aria-current={section.key === current ? 'page' : undefined}>
              {section.title}
            </a>
            {list(section.key)}
          </li>
        ))}
      </ol>
    );
  };
  return <div lang={textLanguage(language)}>{list(null)}</div>;
}

interface SearchFormProps {
  programme: Pick<Programme, 'code'>;
  edition?: number | undefined;
  question?: string;
}

/** Looks for words inside the guide, in the edition that is being read. */
export function SearchForm({ programme, edition, question = '' }: SearchFormProps) {
  const { t, href } = usePage();
  return (
    <form class="guide-search" action={href(searchPath(programme.code))}>
      <label for="zoek-in-gids">{t('guide.search.label')}</label>
      <div class="row">
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          type="search"
          id="zoek-in-gids"
          name="q"
          value={question}
          maxLength={200}
        />
        {edition !== undefined && <input type="hidden" name="editie" value={edition} />}
        <Button kind="secondary">{t('guide.search.button')}</Button>
      </div>
    </form>
  );
}
