import { Alert, ConfirmForm, Layout, usePage } from '../../../../../ui/index.ts';
import { type Card, cardWorkAt } from '../../card.ts';
import { workCrumbs } from './crumbs.ts';

export function RemoveCardPage({ card }: { card: Card }) {
  const { t, href } = usePage();
  return (
    <Layout title={t('measures.remove.title')} lead={card.title} breadcrumbs={workCrumbs(href, t)} script>
      <ConfirmForm
        action={href(cardWorkAt(card.slug, 'weghalen'))}
        cancel={href(cardWorkAt(card.slug))}
        confirm={t('measures.remove.confirm')}
      >
        <Alert kind="warning">{t('measures.remove.text')}</Alert>
      </ConfirmForm>
    </Layout>
  );
}
