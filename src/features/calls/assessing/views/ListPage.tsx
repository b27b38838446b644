import { formats } from '../../../../platform/formats.ts';
import { DataTable, Layout, type TaskItem, TaskList, usePage } from '../../../../ui/index.ts';
import { callCrumbs } from '../../making/views/words.ts';
import type { Dossier } from '../dossiers.ts';
import { assessorsPath, decidingPath, decisionPath, dossierPath, objectionsPath } from '../paths.ts';
import { isReady, type Standing } from '../rules/standing.ts';
import { nextFor, partiesOf, StandingTag } from './parts.tsx';

export interface ListPageProps {
  call: { code: string; title: string };
  dossiers: readonly Dossier[];
  assessors: number;
  openObjections: number;
  decisions: readonly number[];
  /** Whether this reader decides, and answers objections. */
  mayPublish: boolean;
}

/** All applications to a call that were sent in, how far each is, and what is next. */
export function ListPage(props: ListPageProps) {
  const { call, dossiers } = props;
  const { t, href, language } = usePage();
  const { moment } = formats(language);
  return (
    <Layout
      title={t('assessing.list.title')}
      lead={call.title}
      breadcrumbs={callCrumbs({ code: call.code, draft: call }, href, t)}
    >
      <TaskList sections={[{ title: t('assessing.list.tasks'), items: useTasks(props) }]} />
      <h2>{t('assessing.list.applications')}</h2>
      <DataTable
        caption={t('assessing.list.applications')}
        hideCaption
        rows={dossiers}
        rowKey={({ id }) => id}
        empty={t('assessing.list.none')}
        columns={[
          {
            key: 'title',
            header: t('assessing.field.application'),
            rowHeader: true,
            cell: ({ id, title }) => <a href={href(dossierPath(call.code, id))}>{title}</a>,
          },
          { key: 'parties', header: t('assessing.field.parties'), cell: (one) => partiesOf(one) },
          {
            key: 'receipt',
            header: t('assessing.field.receipt'),
            cell: ({ submission }) => (
              <div>
                {submission.receipt}
                <div class="note">{moment(submission.at)}</div>
              </div>
            ),
          },
          { key: 'state', header: t('assessing.field.state'), cell: (one) => <StandingTag standing={one.standing} /> },
          { key: 'next', header: t('assessing.field.next'), cell: (one) => nextFor(one, t) },
        ]}
      />
      {props.decisions.length > 0 && (
        <>
          <h2>{t('assessing.list.decisions')}</h2>
          <ul>
            {props.decisions.map((number) => (
              <li key={number}>
                <a href={href(decisionPath(call.code, number))}>{t('assessing.decision.name', { number })}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Layout>
  );
}

function useTasks({ call, dossiers, assessors, openObjections, mayPublish }: ListPageProps): TaskItem[] {
  const { t, href } = usePage();
  const at = (...standings: Standing[]) => dossiers.filter(({ standing }) => standings.includes(standing)).length;
  const status = (count: number): TaskItem['status'] =>
    count === 0
      ? { tone: 'ok', label: t('assessing.task.nothing') }
      : { tone: 'warning', label: t('assessing.task.count', { count }) };
  const ready = dossiers.filter(({ standing }) => isReady(standing)).length;
  return [
    {
      title: t('assessing.assessors.title'),
      href: href(assessorsPath(call.code)),
      hint: t('assessing.task.assessors'),
      status: { tone: assessors < 2 ? 'warning' : 'ok', label: t('assessing.task.people', { count: assessors }) },
    },
    { title: t('assessing.task.admissibility'), status: status(at('received')) },
    { title: t('assessing.task.scores'), status: status(at('admissible')) },
    { title: t('assessing.task.moderation'), status: status(at('differing')) },
    {
      title: t('assessing.task.decision'),
      ...(mayPublish && { href: href(decidingPath(call.code)) }),
      hint: t('assessing.task.ready', { count: ready }),
      status:
        ready === 0
          ? { tone: 'neutral', label: t('assessing.task.later') }
          : { tone: 'info', label: t('assessing.task.readyLabel', { count: ready }) },
    },
    {
      title: t('assessing.objections.title'),
      ...(mayPublish && { href: href(objectionsPath(call.code)) }),
      status: status(openObjections),
    },
  ];
}
