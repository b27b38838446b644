import type { FieldErrors } from '../../../../platform/forms.ts';
import { Actions, Button, DateField, ErrorSummary, Form, Layout, TextArea, usePage } from '../../../../ui/index.ts';
import type { Programme } from '../../store.ts';
import { workAt } from '../addresses.ts';
import { workCrumbs } from './crumbs.ts';

interface ArchivePageProps {
  programme: Programme;
  since: string;
  notice: string;
  errors: FieldErrors | undefined;
}

/** Says to readers that a guide is no longer maintained, since when and why; or takes it up again. */
export function ArchivePage({ programme, since, notice, errors }: ArchivePageProps) {
  const { t, href } = usePage();
  const at = workAt(programme.code);
  return (
    <Layout
      title={t('guideedit.archive.title')}
      lead={t('guideedit.archive.lead')}
      breadcrumbs={workCrumbs(programme, href, t)}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      {programme.archived && (
        <form method="post" action={href(`${at}/hervatten`)}>
          <Button kind="secondary">{t('guideedit.archive.takeUp')}</Button>
        </form>
      )}
      <Form id="archiveren" action={href(`${at}/archiveren`)} keep={`${programme.code}/archief`}>
        <DateField
          name="since"
          label={t('guideedit.archive.since')}
          hint={t('guideedit.archive.sinceHint')}
          value={since}
          errors={errors}
        />
        <TextArea
          name="notice"
          label={t('guideedit.archive.notice')}
          hint={t('guideedit.archive.noticeHint')}
          required
          value={notice}
          maxlength={2000}
          errors={errors}
        />
        <Actions>
          <Button>{programme.archived ? t('guideedit.form.save') : t('guideedit.archive.act')}</Button>
        </Actions>
      </Form>
    </Layout>
  );
}
