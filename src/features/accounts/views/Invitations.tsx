import { formats } from '../../../platform/formats.ts';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { usePage } from '../../../ui/page.ts';
import { StatusTag } from '../../../ui/Tag.tsx';
import type { Invitation } from '../invitation-store.ts';
import { roleWords } from '../words.ts';

export function Invitations({ base, invitations, now }: { base: string; invitations: Invitation[]; now: Date }) {
  const { t, language } = usePage();
  const { moment } = formats(language);
  return (
    <>
      <h2>{t('accounts.invitations.title')}</h2>
      <DataTable
        caption={t('accounts.invitations.title')}
        hideCaption
        rows={invitations}
        rowKey={({ id }) => id}
        empty={t('accounts.invitations.none')}
        columns={[
          { key: 'mail', header: t('accounts.field.mail'), rowHeader: true, cell: ({ mail }) => mail },
          { key: 'role', header: t('accounts.field.role'), cell: ({ role }) => role && t(roleWords[role]) },
          {
            key: 'until',
            header: t('accounts.column.validUntil'),
            cell: ({ expiresAt }) =>
              expiresAt > now ? (
                moment(expiresAt)
              ) : (
                <StatusTag tone="warning">{t('accounts.column.expired', { moment: moment(expiresAt) })}</StatusTag>
              ),
          },
          {
            key: 'acts',
            header: t('accounts.column.act'),
            cell: (invitation) => <Acts base={base} invitation={invitation} />,
          },
        ]}
      />
    </>
  );
}

function Acts({ base, invitation: { id, mail } }: { base: string; invitation: Invitation }) {
  const { t } = usePage();
  return (
    <form method="post" class="row">
      <Button kind="quiet" formaction={`${base}/uitnodigingen/${id}/vernieuwen`}>
        {t('accounts.invitations.renew')}
        <span class="visually-hidden"> {mail}</span>
      </Button>
      <Button kind="quiet" formaction={`${base}/uitnodigingen/${id}/intrekken`}>
        {t('accounts.invitations.withdraw')}
        <span class="visually-hidden"> {mail}</span>
      </Button>
    </form>
  );
}
