import { Actions, Button, Layout, usePage } from '../../../ui/index.ts';

interface StopProps {
  secret: string;
  title: string | null;
  isAll: boolean;
}

export function StopPage({ secret, title, isAll }: StopProps) {
  const { t, href } = usePage();
  return (
    <Layout title={t('following.stop.title')} lead={t('following.stop.lead')}>
      <form method="post" action={href(`/volgen/stop/${secret}`)}>
        <Actions>
          {!isAll && (
            <Button>{title ? t('following.stop.about', { subject: title }) : t('following.stop.aboutThis')}</Button>
          )}
          <Button kind={isAll ? 'primary' : 'secondary'} name="alles" value="ja">
            {t('following.stop.all')}
          </Button>
        </Actions>
      </form>
    </Layout>
  );
}

export function StoppedPage({ title }: { title: string | null }) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('following.stopped.title')}
      lead={title ? t('following.stopped.about', { subject: title }) : t('following.stopped.lead')}
    >
      <p>{t('following.stopped.text')}</p>
      <p>
        <a href={href('/volgen/mijn')}>{t('following.mine.title')}</a>
      </p>
    </Layout>
  );
}
