import { EmptyState, Layout, usePage } from '../../../../ui/index.ts';
import { Comparison } from '../../reading/views/ComparePage.tsx';
import type { SectionChange } from '../../rules/compare.ts';
import type { Edition, Section } from '../../store.ts';
import type { Prepared } from '../editions.ts';
import { workCrumbs } from './crumbs.ts';

interface DifferencesPageProps extends Prepared {
  before: Edition | undefined;
  changes: SectionChange<Section>[];
}

/** What an edition in preparation changes in the one before it, word by word. */
export function DifferencesPage({ programme, edition, before, changes }: DifferencesPageProps) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('guideedit.work.compare')}
      lead={t('guideedit.work.draft', { number: edition.number })}
      breadcrumbs={workCrumbs(programme, href, t)}
      script
    >
      {before ? (
        <Comparison from={before} to={edition} changes={changes} />
      ) : (
        <EmptyState title={t('guideedit.mapping.first')} />
      )}
    </Layout>
  );
}
