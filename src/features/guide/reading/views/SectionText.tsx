import type { VNode } from 'preact';
import { Disclosure, Markdown, type Pillar, PillarTag, pillars, Tag, usePage } from '../../../../ui/index.ts';
import { clusterName, themeName } from '../../../themes/index.ts';
import type { Example, Section } from '../../store.ts';
import type { Passage } from '../../tables.ts';
import { passageName, textLanguage } from './words.ts';

type Level = 2 | 3 | 4 | 5;

interface SectionTextProps {
  section: Section;
  /** The level of the headings inside the section. */
  level: Level;
  /** What other parts tell under it. */
  more?: readonly VNode[] | undefined;
}

const isPillar = (code: string | null): code is Pillar => pillars.includes(code as Pillar);

/** Of pillar, level of government and themes, what there is to say. */
export function SectionTags({ section: { pillar, level, themes } }: { section: Section }) {
  const { t, href, language } = usePage();
  if (!isPillar(pillar) && !level && themes.length === 0) return null;
  return (
    <ul class="plain row guide-tags" aria-label={t('guide.section.about')}>
      {isPillar(pillar) && (
        <li>
          <PillarTag pillar={pillar} />
        </li>
      )}
      {level && (
        <li>
          <Tag>{t('guide.section.level', { level: t(`codes.level.${level}`) })}</Tag>
        </li>
      )}
      {themes.map((theme) => (
        <li key={theme}>
          <a class="guide-theme" href={href(`/themas/${theme}`)}>
            {themeName(theme, language)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** All that stands in a section: text, hints, examples, whom it thanks, where it comes from. */
export function SectionText({ section, level, more = [] }: SectionTextProps) {
  const { t, language } = usePage();
  const { body, examples, credits, sources } = section;
  return (
    <>
      <div lang={textLanguage(language)}>{body && <Markdown text={body} level={level} />}</div>
      <Hints section={section} level={level} />
      {examples.length > 0 && <Examples section={section} level={level} />}
      {credits.length > 0 && <p class="note">{t('guide.section.credits', { names: credits.join(', ') })}</p>}
      <Sources sources={sources} />
      {more}
    </>
  );
}

function Hints({ section: { hints }, level }: { section: Section; level: Level }) {
  const { t, language } = usePage();
  const given = Object.entries(hints).filter(([, text]) => text !== '');
  if (given.length === 0) return null;
  return (
    <Disclosure summary={t('guide.hint.title', { count: given.length })}>
      <p class="note">{t('guide.hint.explained')}</p>
      <dl class="guide-hints">
        {given.map(([cluster, text]) => (
          <div key={cluster}>
            <dt>{clusterName(cluster, language)}</dt>
            <dd lang={textLanguage(language)}>
              <Markdown text={text} level={level} />
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

function Examples({ section, level }: { section: Section; level: Level }) {
  const { t } = usePage();
  const Heading = `h${level}` as 'h4';
  return (
    <div class="guide-examples">
      <Heading>{t('guide.example.title', { count: section.examples.length })}</Heading>
      <ul class="plain">
        {section.examples.map((example) => (
          <li key={example.key} id={`${section.key}--${example.key}`}>
            <ExampleText example={example} said={section.sources.map(({ document }) => document)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ExampleText({ example, said }: { example: Example; said: string[] }) {
  const { t, language } = usePage();
  const { title, description, kind, targetGroups, place, sources } = example;
  const groups = targetGroups.map((code) => t(`codes.targetGroup.${code}`)).join(', ');
  return (
    <>
      <div lang={textLanguage(language)}>
        <b>{title}</b>
        {description && <Markdown text={description} level={5} />}
      </div>
      <p class="note">
        {[
          t(`codes.measureKind.${kind}`),
          groups && t('guide.example.for', { groups }),
          place && t('guide.example.place', { place }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Sources sources={sources.map((source) => (said.includes(source.document) ? shortened(source) : source))} />
    </>
  );
}

/** A document that the section names already is not named again. */
const shortened = ({ document, passage, ...source }: Passage): Passage => ({
  ...source,
  document: passage ?? document,
});

/** Where it stands that we tell in our own words. */
export function Sources({ sources }: { sources: readonly Passage[] }) {
  const { t } = usePage();
  if (sources.length === 0) return null;
  return (
    <p class="note guide-source">
      {t('guide.section.source', { count: sources.length })}{' '}
      {sources.map((source, index) => (
        <span key={index}>
          {index > 0 && '; '}
          <SourceName source={source} />
        </span>
      ))}
    </p>
  );
}

/** The name of a source, which leads to it where it has an address. */
export function SourceName({ source }: { source: Passage }) {
  if (!source.url || !/^https?:\/\//.test(source.url)) return <>{passageName(source)}</>;
  return (
    <a href={source.url} rel="nofollow noopener">
      {passageName(source)}
    </a>
  );
}
