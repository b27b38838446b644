import { ButtonLink, EmptyState, Layout, usePage } from '../../../../ui/index.ts';
import { dossierPath } from '../addresses.ts';
import type { Dossier } from '../dossier.ts';
import { dossierCrumbs } from './crumbs.ts';

/** There is nothing to account for yet, or no rule to do it by. */
export function NoFinalAccountPage({ dossier, isSent }: { dossier: Dossier; isSent: boolean }) {
  const { t, href } = usePage();
  return (
    <Layout title={t('paying.final.title')} breadcrumbs={dossierCrumbs(dossier, href, t)}>
      <EmptyState title={t(isSent ? 'paying.final.noRule' : 'paying.final.notSent')}>
        <p>{t(isSent ? 'paying.final.noRuleText' : 'paying.final.notSentText')}</p>
        <ButtonLink href={href(dossierPath(dossier.call.code, dossier.application.id))}>
          {t('paying.final.back')}
        </ButtonLink>
      </EmptyState>
    </Layout>
  );
}
