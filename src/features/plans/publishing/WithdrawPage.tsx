import type { Answers, FieldErrors } from '../../../platform/forms.ts';
import { Alert, ConfirmForm, ErrorSummary, fieldsOf, Layout, TextArea, usePage } from '../../../ui/index.ts';
import { planCrumbs } from '../builder/views/crumbs.ts';
import type { Draft } from '../store.ts';
import { publishAt, withdrawAt } from './PublishPage.tsx';

interface WithdrawPageProps {
  draft: Draft;
  number: number;
  answers?: Answers;
  errors?: FieldErrors | undefined;
}

export function WithdrawPage({ draft, number, answers = {}, errors }: WithdrawPageProps) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('publishing.withdrawTitle', { number })}
      lead={draft.document.title}
      breadcrumbs={[...planCrumbs(draft, href, t), { href: href(publishAt(draft.id)), label: t('publishing.title') }]}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <ConfirmForm
        action={href(withdrawAt(draft.id, number))}
        cancel={href(publishAt(draft.id))}
        confirm={t('publishing.withdraw')}
      >
        <Alert kind="warning">{t('publishing.withdrawText')}</Alert>
        <TextArea
          {...fieldsOf({ answers, errors }).field('reason')}
          label={t('publishing.reason')}
          hint={t('publishing.reasonHint')}
          required
        />
      </ConfirmForm>
    </Layout>
  );
}
