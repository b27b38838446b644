import { Layout } from '../../../ui/Layout.tsx';
import { Markdown } from '../../../ui/Markdown.tsx';
import { usePage } from '../../../ui/page.ts';

/** A page of text only: what every public site owes its visitors. */
export function AboutPage({ topic }: { topic: 'accessibility' | 'privacy' | 'source' }) {
  const { t, href } = usePage();
  const title = t(`welcome.${topic}.title`);
  return (
    <Layout title={title} breadcrumbs={[{ href: href('/'), label: t('ui.home') }]}>
      <Markdown level={2} text={t(`welcome.${topic}.text`)} />
    </Layout>
  );
}
