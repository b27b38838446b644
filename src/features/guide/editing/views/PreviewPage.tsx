import { Alert, Layout, Markdown, usePage } from '../../../../ui/index.ts';
import { Contents } from '../../reading/views/Contents.tsx';
import { Provenance } from '../../reading/views/Notices.tsx';
import { SectionTags, SectionText } from '../../reading/views/SectionText.tsx';
import { depthsOf } from '../../rules/order.ts';
import type { Section } from '../../store.ts';
import { placeAt } from '../addresses.ts';
import type { Prepared } from '../editions.ts';
import { workCrumbs } from './crumbs.ts';

/** A whole edition in preparation as its readers will find it. */
export function PreviewPage({ programme, edition, sections }: Prepared & { sections: Section[] }) {
  const { t, href } = usePage();
  const depths = depthsOf(sections);
  return (
    <Layout
      title={t('guideedit.preview.title', { number: edition.number })}
      lead={edition.title}
      breadcrumbs={workCrumbs(programme, href, t)}
      script
    >
      <Alert>
        <p>{t('guideedit.preview.lead')}</p>
      </Alert>
      <Provenance edition={edition} />
      <div class="guide-columns">
        <Contents {...{ programme, sections }} addressOf={({ key }) => `#${key}`} />
        <div class="guide-text">
          <Markdown text={edition.introduction} level={2} />
          {sections.map((section) => {
            const depth = Math.min(depths.get(section.key) ?? 0, 2);
            const Heading = `h${depth + 2}` as 'h3';
            return (
              <section key={section.key} class={`guide-section guide-section--${depth}`} aria-labelledby={section.key}>
                <Heading id={section.key}>{section.title}</Heading>
                <SectionTags section={section} />
                <SectionText section={section} level={(depth + 3) as 4} />
                <p class="guide-own">
                  <a href={href(placeAt(programme.code, edition.number, { section: section.key }))}>
                    {t('guideedit.preview.edit')} <span class="visually-hidden">{section.title}</span>
                  </a>
                </p>
              </section>
            );
          })}
        </div>
      </div>
    </Layout>
  );
}
