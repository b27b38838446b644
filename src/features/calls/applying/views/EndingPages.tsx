import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import { ConfirmForm, ErrorSummary, Layout, TextArea, usePage } from '../../../../ui/index.ts';
import { applicationPath } from '../paths.ts';
import type { Application } from '../store.ts';
import { useCrumbs } from './parts.tsx';

export function RemovePage({ application }: { application: Application }) {
  const { t, href } = usePage();
  const { id, title } = application;
  return (
    <Layout title={t('applying.remove.title')} lead={title} breadcrumbs={useCrumbs(application)}>
      <ConfirmForm
        action={href(applicationPath(id, 'verwijderen'))}
        cancel={href(applicationPath(id))}
        confirm={t('applying.remove.title')}
      >
        <p>{t('applying.remove.text')}</p>
      </ConfirmForm>
    </Layout>
  );
}

interface WithdrawPageProps {
  application: Application;
  answers: Answers;
  errors?: FieldErrors;
}

export function WithdrawPage({ application, answers, errors }: WithdrawPageProps) {
  const { t, href } = usePage();
  const { id, title } = application;
  return (
    <Layout
      title={t('applying.withdraw.title')}
      lead={title}
      breadcrumbs={useCrumbs(application)}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <ConfirmForm
        action={href(applicationPath(id, 'intrekken'))}
        cancel={href(applicationPath(id))}
        confirm={t('applying.withdraw.title')}
      >
        <p>{t('applying.withdraw.text')}</p>
        <TextArea
          name="reason"
          label={t('applying.withdraw.reason')}
          value={answered(answers, 'reason')}
          errors={errors}
          required
        />
      </ConfirmForm>
    </Layout>
  );
}
