import {
  Actions,
  Button,
  ButtonLink,
  EmptyState,
  Form,
  Layout,
  type Option,
  Pagination,
  Select,
  TextField,
} from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { conflictsPath, reportPath } from '../addresses.ts';
import type { ListQuery } from '../schema.ts';
import type { ConflictState } from '../state.ts';
import type { GuidelineConflict } from '../store.ts';
import { ConflictCards } from './parts.tsx';

export interface ListPageProps {
  query: ListQuery;
  conflicts: GuidelineConflict[];
  /** What members of the reader's organisations reported. */
  own: GuidelineConflict[];
  counts: { state: ConflictState; count: number }[];
  total: number;
  page: number;
  pages: number;
  programmes: Option[];
}

const publicStates = ['reported', 'taken-up', 'answered', 'withdrawn'] as const;

/** The public register of instructions that clash. */
export function ListPage(props: ListPageProps) {
  const { query, conflicts, own, total, page, pages } = props;
  const { t, href } = usePage();
  const isAsked = Object.values(query).some((value) => value !== undefined);
  return (
    <Layout
      title={t('conflicts.list.title')}
      lead={t('conflicts.list.lead')}
      actions={<ButtonLink href={href(reportPath)}>{t('conflicts.report.title')}</ButtonLink>}
    >
      {(total > 0 || isAsked) && <Filter {...props} />}
      {total === 0 ? (
        <EmptyState title={t(isAsked ? 'conflicts.list.noneFound' : 'conflicts.list.none')} />
      ) : (
        <>
          <p role="status">{t('conflicts.list.count', { count: total })}</p>
          <ConflictCards conflicts={conflicts} level={2} />
        </>
      )}
      <Pagination page={page} pages={pages} hrefOf={(number) => href(pathOf({ ...query, pagina: number }))} />
      {own.length > 0 && (
        <section aria-labelledby="eigen">
          <h2 id="eigen">{t('conflicts.list.own')}</h2>
          <ConflictCards conflicts={own} level={3} />
        </section>
      )}
    </Layout>
  );
}

function pathOf(query: ListQuery): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return `${conflictsPath}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

function Filter({ query, counts, programmes }: ListPageProps) {
  const { t, href } = usePage();
  const countOf = (state: ConflictState) => counts.find((one) => one.state === state)?.count ?? 0;
  return (
    <div class="plan-filter">
      <Form method="get" action={href(conflictsPath)}>
        <TextField name="q" label={t('conflicts.list.search')} value={query.q} type="search" />
        <Select
          name="staat"
          label={t('conflicts.field.state')}
          options={publicStates.map((state) => ({
            value: state,
            label: t('conflicts.list.option', { label: t(`conflicts.state.${state}`), count: countOf(state) }),
          }))}
          value={query.staat}
          empty={t('conflicts.list.any')}
        />
        {programmes.length > 1 && (
          <Select
            name="programma"
            label={t('conflicts.field.programme')}
            options={programmes}
            value={query.programma}
            empty={t('conflicts.list.any')}
          />
        )}
        <Actions>
          <Button>{t('conflicts.list.show')}</Button>
        </Actions>
      </Form>
    </div>
  );
}
