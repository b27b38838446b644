import {
  Actions,
  Alert,
  Button,
  ButtonLink,
  DataTable,
  DescriptionList,
  Disclosure,
  Layout,
  StatusTag,
  usePage,
} from '../../../../ui/index.ts';
import { cardPath } from '../../cards/card.ts';
import { wordsIn } from '../../words.ts';
import type { Outcome } from '../import.ts';
import type { ImportSummary } from '../import-store.ts';
import type { Problem } from '../read.ts';
import { explain, fieldsInWords } from '../report.ts';
import { tones } from './ImportsPage.tsx';

/** How far a file is: looked at, to be said yes to, being imported, done; or what is wrong with it. */
export function ImportPage(props: ImportSummary) {
  const { t, href } = usePage();
  const { state, fileName, outcome, problems } = props;
  const isBusy = state === 'checking' || state === 'importing';
  return (
    <Layout
      title={fileName}
      lead={props.source}
      breadcrumbs={[
        { href: href('/beheer'), label: t('measures.import.administration') },
        { href: href('/beheer/maatregelen'), label: t('measures.import.title') },
      ]}
      script
    >
      <p>
        <StatusTag tone={tones[state]}>{t(`measures.import.state.${state}`)}</StatusTag>
      </p>
      {isBusy && <Busy {...props} />}
      {state === 'refused' && <Problems problems={problems} total={props.total} />}
      {state === 'checked' && outcome && <Ask {...props} outcome={outcome} />}
      {state === 'done' && <Alert kind="ok">{t('measures.import.isDone')}</Alert>}
      {outcome && <Changes outcome={outcome} />}
    </Layout>
  );
}

function Busy({ id, state, done, total }: ImportSummary) {
  const { t, href, language } = usePage();
  const { format } = wordsIn(language);
  return (
    <Alert>
      <p>
        {state === 'importing' && total > 0
          ? t('measures.import.progress', { done: format.number(done), total: format.number(total) })
          : t('measures.import.busy')}
      </p>
      <ButtonLink kind="secondary" href={href(`/beheer/maatregelen/${id}`)}>
        {t('measures.import.again')}
      </ButtonLink>
    </Alert>
  );
}

function Ask({ id, outcome }: ImportSummary & { outcome: Outcome }) {
  const { t, href } = usePage();
  if (outcome.added + outcome.changed === 0) return <Alert>{t('measures.import.nothingToDo')}</Alert>;
  return (
    <form method="post" action={href(`/beheer/maatregelen/${id}`)}>
      <p>{t('measures.import.ask')}</p>
      <Actions>
        <Button>{t('measures.import.go', { count: outcome.added + outcome.changed })}</Button>
      </Actions>
    </form>
  );
}

function Problems({ problems, total }: { problems: Problem[]; total: number }) {
  const { t } = usePage();
  const title = t('measures.import.nothingLoaded', { count: total });
  return (
    <section aria-labelledby="problemen">
      <h2 id="problemen">{title}</h2>
      <DataTable
        caption={title}
        hideCaption
        rows={problems}
        columns={[
          { key: 'line', header: t('measures.import.line'), cell: ({ line }) => line ?? '–' },
          { key: 'column', header: t('measures.import.column'), cell: ({ column }) => column && <code>{column}</code> },
          { key: 'what', header: t('measures.import.what'), cell: (problem) => explain(problem, t) },
        ]}
      />
    </section>
  );
}

function Changes({ outcome }: { outcome: Outcome }) {
  const { t, href, language } = usePage();
  const { number } = wordsIn(language).format;
  const { named } = outcome;
  return (
    <>
      <DescriptionList
        items={[
          { term: t('measures.import.added'), details: number(outcome.added) },
          { term: t('measures.import.changed'), details: number(outcome.changed) },
          { term: t('measures.import.unchanged'), details: number(outcome.unchanged) },
          { term: t('measures.import.gone'), details: number(outcome.gone) },
          { term: t('measures.import.municipalities'), details: number(outcome.municipalities) },
          { term: t('measures.import.ignoredColumns'), details: outcome.ignored.join(', ') },
        ]}
      />
      {named.changed.length > 0 && (
        <Disclosure summary={t('measures.import.changed')}>
          <ul>
            {named.changed.map(({ title, line, fields }) => (
              <li key={line}>
                {title}: {fieldsInWords(fields, t)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {named.added.length > 0 && (
        <Disclosure summary={t('measures.import.added')}>
          <ul>
            {named.added.map(({ title, line }) => (
              <li key={line}>{title}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {named.gone.length > 0 && (
        <Disclosure summary={t('measures.import.gone')}>
          <ul>
            {named.gone.map(({ title, slug }) => (
              <li key={slug}>
                <a href={href(cardPath(slug))}>{title}</a>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
