import { formats } from '../../../../platform/formats.ts';
import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Button,
  DataTable,
  DateField,
  ErrorSummary,
  Form,
  Layout,
  Select,
  TextField,
  usePage,
} from '../../../../ui/index.ts';
import type { Area } from '../../../areas/index.ts';
import { callPath, callsPath } from '../../catalogue/paths.ts';
import type { Targeted } from '../opening.ts';
import { reportPath, targetPath } from '../paths.ts';
import type { KeptReport } from '../store.ts';

interface ReportPageProps extends Targeted {
  /** Of which the reader may report. */
  areas: Area[];
  reports: KeptReport[];
  answers: Answers;
  errors?: FieldErrors;
}

/** A municipality says how far it is. */
export function ReportPage({ call, document, target, areas, reports, answers, errors }: ReportPageProps) {
  const { t, href } = usePage();
  const field = (name: string) => ({ name, errors, value: answered(answers, name) });
  const [only, ...others] = areas;
  return (
    <Layout
      title={t('targets.report.title')}
      lead={t('targets.report.lead', { unit: target.unitTitle })}
      breadcrumbs={[
        { href: href(callsPath), label: t('app.navigation.calls') },
        { href: href(callPath(call.code)), label: document.title },
        { href: href(targetPath(call.code)), label: target.title },
      ]}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <Form action={href(reportPath(call.code))}>
        {only && others.length === 0 ? (
          <input type="hidden" name="areaCode" value={only.code} />
        ) : (
          <Select
            {...field('areaCode')}
            label={t('targets.report.area')}
            required
            options={areas.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
        <TextField
          {...field('number')}
          label={t('targets.report.number', { unit: target.unitTitle })}
          hint={t('targets.report.numberHint')}
          inputmode="numeric"
          width="medium"
          required
        />
        <DateField {...field('day')} label={t('targets.report.day')} required />
        <TextField
          {...field('source')}
          label={t('targets.report.source')}
          hint={t('targets.report.sourceHint')}
          maxlength={300}
          required
        />
        <Actions>
          <Button>{t('targets.report.send')}</Button>
        </Actions>
      </Form>
      {reports.length > 0 && <Earlier areas={areas} reports={reports} />}
    </Layout>
  );
}

/** What was reported before; a correction is a newer report. */
function Earlier({ areas, reports }: Pick<ReportPageProps, 'areas' | 'reports'>) {
  const { t, language } = usePage();
  const { number, date, moment } = formats(language);
  const nameOf = (code: string) => areas.find((area) => area.code === code)?.name ?? code;
  return (
    <section aria-labelledby="eerder">
      <h2 id="eerder">{t('targets.report.earlier')}</h2>
      <p class="note">{t('targets.report.correct')}</p>
      <DataTable
        caption={t('targets.report.earlier')}
        hideCaption
        rows={reports}
        rowKey={({ id }) => id}
        columns={[
          { key: 'day', header: t('targets.column.day'), rowHeader: true, cell: ({ day }) => date(day) },
          { key: 'area', header: t('targets.column.area'), cell: ({ areaCode }) => nameOf(areaCode) },
          { key: 'number', header: t('targets.column.done'), numeric: true, cell: (row) => number(row.number) },
          { key: 'source', header: t('targets.report.source'), cell: ({ source }) => source },
          {
            key: 'by',
            header: t('targets.report.by'),
            cell: ({ organisationName, reportedAt }) =>
              [organisationName, moment(reportedAt)].filter(Boolean).join(', '),
          },
        ]}
      />
    </section>
  );
}
