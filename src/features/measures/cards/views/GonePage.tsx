import { formats } from '../../../../platform/formats.ts';
import { Alert, ButtonLink, Layout, usePage } from '../../../../ui/index.ts';
import { type CardWithOwner, libraryPath } from '../card.ts';

/** What stands at the address of a card that was taken away. */
export function GonePage({ card }: { card: CardWithOwner }) {
  const { t, href, language } = usePage();
  return (
    <Layout
      title={t('measures.gone.title')}
      breadcrumbs={[{ href: href(libraryPath), label: t('measures.title') }]}
      head={<meta name="robots" content="noindex" />}
    >
      <Alert
        kind="warning"
        title={t('measures.gone.on', { date: formats(language).date(card.removedAt ?? card.updatedAt) })}
      >
        {t('measures.gone.text')}
      </Alert>
      <p>
        <ButtonLink href={href(libraryPath)}>{t('measures.gone.library')}</ButtonLink>
      </p>
    </Layout>
  );
}
