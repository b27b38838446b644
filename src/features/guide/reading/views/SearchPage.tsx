import { EmptyState, Layout, usePage } from '../../../../ui/index.ts';
import type { OpenEdition } from '../opening.ts';
import { guidePath, guidesPath, sectionPath } from '../paths.ts';
import type { Found } from '../search.ts';
import { SearchForm } from './Contents.tsx';
import { GuideLinks } from './EditionPage.tsx';
import { ArchiveNotice } from './Notices.tsx';
import { editionName, textLanguage } from './words.ts';

interface SearchPageProps {
  open: OpenEdition;
  question: string;
  found: Found[];
}

/** Where in an edition all the words of a question occur. */
export function SearchPage({ open: { programme, edition }, question, found }: SearchPageProps) {
  const { t, href, language } = usePage();
  return (
    <Layout
      title={t('guide.search.title', { programme: programme.title })}
      lead={editionName(edition, t, language)}
      breadcrumbs={[
        { href: href(guidesPath), label: t('guide.list.title') },
        { href: href(guidePath(programme.code)), label: programme.title },
      ]}
      head={
        <>
          <meta name="robots" content="noindex" />
          <GuideLinks programme={programme} />
        </>
      }
    >
      <ArchiveNotice programme={programme} />
      <SearchForm {...{ programme, question }} edition={edition.number} />
      {question !== '' && found.length === 0 && (
        <EmptyState title={t('guide.search.none', { question })}>
          <p>{t('guide.search.help')}</p>
        </EmptyState>
      )}
      {found.length > 0 && <h2>{t('guide.search.count', { count: found.length, question })}</h2>}
      <ol class="plain guide-found" lang={textLanguage(language)}>
        {found.map(({ section, excerpt }) => (
          <li key={section.key}>
            <h3>
              <a href={href(sectionPath(programme.code, edition.number, section.key))}>{section.title}</a>
            </h3>
            <p>
              {excerpt.map(({ text, isFound }, index) =>
                isFound ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
              )}
            </p>
          </li>
        ))}
      </ol>
    </Layout>
  );
}
