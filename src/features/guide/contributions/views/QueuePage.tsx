import { formats } from '../../../../platform/formats.ts';
import {
  Actions,
  Button,
  DataTable,
  EmptyState,
  Form,
  Layout,
  type Option,
  Pagination,
  Select,
} from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { workCrumbs } from '../../editing/views/crumbs.ts';
import type { Programme } from '../../store.ts';
import { moderationPath } from '../acts.ts';
import type { QueueQuery } from '../schema.ts';
import { contributionStates, isOpen } from '../state.ts';
import type { Contribution, QueueCount } from '../store.ts';
import { contributionKinds } from '../tables.ts';
import { StateTag } from './words.tsx';

export interface QueuePageProps {
  programme: Programme;
  query: QueueQuery;
  contributions: Contribution[];
  counts: QueueCount[];
  sections: Option[];
  page: number;
  pages: number;
}

/** What was sent in for a guide, oldest first: the editors' list. */
export function QueuePage(props: QueuePageProps) {
  const { programme, contributions, query, page, pages, counts } = props;
  const { t, href } = usePage();
  const toDecide = sum(counts.filter(({ state }) => isOpen(state)));
  return (
    <Layout
      title={t('contributions.queue.title')}
      lead={t('contributions.queue.lead', { count: toDecide })}
      breadcrumbs={workCrumbs(programme, href, t)}
      script
    >
      <Filter {...props} />
      {contributions.length === 0 ? (
        <EmptyState title={t('contributions.queue.none')} />
      ) : (
        <List contributions={contributions} sections={props.sections} />
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => href(pathOf(programme, { ...query, pagina: number }))}
      />
    </Layout>
  );
}

const sum = (counts: QueueCount[]) => counts.reduce((total, { count }) => total + count, 0);

function pathOf({ code }: Programme, query: QueueQuery): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return `${moderationPath(code)}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

function Filter({ programme, query, counts, sections }: QueuePageProps) {
  const { t, href } = usePage();
  const option = (label: string, which: (count: QueueCount) => boolean) =>
    t('contributions.queue.option', { label, count: sum(counts.filter(which)) });
  const ofSection = (key: string) => (one: QueueCount) => one.sectionKey === (key === '-' ? '' : key);
  const present = new Set(counts.map(({ sectionKey }) => sectionKey));
  return (
    <div class="plan-filter">
      <Form method="get" action={href(moderationPath(programme.code))}>
        <Select
          name="staat"
          label={t('contributions.field.state')}
          options={contributionStates.map((state) => ({
            value: state,
            label: option(t(`contributions.state.${state}`), (one) => one.state === state),
          }))}
          value={query.staat}
          empty={option(t('contributions.queue.open'), ({ state }) => isOpen(state))}
        />
        <Select
          name="soort"
          label={t('contributions.field.kind')}
          options={contributionKinds.map((kind) => ({
            value: kind,
            label: option(t(`contributions.kind.${kind}`), (one) => one.kind === kind),
          }))}
          value={query.soort}
          empty={t('contributions.queue.any')}
        />
        <Select
          name="sectie"
          label={t('contributions.field.section')}
          options={[{ value: '-', label: t('contributions.new.noSection') }, ...sections]
            .filter(({ value }) => present.has(value === '-' ? '' : value))
            .map(({ value, label }) => ({ value, label: option(label, ofSection(value)) }))}
          value={query.sectie}
          empty={t('contributions.queue.any')}
        />
        <Actions>
          <Button>{t('contributions.queue.show')}</Button>
        </Actions>
      </Form>
    </div>
  );
}

function List({ contributions, sections }: Pick<QueuePageProps, 'contributions' | 'sections'>) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const titleOf = (key: string) => sections.find(({ value }) => value === key)?.label ?? key;
  return (
    <DataTable
      caption={t('contributions.queue.title')}
      hideCaption
      rows={contributions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: t('contributions.field.title'),
          rowHeader: true,
          cell: ({ id, title, programmeCode }) => <a href={href(moderationPath(programmeCode, id))}>{title}</a>,
        },
        { key: 'kind', header: t('contributions.field.kind'), cell: ({ kind }) => t(`contributions.kind.${kind}`) },
        { key: 'section', header: t('contributions.field.section'), cell: ({ sectionKey }) => titleOf(sectionKey) },
        { key: 'at', header: t('contributions.field.sentOn'), cell: ({ createdAt }) => date(createdAt) },
        { key: 'taken', header: t('contributions.field.takenBy'), cell: ({ takenBy }) => takenBy },
        { key: 'state', header: t('contributions.field.state'), cell: ({ state }) => <StateTag state={state} /> },
      ]}
    />
  );
}
