import { Button, ButtonLink, Layout, usePage } from '../../../ui/index.ts';

/** After a mail address was given: says the same whoever has it. */
export function AskedPage({ subject, back }: { subject: string; back: string }) {
  const { t, href } = usePage();
  return (
    <Layout title={t('following.asked.title')} lead={t('following.asked.lead', { subject })}>
      <p>{t('following.asked.text')}</p>
      <p>
        <a href={href(back)}>{t('following.asked.back')}</a>
      </p>
    </Layout>
  );
}

export function ConfirmPage({ secret, subject }: { secret: string; subject: string }) {
  const { t, href } = usePage();
  return (
    <Layout title={t('following.confirm.title')} lead={t('following.confirm.lead', { subject })}>
      <form method="post" action={href(`/volgen/bevestigen/${secret}`)}>
        <Button>{t('following.confirm.submit')}</Button>
      </form>
    </Layout>
  );
}

export function ConfirmedPage({ subject }: { subject: string }) {
  const { t, href } = usePage();
  return (
    <Layout title={t('following.confirmed.title')} lead={t('following.confirmed.lead', { subject })}>
      <p>{t('following.confirmed.text')}</p>
      <p>
        <a href={href('/themas')}>{t('following.overview.themes')}</a>
      </p>
    </Layout>
  );
}

export function DeadPage() {
  const { t, href } = usePage();
  return (
    <Layout title={t('following.dead.title')} lead={t('following.dead.lead')}>
      <p>
        <ButtonLink kind="secondary" href={href('/volgen')}>
          {t('following.overview.title')}
        </ButtonLink>
      </p>
    </Layout>
  );
}
