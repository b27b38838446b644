import { Alert, Layout, Markdown, usePage } from '../../../../ui/index.ts';
import type { Standing } from '../../../references/index.ts';
import type { PlanDocument } from '../../document/schema.ts';
import { type Choice, measuresOf } from '../contents.ts';
import type { Published, Version } from '../published.ts';
import { newestStanding } from '../published.ts';
import { ruleMarks } from '../rule-marks.ts';
import { timelineOf } from '../timeline.ts';
import { wordsIn } from '../words.ts';
import { Heard, Indicators, LeftOut, Links, Needs, Sources } from './Background.tsx';
import { Coverage } from './Coverage.tsx';
import { Measures } from './Measures.tsx';
import { Money } from './Money.tsx';
import { planPath, publicationPath } from './paths.ts';
import { KeyFigures, PlanHead } from './Summary.tsx';
import { Timetable } from './Timetable.tsx';
import { Versions } from './Versions.tsx';

interface PlanPageProps {
  published: Published;
  versions: Version[];
  choice: Choice;
  /** This page's own address with the language left out, for the links that choose. */
  path: string;
  baseAddress: string;
  /** The rules of the register that its sources name, as they stand today (`YYYY-MM-DD`). */
  rules: Standing[];
  day: string;
}

/** A plan as an inhabitant and an entrepreneur read it: what, for whom, when, for how much, how far. */
export function PlanPage({ published, versions, choice, path, baseAddress, rules, day }: PlanPageProps) {
  const { t, href, language } = usePage();
  const { document } = published;
  const words = wordsIn(language);
  // Where a part of the measures is shown, links to any of them lead to the page with all.
  const whole = choice.pillar || choice.group ? href(path) : '';
  const textLanguage = document.language && document.language !== language ? document.language : undefined;
  return (
    <Layout
      title={document.title}
      heading={<PlanHead published={published} words={words} />}
      description={t('plans.page.description', { area: published.areaName })}
      breadcrumbs={[{ href: href('/plannen'), label: t('plans.list.title') }]}
      head={<link rel="canonical" href={`${baseAddress}${href(planPath(published.slug))}`} />}
    >
      <Notices published={published} versions={versions} />
      <div lang={textLanguage}>
        <KeyFigures document={document} words={words} />
        <Contents document={document} />
        {document.vision && (
          <section aria-labelledby="visie">
            <h2 id="visie">{t('plans.section.vision')}</h2>
            <Markdown text={document.vision} level={visionLevel(document.vision)} />
          </section>
        )}
        <Needs document={document} />
        <Measures
          {...{ document, choice, path, words }}
          slug={published.slug}
          marksOf={(measure) => ruleMarks(measure, rules, day)}
        />
        <Timetable document={document} words={words} whole={whole} />
        <Money document={document} words={words} />
        <Coverage document={document} whole={whole} />
        <Heard document={document} words={words} />
        <Indicators document={document} words={words} whole={whole} />
        <LeftOut document={document} words={words} />
        <Sources document={document} words={words} whole={whole} rules={rules} />
        <Links document={document} words={words} />
      </div>
      <Versions published={published} versions={versions} />
    </Layout>
  );
}

function Notices({ published, versions }: Pick<PlanPageProps, 'published' | 'versions'>) {
  const { t, href } = usePage();
  const newest = newestStanding(versions);
  return (
    <>
      {published.isExample && (
        <Alert kind="warning" title={t('plans.example.short')}>
          {t('plans.example.long')}
        </Alert>
      )}
      {newest && newest.number !== published.number && (
        <Alert kind="warning" title={t('plans.page.older', { number: published.number })}>
          <a href={href(publicationPath(published.slug, newest.number))}>
            {t('plans.page.toNewest', { number: newest.number })}
          </a>
        </Alert>
      )}
    </>
  );
}

/** People start with a `#` or with `##`: either way their first headings come right under ours. */
const visionLevel = (vision: string) => (/^#\s/m.test(vision) ? 3 : 2);

const chapters = [
  ['maatregelen', 'measures'],
  ['planning', 'timetable'],
  ['geld', 'money'],
  ['dekking', 'coverage'],
  ['inspraak', 'heard'],
  ['cijfers', 'indicators'],
  ['versies', 'versions'],
] as const;

function Contents({ document }: { document: PlanDocument }) {
  const { t } = usePage();
  const hasTimetable = timelineOf(document, measuresOf(document)).length > 0;
  const shown = chapters.filter(([id]) => id !== 'planning' || hasTimetable);
  return (
    <nav class="plan-contents" aria-label={t('plans.page.contents')}>
      <ul class="plain">
        {shown.map(([id, key]) => (
          <li key={id}>
            <a href={`#${id}`}>{t(`plans.jump.${key}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
