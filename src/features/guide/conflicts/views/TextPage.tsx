import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import { Actions, Button, ButtonLink, type Crumb, ErrorSummary, Form, Layout, TextArea } from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import type { GuidelineConflict } from '../store.ts';

export interface TextPageProps {
  /** A question to the reporter; or why a report is taken back or refused. */
  kind: 'ask' | 'withdraw' | 'refuse';
  conflict: GuidelineConflict;
  breadcrumbs: Crumb[];
  back: string;
  answers: Answers;
  errors?: FieldErrors | undefined;
}

export function TextPage({ kind, conflict, breadcrumbs, back, answers, errors }: TextPageProps) {
  const { t, href } = usePage();
  const name = kind === 'ask' ? 'body' : 'reason';
  return (
    <Layout
      title={t(`conflicts.${kind}.title`)}
      lead={conflict.title}
      breadcrumbs={breadcrumbs.map((crumb) => ({ ...crumb, href: href(crumb.href) }))}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <Form keep={kind}>
        <TextArea
          name={name}
          label={t(`conflicts.${kind}.label`)}
          hint={t(`conflicts.${kind}.hint`)}
          value={answered(answers, name)}
          errors={errors}
          rows={7}
          required
        />
        <Actions>
          <Button kind={kind === 'ask' ? 'primary' : 'danger'}>{t(`conflicts.${kind}.send`)}</Button>
          <ButtonLink kind="quiet" href={href(back)}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}
