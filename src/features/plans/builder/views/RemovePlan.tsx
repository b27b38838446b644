import { Alert } from '../../../../ui/Alert.tsx';
import { ConfirmForm } from '../../../../ui/ConfirmDialog.tsx';
import { Layout } from '../../../../ui/Layout.tsx';
import { usePage } from '../../../../ui/page.ts';
import { daysToPutBack } from '../../drafts.ts';
import type { Draft } from '../../store.ts';
import { planAt } from '../addresses.ts';
import { planCrumbs } from './crumbs.ts';

/** Asks whether the whole plan is to go; a plan that the public reads is withdrawn first. */
export function RemovePlan({ draft, isPublic }: { draft: Draft; isPublic: boolean }) {
  const { t, href } = usePage();
  const back = href(planAt(draft.id));
  return (
    <Layout title={t('drafts.remove.title')} breadcrumbs={planCrumbs(draft, href, t)} script>
      {isPublic ? (
        <Alert kind="warning">
          <p>{t('drafts.remove.published')}</p>
          <p>
            <a href={back}>{t('drafts.remove.back')}</a>
          </p>
        </Alert>
      ) : (
        <ConfirmForm action={`${back}/verwijderen`} cancel={back} confirm={t('drafts.remove.confirm')}>
          <p>{t('drafts.remove.lead', { title: draft.document.title, days: daysToPutBack })}</p>
        </ConfirmForm>
      )}
    </Layout>
  );
}
