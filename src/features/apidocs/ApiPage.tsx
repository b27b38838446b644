import { apiBase } from '../../platform/http/api.ts';
import { ButtonLink, Layout, Markdown, usePage } from '../../ui/index.ts';

export function ApiPage({ baseAddress }: { baseAddress: string }) {
  const { t, href } = usePage();
  const base = `${baseAddress}${apiBase}`;
  return (
    <Layout title={t('api.page.title')} breadcrumbs={[{ href: href('/'), label: t('ui.home') }]}>
      <Markdown level={2} text={t('api.page.text', { base, organisations: href('/organisaties') })} />
      <p>
        <ButtonLink href={`${apiBase}/openapi.json`}>{t('api.page.description')}</ButtonLink>
      </p>
    </Layout>
  );
}
