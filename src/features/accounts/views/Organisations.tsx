import type { Membership } from '../../../platform/viewer.ts';
import { ButtonLink } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Layout } from '../../../ui/Layout.tsx';
import { EmptyState } from '../../../ui/Lists.tsx';
import { usePage } from '../../../ui/page.ts';
import { roleWords } from '../words.ts';

export function Organisations({ memberships }: { memberships: Membership[] }) {
  const { t, href, viewer } = usePage();
  const title = t('accounts.organisations.title');
  return (
    <Layout title={title} breadcrumbs={[{ href: href('/account'), label: t('accounts.account.title') }]}>
      {memberships.length === 0 ? (
        <EmptyState title={t('accounts.organisations.none')}>
          <p>{t('accounts.organisations.noneText')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={title}
          hideCaption
          rows={memberships}
          rowKey={({ organisationId }) => organisationId}
          columns={[
            {
              key: 'name',
              header: t('accounts.column.organisation'),
              rowHeader: true,
              cell: (row) => <a href={href(`/organisaties/${row.organisationId}`)}>{row.organisationName}</a>,
            },
            { key: 'role', header: t('accounts.field.role'), cell: (row) => t(roleWords[row.role]) },
          ]}
        />
      )}
      {viewer?.isAdministrator && (
        <p>
          <ButtonLink kind="secondary" href={href('/beheer')}>
            {t('accounts.organisations.administration')}
          </ButtonLink>
        </p>
      )}
    </Layout>
  );
}
