import { formats } from '../../../../platform/formats.ts';
import {
  Alert,
  Button,
  ButtonLink,
  DataTable,
  Disclosure,
  EmptyState,
  Layout,
  StatusTag,
  type TaskItem,
  TaskList,
  usePage,
} from '../../../../ui/index.ts';
import type { Edition, Programme } from '../../store.ts';
import { editionAt, placeAt, workAt } from '../addresses.ts';
import type { OutlineItem } from '../outline.ts';
import { guideCrumbs } from './crumbs.ts';
import { Outline } from './Outline.tsx';

/** Something that waits for the editors of a guide, told by the feature that keeps it. */
export interface WorkTask {
  /** Key of its words: `contributions.work.waiting`. */
  words: string;
  count: number;
  /** Without language prefix. */
  path: string;
}

export interface DraftOverview {
  edition: Edition;
  outline: OutlineItem[];
  removed: { key: string; title: string }[];
  /** Sections of the edition before of which nobody wrote down what became of them. */
  unmapped: number;
}

interface WorkPageProps {
  programme: Programme;
  editions: readonly Edition[];
  draft: DraftOverview | undefined;
  tasks: readonly WorkTask[];
  mayPublish: boolean;
}

/** Where the editors of a guide work: what is being prepared, what waits for them, and the editions there are. */
export function WorkPage(props: WorkPageProps) {
  const { t, href } = usePage();
  const { programme, editions, draft, tasks } = props;
  return (
    <Layout
      title={t('guideedit.work.title')}
      lead={programme.title}
      breadcrumbs={guideCrumbs(programme, href)}
      aside={<Side {...props} />}
      script
    >
      {programme.archived && <Alert kind="warning" title={t('guideedit.archive.is')} />}
      {tasks.length > 0 && <Waiting tasks={tasks} />}
      {draft ? <Preparing {...props} draft={draft} /> : <Start {...props} />}
      <Editions {...{ programme, editions }} />
    </Layout>
  );
}

function Waiting({ tasks }: Pick<WorkPageProps, 'tasks'>) {
  const { t, href } = usePage();
  const items = tasks.map(({ words, count, path }) => ({
    title: t(words),
    href: href(path),
    status: {
      tone: count > 0 ? ('warning' as const) : ('neutral' as const),
      label: t('guideedit.work.waiting', { count }),
    },
  }));
  return <TaskList sections={[{ title: t('guideedit.work.tasks'), items }]} />;
}

function Start({ programme, editions }: WorkPageProps) {
  const { t, href } = usePage();
  const newest = editions.find(({ publishedAt }) => publishedAt !== null);
  return (
    <EmptyState title={t('guideedit.work.nothing')}>
      <p>{newest ? t('guideedit.work.startsAs', { number: newest.number }) : t('guideedit.work.startsEmpty')}</p>
      <form method="post" action={href(`${workAt(programme.code)}/nieuw`)}>
        <Button>{t('guideedit.work.start', { number: (editions[0]?.number ?? 0) + 1 })}</Button>
      </form>
    </EmptyState>
  );
}

function Preparing({ programme, draft, mayPublish }: WorkPageProps & { draft: DraftOverview }) {
  const { t, href } = usePage();
  const { edition, outline, removed } = draft;
  const at = editionAt(programme.code, edition.number);
  const mapping: TaskItem = {
    title: t('guideedit.mapping.title'),
    hint: t('guideedit.mapping.lead'),
    href: href(`${at}/opvolging`),
    status:
      draft.unmapped > 0
        ? { tone: 'warning', label: t('guideedit.work.toMap', { count: draft.unmapped }) }
        : { tone: 'ok', label: t('guideedit.work.mapped') },
  };
  return (
    <section class="tasks" aria-labelledby="ontwerp">
      <h2 id="ontwerp">{t('guideedit.work.draft', { number: edition.number })}</h2>
      <div class="row">
        <ButtonLink kind="secondary" href={href(`${at}/voorvertoning`)}>
          {t('guideedit.work.preview')}
        </ButtonLink>
        <ButtonLink kind="secondary" href={href(`${at}/verschillen`)}>
          {t('guideedit.work.compare')}
        </ButtonLink>
        {mayPublish && <ButtonLink href={href(`${at}/publiceren`)}>{t('guideedit.work.publish')}</ButtonLink>}
      </div>
      {outline.length === 0 && <EmptyState title={t('guideedit.work.noSections')} />}
      <Outline {...{ programme, edition }} items={outline} />
      <ButtonLink kind="secondary" href={href(`${at}/nieuw`)}>
        {t('guideedit.add.title')}
      </ButtonLink>
      <Removed {...{ programme, edition, removed }} />
      <TaskList
        level={3}
        sections={[
          {
            title: t('guideedit.work.around'),
            items: [
              {
                title: t('guideedit.head.title'),
                hint: t('guideedit.head.lead'),
                href: href(placeAt(programme.code, edition.number, {})),
                status: { tone: 'neutral', label: edition.title },
              },
              mapping,
            ],
          },
        ]}
      />
    </section>
  );
}

function Removed({
  programme,
  edition,
  removed,
}: { programme: Programme } & Pick<DraftOverview, 'edition' | 'removed'>) {
  const { t, href } = usePage();
  if (removed.length === 0) return null;
  return (
    <Disclosure summary={t('guideedit.work.removed', { count: removed.length })}>
      <ul class="plain stack">
        {removed.map(({ key, title }) => (
          <li key={key}>
            <form
              class="row"
              method="post"
              action={href(`${placeAt(programme.code, edition.number, { section: key })}/terugzetten`)}
            >
              <span>{title}</span>
              <Button kind="quiet" label={t('guideedit.work.putBackLabel', { title })}>
                {t('guideedit.work.putBack')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Editions({ programme, editions }: Pick<WorkPageProps, 'programme' | 'editions'>) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  return (
    <section>
      <h2>{t('guideedit.work.editions')}</h2>
      <DataTable
        caption={t('guideedit.work.editions')}
        hideCaption
        empty={t('guideedit.work.noEditions')}
        rows={editions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'number',
            header: t('guideedit.work.edition'),
            rowHeader: true,
            cell: ({ number, title, publishedAt }) =>
              publishedAt ? (
                <a href={href(`/handreiking/${programme.code}/editie/${number}`)}>{`${number}. ${title}`}</a>
              ) : (
                `${number}. ${title}`
              ),
          },
          { key: 'dated', header: t('guideedit.field.dated'), cell: ({ dated }) => dated && date(dated) },
          {
            key: 'state',
            header: t('guideedit.work.state'),
            cell: ({ publishedAt }) =>
              publishedAt ? (
                <StatusTag tone="ok">{t('guideedit.work.published', { date: date(publishedAt) })}</StatusTag>
              ) : (
                <StatusTag>{t('guideedit.work.inPreparation')}</StatusTag>
              ),
          },
        ]}
      />
    </section>
  );
}

function Side({ programme, mayPublish }: WorkPageProps) {
  const { t, href } = usePage();
  return (
    <nav class="stack" aria-labelledby="meer">
      <h2 id="meer">{t('guideedit.work.more')}</h2>
      <ul class="plain stack">
        <li>
          <a href={href(`/handreiking/${programme.code}`)}>{t('guideedit.work.read')}</a>
        </li>
        {mayPublish && (
          <li>
            <a href={href(`${workAt(programme.code)}/archiveren`)}>
              {programme.archived ? t('guideedit.archive.change') : t('guideedit.archive.title')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
