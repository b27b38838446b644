import { type Answers, answered, type FieldErrors } from '../../../platform/forms.ts';
import { Actions, Button, ButtonLink, type Crumb, ErrorSummary, Form, Layout, TextArea } from '../../../ui/index.ts';
import { usePage } from '../../../ui/page.ts';

interface OneTextPageProps {
  /** Words of the page: `title`, `label`, `hint` and `send` stand under this key. */
  words: string;
  lead: string;
  breadcrumbs: Crumb[];
  kind: string;
  /** A question has a body; whatever ends something has a reason. */
  isQuestion: boolean;
  /** Where one goes who thinks better of it. */
  back: string;
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** A question or a reason: one text that someone else gets. */
export function OneTextPage({ words, lead, breadcrumbs, kind, isQuestion, back, answers, errors }: OneTextPageProps) {
  const { t, href } = usePage();
  const name = isQuestion ? 'body' : 'reason';
  return (
    <Layout title={t(`${words}.title`)} {...{ lead, breadcrumbs }} hasErrors={errors !== undefined} script>
      <ErrorSummary errors={errors} />
      <Form keep={kind}>
        <TextArea
          name={name}
          label={t(`${words}.label`)}
          hint={t(`${words}.hint`)}
          value={answered(answers, name)}
          errors={errors}
          rows={8}
          required
        />
        <Actions>
          <Button kind={isQuestion ? 'primary' : 'danger'}>{t(`${words}.send`)}</Button>
          <ButtonLink kind="quiet" href={href(back)}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}
