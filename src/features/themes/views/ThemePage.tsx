import type { VNode } from 'preact';
import { EmptyState, FollowLink, Layout, type Pillar, PillarTag, usePage } from '../../../ui/index.ts';
import type { Theme } from '../themes.ts';

export function ThemePage({ theme, sections }: { theme: Theme; sections: VNode[] }) {
  const { t, href, language } = usePage();
  const name = theme[language];
  const feed = href(`/volgen/atom.xml?onderwerp=theme:${theme.code}`);
  return (
    <Layout
      title={name}
      lead={t('themes.hub.lead', { theme: name })}
      breadcrumbs={[{ label: t('themes.list.title'), href: href('/themas') }]}
      actions={
        <>
          <FollowLink topic={`theme:${theme.code}`} subject={name} />
          <PillarTag pillar={theme.pillar as Pillar} />
        </>
      }
      head={<link rel="alternate" type="application/atom+xml" title={name} href={feed} />}
    >
      {sections.length > 0 ? (
        sections
      ) : (
        <EmptyState title={t('themes.hub.nothing')}>
          <p>{t('themes.hub.nothingText')}</p>
        </EmptyState>
      )}
    </Layout>
  );
}
