import { formats } from '../../../../platform/formats.ts';
import { EmptyState, Layout, StatusTag, type Tone, usePage } from '../../../../ui/index.ts';
import type { DifferenceInWords, PlaceInWords } from '../../builder/difference-words.ts';
import type { Published, Version } from '../published.ts';
import { wordDifference } from '../word-difference.ts';
import { planPath, plansPath } from './paths.ts';
import { CompareForm } from './Versions.tsx';

export interface ComparePageProps {
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
        <section key={index} class="difference">
          <h2>{place.heading}</h2>
          {place.differences.map((one, number) => (
            <OneDifference key={number} {...one} />
          ))}
        </section>
      ))}
    </Layout>
  );
}

const tones: Record<DifferenceInWords['change'], Tone> = {
  added: 'ok',
  removed: 'error',
  changed: 'info',
  moved: 'neutral',
};

function OneDifference({ change, label, before, after }: DifferenceInWords) {
  const { t } = usePage();
  return (
    <div class="difference__one">
      <p class="row">
        <StatusTag tone={tones[change]}>{t(`plans.compare.${change}`)}</StatusTag>
        {label && <b>{label}</b>}
      </p>
      {(before || after) && (
        <p class="difference__text">
          {wordDifference(before, after)
            .filter((piece) => piece.text !== '')
            .map(({ kind, text }, index) => {
              if (kind === 'same') return text;
              const Tag = kind === 'added' ? 'ins' : 'del';
              return (
                <Tag key={index}>
                  <span class="visually-hidden"> {t(`plans.compare.${kind}`)}: </span>
                  {text}
                </Tag>
              );
            })}
        </p>
      )}
    </div>
  );
}
