import { formats } from '../../../../platform/formats.ts';
import { Button, DataTable, Layout, usePage } from '../../../../ui/index.ts';
import { callVersionPath } from '../../catalogue/paths.ts';
import type { Version } from '../../store.ts';
import type { OwnedCall } from '../access.ts';
import { versionsAt } from '../addresses.ts';
import { callCrumbs } from '../views/words.ts';

interface VersionsPageProps {
  call: OwnedCall;
  /** Newest first, each with how many dossiers stand on it. */
  versions: readonly (Pick<Version, 'number' | 'note' | 'publishedAt'> & { started: number; submitted: number })[];
  mayPublish: boolean;
}

/** The versions of a call, and who still works on an older one. */
export function VersionsPage({ call, versions, mayPublish }: VersionsPageProps) {
  const { t, href, language } = usePage();
  const { date, number } = formats(language);
  const newest = versions[0]?.number ?? 0;
  return (
    <Layout
      title={t('callwork.side.versions')}
      lead={t('callwork.versions.lead')}
      breadcrumbs={callCrumbs(call, href, t)}
      script
    >
      <DataTable
        caption={t('callwork.side.versions')}
        hideCaption
        empty={t('callwork.versions.none')}
        rows={versions}
        rowKey={(version) => version.number}
        columns={[
          {
            key: 'number',
            header: t('callwork.list.version'),
            rowHeader: true,
            cell: (one) => (
              <a href={href(callVersionPath(call.code, one.number))}>
                {t('callwork.versions.version', { number: one.number })}
              </a>
            ),
          },
          { key: 'on', header: t('callwork.versions.on'), cell: ({ publishedAt }) => date(publishedAt) },
          { key: 'note', header: t('callwork.versions.note'), cell: ({ note }) => note || '–' },
          { key: 'started', header: t('callwork.versions.started'), numeric: true, cell: (one) => number(one.started) },
          {
            key: 'submitted',
            header: t('callwork.versions.submitted'),
            numeric: true,
            cell: (one) => number(one.submitted),
          },
          {
            key: 'ask',
            header: t('callwork.versions.move'),
            cell: (one) =>
              mayPublish &&
              one.number < newest &&
              one.started > 0 && (
                <form method="post" action={href(`${versionsAt(call.code)}/${one.number}`)}>
                  <Button kind="secondary" label={t('callwork.versions.askLabel', { number: one.number })}>
                    {t('callwork.versions.ask')}
                  </Button>
                </form>
              ),
          },
        ]}
      />
    </Layout>
  );
}
