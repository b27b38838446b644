import { ButtonLink } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Layout } from '../../../ui/Layout.tsx';
import { usePage } from '../../../ui/page.ts';
import { StatusTag, Tag } from '../../../ui/Tag.tsx';
import { organisationKinds } from '../schema.ts';
import type { OrganisationRow } from '../store.ts';

const kindWords: Record<string, string> = organisationKinds;

export function Overview({ organisations }: { organisations: OrganisationRow[] }) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('administration.title')}
      actions={<ButtonLink href={href('/beheer/organisaties/nieuw')}>{t('administration.newOrganisation')}</ButtonLink>}
    >
      <ul>
        <li>
          <a href={href('/beheer/mensen')}>{t('administration.people.title')}</a>
        </li>
        <li>
          <a href={href('/beheer/programmas')}>{t('administration.programmes')}</a>
        </li>
        <li>
          <a href={href('/beheer/journaal')}>{t('administration.journal.title')}</a>
        </li>
        <li>
          <a href={href('/beheer/maatregelen')}>{t('measures.import.title')}</a>
        </li>
        <li>
          <a href={href('/beheer/synoniemen')}>{t('search.synonyms.title')}</a>
        </li>
      </ul>
      <h2>{t('administration.organisations')}</h2>
      <DataTable
        caption={t('administration.organisations')}
        hideCaption
        rows={organisations}
        rowKey={({ id }) => id}
        empty={t('administration.noOrganisations')}
        columns={[
          {
            key: 'name',
            header: t('administration.field.name'),
            rowHeader: true,
            cell: ({ id, name, isExample }) => (
              <>
                <a href={href(`/organisaties/${id}`)}>{name}</a> {isExample && <Tag>{t('administration.example')}</Tag>}
              </>
            ),
          },
          {
            key: 'kind',
            header: t('administration.field.kind'),
            cell: ({ kind }) => (kindWords[kind] ? t(kindWords[kind]) : kind),
          },
          {
            key: 'area',
            header: t('administration.field.area'),
            cell: ({ areaCode }) => areaCode && <a href={href(`/gebieden/${areaCode}`)}>{areaCode}</a>,
          },
          { key: 'members', header: t('administration.members'), numeric: true, cell: ({ members }) => members },
          {
            key: 'state',
            header: t('administration.state'),
            cell: ({ administrators }) =>
              administrators === 0 ? (
                <StatusTag tone="warning">{t('administration.noAdministrator')}</StatusTag>
              ) : (
                <StatusTag tone="ok">{t('administration.hasAdministrator')}</StatusTag>
              ),
          },
        ]}
      />
    </Layout>
  );
}
