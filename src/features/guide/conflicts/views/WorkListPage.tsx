import { formats } from '../../../../platform/formats.ts';
import { DataTable, EmptyState, Layout } from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { workCrumbs } from '../../editing/views/crumbs.ts';
import type { Programme } from '../../store.ts';
import { moderatedPath } from '../addresses.ts';
import { isUnsettled } from '../state.ts';
import type { GuidelineConflict } from '../store.ts';
import { StateTag } from './parts.tsx';

/** The reports for a guide: what must be settled first, the most urgent on top. */
export function WorkListPage({ programme, conflicts }: { programme: Programme; conflicts: GuidelineConflict[] }) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const count = conflicts.filter(({ state }) => isUnsettled(state)).length;
  return (
    <Layout
      title={t('conflicts.work.title')}
      lead={t('conflicts.work.lead', { count })}
      breadcrumbs={workCrumbs(programme, href, t)}
      script
    >
      {conflicts.length === 0 ? (
        <EmptyState title={t('conflicts.work.none')} />
      ) : (
        <DataTable
          caption={t('conflicts.work.title')}
          hideCaption
          rows={conflicts}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              header: t('conflicts.field.title'),
              rowHeader: true,
              cell: ({ id, title, programmeCode }) => <a href={href(moderatedPath(programmeCode, id))}>{title}</a>,
            },
            { key: 'by', header: t('conflicts.field.organisation'), cell: ({ organisationName }) => organisationName },
            { key: 'at', header: t('conflicts.field.at'), cell: ({ at }) => date(at) },
            {
              key: 'urgency',
              header: t('conflicts.field.urgency'),
              cell: ({ urgency }) => t(`conflicts.urgency.${urgency}`),
            },
            { key: 'supports', header: t('conflicts.field.supports'), numeric: true, cell: ({ supports }) => supports },
            { key: 'assignee', header: t('conflicts.field.assignee'), cell: ({ assigneeName }) => assigneeName },
            { key: 'state', header: t('conflicts.field.state'), cell: ({ state }) => <StateTag state={state} /> },
          ]}
        />
      )}
    </Layout>
  );
}
