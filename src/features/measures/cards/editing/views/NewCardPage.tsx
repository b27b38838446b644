import { type Answers, answered, type FieldErrors } from '../../../../../platform/forms.ts';
import type { Membership } from '../../../../../platform/viewer.ts';
import { Actions, Button, ErrorSummary, Form, Layout, Select, TextField, usePage } from '../../../../../ui/index.ts';
import { workCrumbs } from './crumbs.ts';

interface NewCardPageProps {
  organisations: readonly Membership[];
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** The first step of a card: what it is called and whose it is. */
export function NewCardPage({ organisations, answers, errors }: NewCardPageProps) {
  const { t, href } = usePage();
  const [only] = organisations;
  return (
    <Layout
      title={t('measures.form.newTitle')}
      lead={t('measures.form.newLead')}
      breadcrumbs={workCrumbs(href, t)}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <Form>
        <TextField
          name="title"
          label={t('measures.form.title')}
          hint={t('measures.form.titleHint')}
          value={answered(answers, 'title')}
          errors={errors}
          required
        />
        {organisations.length > 0 && (
          <Select
            name="organisation"
            label={t('measures.field.organisation')}
            options={organisations.map((one) => ({ value: one.organisationId, label: one.organisationName }))}
            value={answered(answers, 'organisation', organisations.length === 1 ? only?.organisationId : '')}
            errors={errors}
            required
          />
        )}
        <Actions>
          <Button>{t('measures.form.start')}</Button>
        </Actions>
      </Form>
    </Layout>
  );
}
