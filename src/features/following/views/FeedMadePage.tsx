import { Layout, usePage } from '../../../ui/index.ts';

export function FeedMadePage({ address }: { address: string }) {
  const { t, href } = usePage();
  return (
    <Layout title={t('following.feed.madeTitle')} lead={t('following.feed.madeLead')}>
      <p>
        <code>{address}</code>
      </p>
      <p>{t('following.feed.madeText')}</p>
      <p>
        <a href={href('/volgen/mijn')}>{t('following.mine.title')}</a>
      </p>
    </Layout>
  );
}
