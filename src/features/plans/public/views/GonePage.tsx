import { formats } from '../../../../platform/formats.ts';
import { Alert, ButtonLink, Layout, usePage } from '../../../../ui/index.ts';
import { newestStanding, type Version } from '../published.ts';
import { planPath, plansPath } from './paths.ts';

/** What stands at the address of a publication that was withdrawn. */
export function GonePage({ slug, version, versions }: { slug: string; version: Version; versions: Version[] }) {
  const { t, href, language } = usePage();
  const { withdrawal, number } = version;
  const newest = newestStanding(versions);
  if (!withdrawal) return null;
  return (
    <Layout
      title={t('plans.gone.title', { number })}
      breadcrumbs={[{ href: href(plansPath), label: t('plans.list.title') }]}
      head={<meta name="robots" content="noindex" />}
    >
      <Alert kind="warning" title={t('plans.gone.on', { date: formats(language).date(withdrawal.at) })}>
        {t('plans.gone.reason', { reason: withdrawal.reason })}
      </Alert>
      <p>
        {newest ? (
          <ButtonLink href={href(planPath(slug))}>{t('plans.gone.newest', { number: newest.number })}</ButtonLink>
        ) : (
          <ButtonLink href={href(plansPath)}>{t('plans.gone.list')}</ButtonLink>
        )}
      </p>
    </Layout>
  );
}
