import type { VNode } from 'preact';
import { FollowLink, Layout, usePage } from '../../../../ui/index.ts';
import { isPart } from '../../rules/order.ts';
import type { Section } from '../../store.ts';
import type { OpenEdition } from '../opening.ts';
import { editionPath, guidePath, guidesPath, sectionPath } from '../paths.ts';
import { Contents } from './Contents.tsx';
import { GuideLinks } from './EditionPage.tsx';
import { ArchiveNotice, OlderNotice } from './Notices.tsx';
import { SectionTags, SectionText } from './SectionText.tsx';
import { editionName, textLanguage } from './words.ts';

interface SectionPageProps {
  open: OpenEdition;
  sections: Section[];
  section: Section;
  /** Key of the same section in the newest edition; null when it is gone, undefined when this is the newest. */
  now: string | null | undefined;
  more: readonly VNode[];
}

/** One section on a page of its own, which others can point at. */
export function SectionPage({ open, sections, section, now, more }: SectionPageProps) {
  const { t, href, language } = usePage();
  const { programme, edition, newest } = open;
  const { code } = programme;
  const at = (key: string) => href(sectionPath(code, edition.number, key));
  const inside = sections.filter(({ parentKey }) => parentKey === section.key);
  const parent = sections.find((one) => one.key === section.parentKey && isPart(section, one));
  const whole = edition.number === newest.number ? guidePath(code) : editionPath(code, edition.number);
  return (
    <Layout
      title={section.title}
      heading={
        <div class="page__title">
          <p class="guide-kicker">{editionName(edition, t, language)}</p>
          <h1 lang={textLanguage(language)}>{section.title}</h1>
          <SectionTags section={section} />
          <div class="row">
            <FollowLink topic={`section:${code}/${section.key}`} subject={section.title} />
          </div>
        </div>
      }
      description={t('guide.section.description', { programme: programme.title })}
      breadcrumbs={[
        { href: href(guidesPath), label: t('guide.list.title') },
        { href: href(whole), label: programme.title },
        ...(parent ? [{ href: at(parent.key), label: parent.title }] : []),
      ]}
      head={<GuideLinks programme={programme} />}
    >
      <ArchiveNotice programme={programme} />
      <OlderNotice {...{ programme, edition, newest }} section={now} />
      <div class="guide-columns">
        <Contents {...{ programme, sections }} addressOf={({ key }) => at(key)} current={section.key} />
        <div class="guide-text">
          {edition.provenance && <p class="note">{t('guide.provenanceShort')}</p>}
          <SectionText section={section} level={2} more={more} />
          {inside.length > 0 && (
            <ul lang={textLanguage(language)}>
              {inside.map(({ key, title }) => (
                <li key={key}>
                  <a href={at(key)}>{title}</a>
                </li>
              ))}
            </ul>
          )}
          <Neighbours {...{ sections, section, at }} />
        </div>
      </div>
    </Layout>
  );
}

function Neighbours({
  sections,
  section,
  at,
}: Pick<SectionPageProps, 'sections' | 'section'> & { at: (key: string) => string }) {
  const { t } = usePage();
  const place = sections.findIndex(({ key }) => key === section.key);
  const neighbours = [
    { rel: 'prev', label: t('guide.section.previous'), found: sections[place - 1] },
    { rel: 'next', label: t('guide.section.next'), found: sections[place + 1] },
  ];
  return (
    <nav class="guide-neighbours" aria-label={t('guide.section.neighbours')}>
      {neighbours.map(
        ({ rel, label, found }) =>
          found && (
            <a key={rel} rel={rel} href={at(found.key)}>
              <span class="note">{label}</span> {found.title}
            </a>
          ),
      )}
    </nav>
  );
}
