import { formats } from '../../../../platform/formats.ts';
import { EmptyState, Layout, usePage } from '../../../../ui/index.ts';
import type { PlaceInWords } from '../../builder/difference-words.ts';
import { PlaceDifferences } from '../../builder/views/Differences.tsx';
import type { Published, Version } from '../published.ts';
import { planPath, plansPath } from './paths.ts';
import { CompareForm } from './Versions.tsx';

interface ComparePageProps {
  before: Published;
  after: Published;
  versions: Version[];
  places: PlaceInWords[];
}

/** What differs between two publications of a plan, place by place and word by word. */
export function ComparePage({ before, after, versions, places }: ComparePageProps) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const { slug, document } = after;
  const name = (one: Published) => t('plans.head.versionOn', { number: one.number, date: date(one.publishedAt) });
  return (
    <Layout
      title={t('plans.compare.title')}
      lead={t('plans.compare.lead', { title: document.title, from: name(before), to: name(after) })}
      breadcrumbs={[
        { href: href(plansPath), label: t('plans.list.title') },
        { href: href(planPath(slug)), label: document.title },
      ]}
      head={<meta name="robots" content="noindex" />}
    >
      {after.isExample && <p class="note">{t('plans.example.short')}</p>}
      <CompareForm
        slug={slug}
        versions={versions.filter((version) => !version.withdrawal)}
        from={before.number}
        to={after.number}
      />
      <p class="note">{t('plans.compare.legend')}</p>
      {places.length === 0 && <EmptyState title={t('plans.compare.same')} />}
      {places.map((place, index) => (
        <PlaceDifferences key={index} {...place} />
      ))}
    </Layout>
  );
}
