import {
  Actions,
  Alert,
  Button,
  DataTable,
  EmptyState,
  Form,
  Layout,
  StatusTag,
  type Tone,
  usePage,
} from '../../../../ui/index.ts';
import type { Dossier } from '../dossiers.ts';
import { acceptPath, scoresPath } from '../paths.ts';
import { partiesOf } from './parts.tsx';

export type Task = 'declare' | 'score' | 'done' | 'conflict' | 'closed';

const tones: Record<Task, Tone> = {
  declare: 'warning',
  score: 'warning',
  done: 'ok',
  conflict: 'neutral',
  closed: 'neutral',
};

interface ToAssessPageProps {
  /** Calls that ask them to assess. */
  invited: { code: string; title: string }[];
  calls: { code: string; title: string; dossiers: { dossier: Dossier; task: Task; given: number }[] }[];
}

/** What waits for an assessor, by call. */
export function ToAssessPage({ invited, calls }: ToAssessPageProps) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('assessing.toAssess.title')}
      lead={t('assessing.toAssess.lead')}
      breadcrumbs={[{ href: href('/werkplek'), label: t('assessing.toAssess.workplace') }]}
    >
      {invited.map(({ code, title }) => (
        <Alert key={code} title={t('assessing.toAssess.invited', { call: title })}>
          <Form action={href(acceptPath(code))}>
            <Actions>
              <Button>
                {t('assessing.toAssess.accept')}
                <span class="visually-hidden"> {title}</span>
              </Button>
            </Actions>
          </Form>
        </Alert>
      ))}
      {calls.length === 0 && invited.length === 0 && (
        <EmptyState title={t('assessing.toAssess.none')}>
          <p>{t('assessing.toAssess.noneHint')}</p>
        </EmptyState>
      )}
      {calls.map(({ code, title, dossiers }) => (
        <section key={code}>
          <h2>{title}</h2>
          <DataTable
            caption={title}
            hideCaption
            rows={dossiers}
            rowKey={({ dossier }) => dossier.id}
            empty={t('assessing.list.none')}
            columns={[
              {
                key: 'title',
                header: t('assessing.field.application'),
                rowHeader: true,
                cell: ({ dossier }) => <a href={href(scoresPath(code, dossier.id))}>{dossier.title}</a>,
              },
              { key: 'parties', header: t('assessing.field.parties'), cell: ({ dossier }) => partiesOf(dossier) },
              {
                key: 'task',
                header: t('assessing.field.task'),
                cell: ({ task }) => <StatusTag tone={tones[task]}>{t(`assessing.toAssess.${task}`)}</StatusTag>,
              },
              {
                key: 'given',
                header: t('assessing.field.given'),
                numeric: true,
                cell: ({ dossier, given }) =>
                  t('assessing.toAssess.given', { given, of: (dossier.document.criteria ?? []).length }),
              },
            ]}
          />
        </section>
      ))}
    </Layout>
  );
}
