import { ButtonLink } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Layout } from '../../../ui/Layout.tsx';
import { usePage } from '../../../ui/page.ts';
import { StatusTag, Tag } from '../../../ui/Tag.tsx';
import type { Invitation } from '../invitation-store.ts';
import type { Member, Organisation as Place } from '../organisation-store.ts';
import type { listTokens } from '../token-store.ts';
import { roleWords } from '../words.ts';
import { Invitations } from './Invitations.tsx';
import { Tokens } from './Tokens.tsx';

interface OrganisationProps {
  organisation: Place;
  members: Member[];
  /** What only administrators see; null for the others. */
  administration: { invitations: Invitation[]; tokens: Awaited<ReturnType<typeof listTokens>>; now: Date } | null;
  mayMakeToken: boolean;
}

export function Organisation({ organisation, members, administration, mayMakeToken }: OrganisationProps) {
  const { t, href } = usePage();
  const base = href(`/organisaties/${organisation.id}`);
  return (
    <Layout
      title={organisation.name}
      breadcrumbs={[{ href: href('/organisaties'), label: t('accounts.organisations.title') }]}
      actions={
        administration && <ButtonLink href={`${base}/uitnodigen`}>{t('accounts.organisation.invite')}</ButtonLink>
      }
    >
      {organisation.isExample && <Tag>{t('accounts.organisation.example')}</Tag>}
      <Members {...{ base, members }} mayChange={administration !== null} />
      {administration && (
        <>
          <Invitations {...{ base }} invitations={administration.invitations} now={administration.now} />
          <Tokens {...{ base, mayMakeToken }} tokens={administration.tokens} now={administration.now} />
        </>
      )}
    </Layout>
  );
}

function Members({ base, members, mayChange }: { base: string; members: Member[]; mayChange: boolean }) {
  const { t } = usePage();
  const change = {
    key: 'change',
    header: t('accounts.column.act'),
    cell: ({ personId, name }: Member) => (
      <a href={`${base}/leden/${personId}`}>
        {t('accounts.organisation.change')}
        <span class="visually-hidden"> {name}</span>
      </a>
    ),
  };
  return (
    <>
      <h2>{t('accounts.organisation.members')}</h2>
      <DataTable
        caption={t('accounts.organisation.members')}
        hideCaption
        rows={members}
        rowKey={({ personId }) => personId}
        empty={t('accounts.organisation.noMembers')}
        columns={[
          {
            key: 'name',
            header: t('accounts.field.name'),
            rowHeader: true,
            cell: ({ name, isActive }) => (
              <>
                {name} {!isActive && <StatusTag tone="warning">{t('accounts.organisation.inactive')}</StatusTag>}
              </>
            ),
          },
          { key: 'mail', header: t('accounts.field.mail'), cell: ({ mail }) => mail },
          { key: 'role', header: t('accounts.field.role'), cell: ({ role }) => t(roleWords[role]) },
          ...(mayChange ? [change] : []),
        ]}
      />
    </>
  );
}
