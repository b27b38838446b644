import type { VNode } from 'preact';
import { ButtonLink, FollowLink, Layout, Markdown, usePage } from '../../../../ui/index.ts';
import { depthsOf } from '../../rules/order.ts';
import type { Edition, Programme, Section } from '../../store.ts';
import type { OpenEdition } from '../opening.ts';
import { editionPath, feedPath, guidePath, guidesPath, pdfPath, sectionPath } from '../paths.ts';
import { Contents, SearchForm } from './Contents.tsx';
import { EditionsTable } from './Editions.tsx';
import { ArchiveNotice, OlderNotice, Provenance } from './Notices.tsx';
import { SectionTags, SectionText, SourceName } from './SectionText.tsx';
import { WorkLink } from './WorkLink.tsx';
import { editionName, textLanguage } from './words.ts';

interface EditionPageProps {
  open: OpenEdition;
  sections: Section[];
  /** What other parts tell under a section, by its id. */
  more: ReadonlyMap<string, readonly VNode[]>;
  baseAddress: string;
  /** Whether this viewer works on the guide. */
  mayWork: boolean;
}

/** A whole edition on one page. */
export function EditionPage({ open, sections, more, baseAddress, mayWork }: EditionPageProps) {
  const { t, href, language } = usePage();
  const { programme, edition, newest, editions } = open;
  const { code } = programme;
  const own = edition.number === newest.number ? guidePath(code) : editionPath(code, edition.number);
  return (
    <Layout
      title={programme.title}
      heading={<GuideHead {...{ programme, edition, mayWork }} />}
      description={programme.summary}
      breadcrumbs={[{ href: href(guidesPath), label: t('guide.list.title') }]}
      head={<GuideLinks programme={programme} canonical={`${baseAddress}${href(own)}`} />}
    >
      <ArchiveNotice programme={programme} />
      <OlderNotice {...{ programme, edition, newest }} />
      <Provenance edition={edition} />
      <div class="guide-columns">
        <Contents {...{ programme, sections }} addressOf={({ key }) => `#${key}`} />
        <div class="guide-text">
          <SearchForm programme={programme} edition={edition.number} />
          <div lang={textLanguage(language)}>
            <Markdown text={edition.introduction} level={2} />
          </div>
          <Sections {...{ edition, sections, more }} />
          <EditionSources edition={edition} />
          <EditionsTable {...{ programme, editions }} current={edition.number} />
        </div>
      </div>
    </Layout>
  );
}

/** The head of every page of a guide: the feed of its editions, and where the page itself stands. */
export function GuideLinks({ programme, canonical }: { programme: Programme; canonical?: string }) {
  const { t, href } = usePage();
  return (
    <>
      {canonical && <link rel="canonical" href={canonical} />}
      <link
        rel="alternate"
        type="application/atom+xml"
        href={href(feedPath(programme.code))}
        title={t('guide.feed.title', { programme: programme.title })}
      />
    </>
  );
}

function GuideHead({ programme, edition, mayWork }: { programme: Programme; edition: Edition; mayWork: boolean }) {
  const { t, href, language } = usePage();
  const { code, title, summary, organisationName, isExample } = programme;
  return (
    <div class="page__title">
      <p class="guide-kicker">
        {editionName(edition, t, language)}
        {organisationName && ` · ${t('guide.by', { organisation: organisationName })}`}
        {isExample && ` (${t('guide.example.organisation')})`}
      </p>
      <h1 lang={textLanguage(language)}>{title}</h1>
      <p class="lead" lang={textLanguage(language)}>
        {summary}
      </p>
      <div class="row">
        <ButtonLink kind="secondary" href={href(pdfPath(code, edition.number))} download>
          {t('guide.download')}
        </ButtonLink>
        <FollowLink topic={`guide:${code}`} subject={title} />
        {mayWork && <WorkLink code={code} />}
      </div>
    </div>
  );
}

function Sections({ edition, sections, more }: Pick<EditionPageProps, 'sections' | 'more'> & { edition: Edition }) {
  const { t, href, language } = usePage();
  const depths = depthsOf(sections);
  return (
    <>
      {sections.map((section) => {
        const depth = Math.min(depths.get(section.key) ?? 0, 2);
        const Heading = `h${depth + 2}` as 'h3';
        return (
          <section key={section.key} class={`guide-section guide-section--${depth}`} aria-labelledby={section.key}>
            <Heading id={section.key} lang={textLanguage(language)}>
              {section.title}
            </Heading>
            <SectionTags section={section} />
            <SectionText section={section} level={(depth + 3) as 4} more={more.get(section.id)} />
            <p class="guide-own">
              <a href={href(sectionPath(edition.programmeCode, edition.number, section.key))}>
                {t('guide.section.own')} <span class="visually-hidden">{section.title}</span>
              </a>
            </p>
          </section>
        );
      })}
    </>
  );
}

function EditionSources({ edition: { sources } }: { edition: Edition }) {
  const { t } = usePage();
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="bronnen">
      <h2 id="bronnen">{t('guide.sources')}</h2>
      <ul>
        {sources.map((source, index) => (
          <li key={index}>
            <SourceName source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}
