import { formats } from '../../../platform/formats.ts';
import { ButtonLink, DataTable, EmptyState, Layout, usePage } from '../../../ui/index.ts';
import { dueThisMonth } from '../rules/month.ts';
import type { Standing } from '../store.ts';
import { useReferenceColumns } from './columns.tsx';
import { registerAt, workAt } from './paths.ts';
import { StateTag } from './state.tsx';

interface WorkListProps {
  programme: { code: string; title: string };
  references: Standing[];
  /** Today, `YYYY-MM-DD`. */
  day: string;
}

/** The register for who looks after it: first what must be looked at this month. */
export function WorkList({ programme, references, day }: WorkListProps) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('references.work.title')}
      lead={t('references.work.lead')}
      breadcrumbs={[{ href: href(`/handreiking/${programme.code}/werk`), label: programme.title }]}
      actions={
        <>
          <ButtonLink href={href(workAt(programme.code, 'nieuw'))}>{t('references.work.add')}</ButtonLink>
          <ButtonLink kind="secondary" href={href(registerAt)}>
            {t('references.work.public')}
          </ButtonLink>
        </>
      }
    >
      <DueList {...{ programme, references, day }} />
      <section aria-labelledby="alle-regels">
        <h2 id="alle-regels">{t('references.work.all')}</h2>
        {references.length === 0 && (
          <EmptyState title={t('references.register.bare')}>
            <p>{t('references.work.bareText')}</p>
          </EmptyState>
        )}
        {references.length > 0 && <AllRules programme={programme} references={references} />}
      </section>
    </Layout>
  );
}

function DueList({ programme, references, day }: WorkListProps) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  return (
    <section aria-labelledby="deze-maand">
      <h2 id="deze-maand">{t('references.work.due')}</h2>
      <DataTable
        caption={t('references.work.due')}
        hideCaption
        empty={t('references.work.nothingDue')}
        rows={dueThisMonth(references, day)}
        rowKey={({ reference }) => reference.id}
        columns={[
          {
            key: 'title',
            header: t('references.column.rule'),
            rowHeader: true,
            cell: ({ reference: { id, title } }) => <a href={href(workAt(programme.code, id))}>{title}</a>,
          },
          { key: 'due', header: t('references.column.due'), cell: ({ due }) => date(due) },
          {
            key: 'state',
            header: t('references.column.state'),
            cell: ({ reference }) => <StateTag state={reference.state} />,
          },
          {
            key: 'checker',
            header: t('references.column.checker'),
            cell: ({ reference }) => reference.checkerName ?? t('references.page.editors'),
          },
        ]}
      />
    </section>
  );
}

function AllRules({ programme, references }: Pick<WorkListProps, 'programme' | 'references'>) {
  const { t } = usePage();
  return (
    <DataTable
      caption={t('references.work.all')}
      hideCaption
      rows={references}
      rowKey={(row) => row.id}
      columns={useReferenceColumns((id) => workAt(programme.code, id))}
    />
  );
}
