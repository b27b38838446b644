import { ConfirmForm, Layout } from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { contributionPath } from '../acts.ts';
import type { Contribution } from '../store.ts';
import { useOwnCrumbs } from './words.tsx';

export function WithdrawPage({ contribution }: { contribution: Contribution }) {
  const { t, href } = usePage();
  const path = contributionPath(contribution.id);
  return (
    <Layout
      title={t('contributions.withdraw.title')}
      lead={contribution.title}
      breadcrumbs={useOwnCrumbs(contribution)}
    >
      <ConfirmForm action={href(`${path}/intrekken`)} cancel={href(path)} confirm={t('contributions.withdraw.confirm')}>
        <p>{t('contributions.withdraw.text')}</p>
      </ConfirmForm>
    </Layout>
  );
}
