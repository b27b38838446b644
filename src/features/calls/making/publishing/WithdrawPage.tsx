import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { ConfirmForm, ErrorSummary, fieldsOf, Layout, TextArea, usePage } from '../../../../ui/index.ts';
import type { OwnedCall } from '../access.ts';
import { withdrawAt, workAt } from '../addresses.ts';
import { callCrumbs } from '../views/words.ts';

interface WithdrawPageProps {
  call: OwnedCall;
  /** Applications that were begun. */
  dossiers: number;
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** Asks for the reason before a call ends. */
export function WithdrawPage({ call, dossiers, answers, errors }: WithdrawPageProps) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('callwork.withdraw.title')}
      lead={call.draft.title}
      breadcrumbs={callCrumbs(call, href, t)}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <ConfirmForm
        action={href(withdrawAt(call.code))}
        cancel={href(workAt(call.code))}
        confirm={t('callwork.withdraw.confirm')}
      >
        <p>{t('callwork.withdraw.lead')}</p>
        {dossiers > 0 && <p>{t('callwork.withdraw.told', { count: dossiers })}</p>}
        <TextArea
          {...fieldsOf({ answers, errors }).field('reason')}
          label={t('callwork.withdraw.reason')}
          hint={t('callwork.withdraw.reasonHint')}
          required
        />
      </ConfirmForm>
    </Layout>
  );
}
