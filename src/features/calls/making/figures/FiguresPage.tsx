import type { FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Button,
  ButtonLink,
  ConfirmLink,
  DataTable,
  EmptyState,
  ErrorSummary,
  FileField,
  Findings,
  Form,
  Layout,
  TextArea,
  usePage,
} from '../../../../ui/index.ts';
import type { CallProblem } from '../../document/problems/index.ts';
import type { OwnedCall } from '../access.ts';
import { figuresAt, figuresFileAt, figuresRemovalAt, partAt } from '../addresses.ts';
import { sayDecimal } from '../form/numbers.tsx';
import { partByKey } from '../parts/index.ts';
import { sayIndicator } from '../parts/rights.ts';
import { callCrumbs, partTitle, problemFinding } from '../views/words.ts';
import type { FileProblem } from './read.ts';
import type { FigureTable } from './table.ts';

export interface FiguresPageProps {
  call: OwnedCall;
  table: FigureTable;
  findings: readonly CallProblem[];
  mayEdit: boolean;
  /** What was brought and refused, with why. */
  text?: string;
  errors?: FieldErrors;
  problems?: readonly FileProblem[];
}

/** The figures of a call, what misses in them, and how they are brought. */
export function FiguresPage(props: FiguresPageProps) {
  const { t, href } = usePage();
  const { call, table, findings, mayEdit, errors, problems } = props;
  const hasRights = call.draft.rule?.rights !== undefined;
  const toKey = href(partAt(call.code, partByKey(hasRights ? 'rightsKey' : 'conditions').slug));
  return (
    <Layout
      title={partTitle(t, 'figures')}
      lead={t('callwork.part.figures.lead')}
      breadcrumbs={callCrumbs(call, href, t)}
      hasErrors={errors !== undefined || problems !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      {problems && <Problems problems={problems} />}
      {!hasRights && (
        <EmptyState title={t('callwork.figures.noRights')}>
          <p>
            <a href={toKey}>{t('callwork.figures.toRights')}</a>
          </p>
        </EmptyState>
      )}
      {hasRights && (
        <div class="call-work">
          <KeyWords table={table} toKey={toKey} />
          <Findings
            findings={findings.map((one) => ({ ...problemFinding(one, call.code, href, t), place: undefined }))}
          />
          {mayEdit ? <Bring {...props} /> : <p class="note">{t('callwork.readOnly')}</p>}
          <There {...props} />
        </div>
      )}
    </Layout>
  );
}

function KeyWords({ table: { key }, toKey }: { table: FigureTable; toKey: string }) {
  const { t, language } = usePage();
  return (
    <p>
      {t('callwork.figures.key')}{' '}
      {key
        .map((part) => {
          const weight = t('callwork.note.weight', { weight: sayDecimal(part.weight, language) });
          return `${sayIndicator(part, { t, language })} (${weight})`;
        })
        .join(', ')}
      {'. '}
      <a href={toKey}>{t('callwork.figures.toKey')}</a>
    </p>
  );
}

function Bring({ call, table, text = '', errors }: FiguresPageProps) {
  const { t, href } = usePage();
  return (
    <section aria-labelledby="brengen">
      <h2 id="brengen">{t('callwork.figures.bring')}</h2>
      <p>{t('callwork.figures.how', { columns: ['code', ...table.fileColumns].join(' ; ') })}</p>
      <p>
        <a href={href(figuresFileAt(call.code))} download>
          {t('callwork.figures.template')}
        </a>
      </p>
      <Form action={href(figuresAt(call.code))} id="deel" files>
        <FileField name="file" label={t('callwork.figures.file')} accept=".csv,.txt,.tsv" />
        <TextArea name="text" label={t('callwork.figures.paste')} rows={8} value={text} errors={errors} />
        <Actions>
          <Button>{t('callwork.figures.look')}</Button>
        </Actions>
      </Form>
    </section>
  );
}

function There({ call, table, mayEdit }: FiguresPageProps) {
  const { t, href, language } = usePage();
  if (table.rows.length === 0) return <p class="note">{t('callwork.figures.none')}</p>;
  const title = (part: FigureTable['indicators'][number]) => sayIndicator(part, { t, language });
  return (
    <section aria-labelledby="nu">
      <h2 id="nu">{t('callwork.figures.now', { count: table.rows.length })}</h2>
      {mayEdit && (
        <Actions>
          <ButtonLink kind="secondary" href={href(figuresFileAt(call.code))} download>
            {t('callwork.figures.download')}
          </ButtonLink>
          {table.indicators.length > 1 &&
            table.indicators.map((part) => (
              <ConfirmLink key={part.indicator} kind="quiet" href={href(figuresRemovalAt(call.code, part.indicator))}>
                {t('callwork.figures.removeOne', { indicator: title(part) })}
              </ConfirmLink>
            ))}
          <ConfirmLink href={href(figuresRemovalAt(call.code))}>{t('callwork.figures.removeAll')}</ConfirmLink>
        </Actions>
      )}
      <DataTable
        caption={t('callwork.figures.caption')}
        hideCaption
        rows={table.rows}
        rowKey={({ code }) => code}
        scroll
        columns={[
          {
            key: 'area',
            header: t('ownshare.rights.area'),
            rowHeader: true,
            cell: ({ name, code }) => `${name} (${code})`,
          },
          ...table.indicators.map((part) => ({
            key: part.indicator,
            header: title(part),
            numeric: true,
            cell: ({ figures }: FigureTable['rows'][number]) => {
              const figure = figures[part.indicator];
              return figure === undefined ? '–' : sayDecimal(figure, language);
            },
          })),
        ]}
      />
    </section>
  );
}

function Problems({ problems }: { problems: readonly FileProblem[] }) {
  const { t } = usePage();
  const title = t('callwork.figures.refused', { count: problems.length });
  return (
    <section class="error-summary" role="alert" tabIndex={-1} aria-labelledby="fouten">
      <h2 id="fouten">{title}</h2>
      <DataTable
        caption={title}
        hideCaption
        rows={problems.slice(0, 300)}
        columns={[
          {
            key: 'place',
            header: t('callwork.figures.where'),
            cell: ({ line, column }) => t('callwork.figures.place', { line, column }),
          },
          {
            key: 'what',
            header: t('callwork.figures.what'),
            cell: ({ key, values }) => t(`callwork.figures.wrong.${key}`, values),
          },
        ]}
      />
    </section>
  );
}
