import { formats } from '../../../../platform/formats.ts';
import { Button, DataTable, Layout, usePage } from '../../../../ui/index.ts';
import type { OwnedCall } from '../access.ts';
import { historyAt } from '../addresses.ts';
import type { Revision } from '../store.ts';
import { callCrumbs, partTitle } from './words.ts';

interface HistoryPageProps {
  call: OwnedCall;
  entries: readonly Omit<Revision, 'draft'>[];
  mayEdit: boolean;
}

/** Every save of a call, newest first, with a way back to each. */
export function HistoryPage({ call, entries, mayEdit }: HistoryPageProps) {
  const { t, href, language } = usePage();
  const { moment } = formats(language);
  const what = ({ act, part, item }: Omit<Revision, 'draft'>) =>
    [t(`callwork.act.${act}`), part && `: ${partTitle(t, part)}`, item && ` (${item})`].filter(Boolean).join('');
  return (
    <Layout
      title={t('callwork.side.history')}
      lead={t('callwork.history.lead')}
      breadcrumbs={callCrumbs(call, href, t)}
      script
    >
      <DataTable
        caption={t('callwork.side.history')}
        hideCaption
        empty={t('callwork.history.none')}
        rows={entries}
        rowKey={({ revision }) => revision}
        columns={[
          { key: 'number', header: t('drafts.history.number'), numeric: true, cell: ({ revision }) => revision },
          { key: 'what', header: t('drafts.history.what'), rowHeader: true, cell: what },
          { key: 'who', header: t('drafts.history.who'), cell: ({ by }) => by ?? t('drafts.someone') },
          { key: 'when', header: t('drafts.history.when'), cell: ({ at }) => moment(at) },
          {
            key: 'back',
            header: t('callwork.history.back'),
            cell: ({ revision }) =>
              mayEdit &&
              revision < call.revision && (
                <form method="post" action={href(`${historyAt(call.code)}/${revision}`)}>
                  <Button kind="quiet" label={t('callwork.history.restoreLabel', { revision })}>
                    {t('callwork.history.restore')}
                  </Button>
                </form>
              ),
          },
        ]}
      />
    </Layout>
  );
}
