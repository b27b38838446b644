import { formats } from '../../../platform/formats.ts';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { usePage } from '../../../ui/page.ts';
import { StatusTag } from '../../../ui/Tag.tsx';
import type { listTokens } from '../token-store.ts';
import { roleWords } from '../words.ts';

interface TokensProps {
  base: string;
  tokens: Awaited<ReturnType<typeof listTokens>>;
  now: Date;
  mayMakeToken: boolean;
}

export function Tokens({ base, tokens, now, mayMakeToken }: TokensProps) {
  const { t, language } = usePage();
  const { date } = formats(language);
  return (
    <>
      <h2>{t('accounts.tokens.title')}</h2>
      <p>{t('accounts.tokens.text')}</p>
      <DataTable
        caption={t('accounts.tokens.title')}
        hideCaption
        rows={tokens}
        rowKey={({ id }) => id}
        empty={t('accounts.tokens.none')}
        columns={[
          { key: 'name', header: t('accounts.tokens.name'), rowHeader: true, cell: ({ name }) => name },
          { key: 'role', header: t('accounts.field.role'), cell: ({ role }) => t(roleWords[role]) },
          { key: 'maker', header: t('accounts.tokens.maker'), cell: ({ maker }) => maker },
          {
            key: 'until',
            header: t('accounts.column.validUntil'),
            cell: ({ expiresAt }) =>
              expiresAt > now ? (
                date(expiresAt)
              ) : (
                <StatusTag tone="warning">{t('accounts.column.expired', { moment: date(expiresAt) })}</StatusTag>
              ),
          },
          {
            key: 'acts',
            header: t('accounts.column.act'),
            cell: ({ id, name }) => (
              <form method="post" action={`${base}/sleutels/${id}/intrekken`}>
                <Button kind="quiet">
                  {t('accounts.tokens.revoke')}
                  <span class="visually-hidden"> {name}</span>
                </Button>
              </form>
            ),
          },
        ]}
      />
      {mayMakeToken && (
        <p>
          <ButtonLink kind="secondary" href={`${base}/sleutels`}>
            {t('accounts.tokens.make')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}
