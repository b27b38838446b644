import { attachmentEnds, attachmentLimits } from '../../../../platform/attachments.ts';
import type { FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Button,
  ButtonLink,
  ConfirmForm,
  ConfirmLink,
  DataTable,
  ErrorSummary,
  FileField,
  Form,
  Layout,
  usePage,
} from '../../../../ui/index.ts';
import type { FormField } from '../../document/form.ts';
import type { CallStep } from '../../document/schema.ts';
import type { ApplicationFile } from '../file-store.ts';
import { type AnswerFile, sizeInWords } from '../form/FileControl.tsx';
import { filePath, filesPath, stepPath } from '../paths.ts';
import type { Application } from '../store.ts';
import { useCrumbs } from './parts.tsx';

interface FilesPageProps {
  application: Application;
  step: CallStep;
  field: FormField;
  files: AnswerFile[];
  errors: FieldErrors | undefined;
}

/** The files of one field: those that are there, and room for more. */
export function FilesPage({ application, step, field, files, errors }: FilesPageProps) {
  const { t, href, language } = usePage();
  const { id } = application;
  return (
    <Layout
      title={field.label}
      lead={field.hint}
      breadcrumbs={[...useCrumbs(application), { href: href(stepPath(id, step.id)), label: step.title }]}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <DataTable
        caption={t('applying.files.caption')}
        rows={files}
        empty={t('applying.field.noFiles')}
        rowKey={(file) => file.id}
        columns={[
          {
            key: 'name',
            header: t('applying.files.name'),
            rowHeader: true,
            cell: (file) => <a href={file.href}>{file.name}</a>,
          },
          {
            key: 'size',
            header: t('applying.files.size'),
            numeric: true,
            cell: ({ size }) => sizeInWords(size, language),
          },
          {
            key: 'remove',
            header: t('applying.files.act'),
            cell: (file) => (
              <ConfirmLink kind="quiet" href={href(`${filePath(id, file.id)}/verwijderen`)}>
                {t('applying.files.remove')}
              </ConfirmLink>
            ),
          },
        ]}
      />
      <Form action={href(filesPath(id, step.id, field.id))} files>
        <FileField
          name="files"
          label={t('applying.files.add')}
          hint={t('applying.files.hint', { ...attachmentLimits })}
          accept={attachmentEnds.join(',')}
          errors={errors}
          multiple
          required
        />
        <Actions>
          <Button>{t('applying.files.submit')}</Button>
          <ButtonLink kind="quiet" href={href(stepPath(id, step.id))}>
            {t('applying.files.back', { step: step.title })}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}

export function RemoveFilePage({ application, file }: { application: Application; file: ApplicationFile }) {
  const { t, href } = usePage();
  const at = filePath(application.id, file.id);
  return (
    <Layout title={t('applying.files.removeTitle')} lead={file.name} breadcrumbs={useCrumbs(application)}>
      <ConfirmForm
        action={href(`${at}/verwijderen`)}
        cancel={href(filesPath(application.id, file.step, file.field))}
        confirm={t('applying.files.removeTitle')}
      >
        <p>{t('applying.files.removeText')}</p>
      </ConfirmForm>
    </Layout>
  );
}
