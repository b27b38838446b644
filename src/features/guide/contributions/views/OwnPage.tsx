import { formats } from '../../../../platform/formats.ts';
import { ButtonLink, DataTable, EmptyState, Layout } from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { contributionPath } from '../acts.ts';
import type { Contribution } from '../store.ts';
import { StateTag } from './words.tsx';

/** What someone sent in, and where each stands. */
export function OwnPage({ contributions }: { contributions: Contribution[] }) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const start = <ButtonLink href={href('/bijdragen/nieuw')}>{t('contributions.own.new')}</ButtonLink>;
  return (
    <Layout title={t('contributions.own.title')} lead={t('contributions.own.lead')} actions={start}>
      {contributions.length === 0 ? (
        <EmptyState title={t('contributions.own.none')}>
          <p>{t('contributions.own.noneText')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('contributions.own.title')}
          hideCaption
          rows={contributions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              header: t('contributions.field.title'),
              rowHeader: true,
              cell: ({ id, title }) => <a href={href(contributionPath(id))}>{title}</a>,
            },
            { key: 'kind', header: t('contributions.field.kind'), cell: ({ kind }) => t(`contributions.kind.${kind}`) },
            { key: 'guide', header: t('contributions.field.guide'), cell: ({ programmeTitle }) => programmeTitle },
            { key: 'at', header: t('contributions.field.sentOn'), cell: ({ createdAt }) => date(createdAt) },
            { key: 'state', header: t('contributions.field.state'), cell: ({ state }) => <StateTag state={state} /> },
          ]}
        />
      )}
    </Layout>
  );
}
