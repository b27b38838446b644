import { formats } from '../../../../platform/formats.ts';
import { Actions, Button, DataTable, Form, Layout, TextChange, usePage } from '../../../../ui/index.ts';
import type { FormField } from '../../document/form.ts';
import { type Answered, answersTo, answerTo } from '../answers.ts';
import type { Dossier } from '../dossier.ts';
import type { FieldOptions } from '../form/StepFields.tsx';
import { answerWords } from '../form/words.ts';
import { applicationPath, revisionPath } from '../paths.ts';
import type { Revision, selectHistory } from '../revision-store.ts';
import type { Application } from '../store.ts';
import { useCrumbs } from './parts.tsx';

interface HistoryPageProps {
  application: Application;
  entries: Awaited<ReturnType<typeof selectHistory>>;
}

/** Every save, newest first. */
export function HistoryPage({ application, entries }: HistoryPageProps) {
  const { t, href, language } = usePage();
  const { moment } = formats(language);
  return (
    <Layout title={t('applying.history.title')} lead={t('applying.history.lead')} breadcrumbs={useCrumbs(application)}>
      <DataTable
        caption={t('applying.history.title')}
        hideCaption
        rows={entries}
        empty={t('applying.history.none')}
        rowKey={({ revision }) => revision}
        columns={[
          {
            key: 'what',
            header: t('applying.history.what'),
            rowHeader: true,
            cell: ({ revision, act }) => (
              <a href={href(revisionPath(application.id, revision))}>{t(`applying.act.${act}`, { revision })}</a>
            ),
          },
          { key: 'who', header: t('applying.history.who'), cell: ({ by }) => by ?? t('applying.someone') },
          { key: 'when', header: t('applying.history.when'), cell: ({ at }) => moment(at) },
          { key: 'number', header: t('applying.history.number'), numeric: true, cell: ({ revision }) => revision },
        ]}
      />
    </Layout>
  );
}

interface RevisionPageProps {
  dossier: Dossier;
  revision: Revision;
  /** Ids of the steps that may be put back. */
  mayRestore: readonly string[];
  options: FieldOptions;
}

/** What an earlier save said, beside what stands there now. */
export function RevisionPage({ dossier, revision, mayRestore, options }: RevisionPageProps) {
  const { t, href, language } = usePage();
  const { application } = dossier.held;
  const steps = dossier.document.steps.filter(
    ({ id, kind }) =>
      kind === 'application' || Object.hasOwn(revision.answers, id) || Object.hasOwn(application.answers, id),
  );
  const values = { by: revision.by ?? t('applying.someone'), at: formats(language).moment(revision.at) };
  return (
    <Layout
      title={t('applying.history.one', { revision: revision.revision })}
      lead={t('applying.history.oneLead', values)}
      breadcrumbs={[
        ...useCrumbs(application),
        { href: href(applicationPath(application.id, 'geschiedenis')), label: t('applying.history.title') },
      ]}
      script
    >
      {steps.map((step) => (
        <section key={step.id}>
          <h2>{step.title}</h2>
          <Compared
            {...{ options }}
            fields={step.fields}
            then={answersTo(revision.answers, step.id)}
            now={answersTo(application.answers, step.id)}
            titles={step.kind === 'application' ? [revision.title, application.title] : undefined}
          />
          <Gone fields={step.fields} answers={answersTo(revision.answers, step.id)} />
          {mayRestore.includes(step.id) && revision.revision !== application.revision && (
            <Form action={href(revisionPath(application.id, revision.revision))}>
              <input type="hidden" name="step" value={step.id} />
              <Actions>
                <Button kind="secondary">{t('applying.history.restore')}</Button>
              </Actions>
            </Form>
          )}
        </section>
      ))}
    </Layout>
  );
}

interface ComparedProps {
  fields: readonly FormField[];
  then: Answered;
  now: Answered;
  options: FieldOptions;
  titles: readonly [string, string] | undefined;
}

function Compared({ fields, then, now, options, titles }: ComparedProps) {
  const { t, language } = usePage();
  const wordsOf = (field: FormField, answers: Answered) => {
    const answer = answerTo(answers, field.id);
    return answer === undefined ? '' : answerWords(field, answer, { t, language, options });
  };
  const rows = [
    ...(titles ? [{ label: t('applying.field.title'), before: titles[0], now: titles[1] }] : []),
    ...fields
      .filter(({ kind }) => kind !== 'file')
      .map((field) => ({ label: field.label, before: wordsOf(field, then), now: wordsOf(field, now) })),
  ];
  const changed = rows.filter((row) => row.before !== row.now);
  return (
    <DataTable
      caption={t('applying.history.compared')}
      rows={changed}
      empty={t('applying.history.same')}
      rowKey={({ label }) => label}
      columns={[
        { key: 'field', header: t('applying.history.field'), rowHeader: true, cell: ({ label }) => label },
        {
          key: 'then',
          header: t('applying.history.then'),
          cell: (row) => <TextChange before={row.before} after={row.now} side="before" />,
        },
        {
          key: 'now',
          header: t('applying.history.now'),
          cell: (row) => <TextChange before={row.before} after={row.now} side="after" />,
        },
      ]}
    />
  );
}

/** Answers to what the call asked in an earlier version. */
function Gone({ fields, answers }: { fields: readonly FormField[]; answers: Answered }) {
  const { t } = usePage();
  const gone = Object.entries(answers).filter(([id]) => !fields.some((field) => field.id === id));
  if (gone.length === 0) return null;
  return (
    <>
      <h3>{t('applying.history.gone')}</h3>
      <dl class="descriptions">
        {gone.map(([id, answer]) => (
          <div key={id}>
            <dt>{id}</dt>
            <dd class="as-written">{typeof answer === 'string' ? answer : JSON.stringify(answer, null, 2)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
