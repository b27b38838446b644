import { Alert, ConfirmForm, Layout, usePage } from '../../../../ui/index.ts';
import { cardPath } from '../../cards/card.ts';
import type { Experience } from '../store.ts';
import { experienceAt } from './paths.ts';

export function RemoveExperiencePage({ experience }: { experience: Experience }) {
  const { t, href } = usePage();
  const { id, title, cardSlug, cardTitle } = experience;
  return (
    <Layout
      title={t('measures.experience.removeTitle')}
      lead={title}
      breadcrumbs={[{ href: href(cardPath(cardSlug)), label: cardTitle }]}
      script
    >
      <ConfirmForm
        action={href(experienceAt(id, 'weghalen'))}
        cancel={href(experienceAt(id))}
        confirm={t('measures.experience.remove')}
      >
        <Alert kind="warning">{t('measures.experience.removeText')}</Alert>
      </ConfirmForm>
    </Layout>
  );
}
