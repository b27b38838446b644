import { ButtonLink, Layout, usePage } from '../../../ui/index.ts';

/** What following is, and where to begin. */
export function OverviewPage() {
  const { t, href, viewer, personal } = usePage();
  const places = [
    { path: '/themas', label: 'following.overview.themes' },
    { path: '/gebieden', label: 'following.overview.areas' },
    { path: '/plannen', label: 'following.overview.plans' },
  ];
  return (
    <Layout title={t('following.overview.title')} lead={t('following.overview.lead')}>
      <p>{t('following.overview.text')}</p>
      <ul>
        {places.map(({ path, label }) => (
          <li key={path}>
            <a href={href(path)}>{t(label)}</a>
          </li>
        ))}
      </ul>
      <p>
        {viewer ? (
          <ButtonLink href={href('/volgen/mijn')}>{t('following.mine.title')}</ButtonLink>
        ) : (
          <ButtonLink href={href('/themas')}>
            {t(personal.themes.length > 0 ? 'following.overview.chosen' : 'following.overview.choose')}
          </ButtonLink>
        )}
      </p>
    </Layout>
  );
}
