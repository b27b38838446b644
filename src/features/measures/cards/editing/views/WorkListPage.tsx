import { formats } from '../../../../../platform/formats.ts';
import { ButtonLink, DataTable, EmptyState, Layout, StatusTag, usePage } from '../../../../../ui/index.ts';
import { type CardWithOwner, cardWorkAt, cardWorkPath, isPublic, libraryPath } from '../../card.ts';

/** The cards that someone works on. */
export function WorkListPage({ cards, mayStart }: { cards: CardWithOwner[]; mayStart: boolean }) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  return (
    <Layout
      title={t('measures.work.title')}
      lead={t('measures.work.lead')}
      breadcrumbs={[{ href: href('/werkplek'), label: t('measures.work.workspace') }]}
      actions={mayStart && <ButtonLink href={href(`${cardWorkPath}/nieuw`)}>{t('measures.work.new')}</ButtonLink>}
    >
      {cards.length === 0 ? (
        <EmptyState title={t('measures.work.empty')}>
          <p>
            <a href={href(libraryPath)}>{t('measures.gone.library')}</a>
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('measures.work.title')}
          hideCaption
          rows={cards}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              header: t('measures.form.title'),
              rowHeader: true,
              cell: (card) => <a href={href(cardWorkAt(card.slug))}>{card.title}</a>,
            },
            {
              key: 'whose',
              header: t('measures.field.organisation'),
              cell: (card) => card.organisationName ?? t('measures.work.library'),
            },
            { key: 'changed', header: t('measures.work.changed'), cell: (card) => date(card.updatedAt) },
            {
              key: 'state',
              header: t('measures.work.state'),
              cell: (card) => (
                <StatusTag tone={isPublic(card) ? 'ok' : 'neutral'}>
                  {t(isPublic(card) ? 'measures.work.public' : 'measures.work.draft')}
                </StatusTag>
              ),
            },
          ]}
        />
      )}
    </Layout>
  );
}
