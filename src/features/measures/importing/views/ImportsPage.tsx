import { formats } from '../../../../platform/formats.ts';
import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Button,
  DataTable,
  ErrorSummary,
  FileField,
  Form,
  Layout,
  StatusTag,
  TextField,
  type Tone,
  usePage,
} from '../../../../ui/index.ts';
import type { ImportSummary } from '../import-store.ts';
import type { ImportState } from '../tables.ts';

export const tones: Record<ImportState, Tone> = {
  checking: 'info',
  checked: 'warning',
  importing: 'info',
  done: 'ok',
  refused: 'error',
};

interface ImportsPageProps {
  imports: ImportSummary[];
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** Bring a file of actions, and see what became of earlier ones. */
export function ImportsPage({ imports, answers, errors }: ImportsPageProps) {
  const { t, href, language } = usePage();
  const { moment } = formats(language);
  return (
    <Layout
      title={t('measures.import.title')}
      lead={t('measures.import.lead')}
      breadcrumbs={[{ href: href('/beheer'), label: t('measures.import.administration') }]}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <Form action={href('/beheer/maatregelen')} files>
        <FileField
          name="file"
          label={t('measures.import.file')}
          hint={t('measures.import.fileHint')}
          accept=".csv"
          errors={errors}
          required
        />
        <TextField
          name="source"
          label={t('measures.import.source')}
          hint={t('measures.import.sourceHint')}
          value={answered(answers, 'source')}
          errors={errors}
        />
        <Actions>
          <Button>{t('measures.import.check')}</Button>
        </Actions>
      </Form>
      {imports.length > 0 && (
        <>
          <h2>{t('measures.import.earlier')}</h2>
          <DataTable
            caption={t('measures.import.earlier')}
            hideCaption
            rows={imports}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'file',
                header: t('measures.import.fileName'),
                rowHeader: true,
                cell: (one) => <a href={href(`/beheer/maatregelen/${one.id}`)}>{one.fileName}</a>,
              },
              { key: 'at', header: t('measures.import.at'), cell: (one) => moment(one.createdAt) },
              {
                key: 'state',
                header: t('measures.work.state'),
                cell: (one) => <StatusTag tone={tones[one.state]}>{t(`measures.import.state.${one.state}`)}</StatusTag>,
              },
            ]}
          />
        </>
      )}
    </Layout>
  );
}
