import type { Answers, FieldErrors } from '../../../platform/forms.ts';
import { Actions, Button, ButtonLink } from '../../../ui/Button.tsx';
import { fieldsOf } from '../../../ui/forms/answers.ts';
import { RadioGroup } from '../../../ui/forms/Choices.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { Form } from '../../../ui/forms/Form.tsx';
import { type Option, Select } from '../../../ui/forms/Select.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { Layout } from '../../../ui/Layout.tsx';
import { usePage } from '../../../ui/page.ts';
import { organisationKinds } from '../schema.ts';

interface NewOrganisationProps {
  areas: Option[];
  answers?: Answers;
  errors?: FieldErrors;
}

export function NewOrganisation({ areas, answers = {}, errors }: NewOrganisationProps) {
  const { t, href } = usePage();
  const { field } = fieldsOf({ answers, errors });
  return (
    <Layout
      title={t('administration.newOrganisation')}
      lead={t('administration.newLead')}
      breadcrumbs={[{ href: href('/beheer'), label: t('administration.title') }]}
      hasErrors={errors !== undefined}
    >
      <ErrorSummary errors={errors} />
      <Form action={href('/beheer/organisaties/nieuw')}>
        <TextField
          {...field('name')}
          label={t('administration.field.name')}
          hint={t('administration.field.nameHint')}
          autocomplete="off"
          required
        />
        <RadioGroup
          {...field('kind')}
          label={t('administration.field.kind')}
          choices={Object.entries(organisationKinds).map(([value, key]) => ({ value, label: t(key) }))}
          required
        />
        <Select
          {...field('area')}
          label={t('administration.field.area')}
          hint={t('administration.field.areaHint')}
          options={areas}
          empty={t('administration.field.noArea')}
        />
        <Actions>
          <Button>{t('administration.create')}</Button>
          <ButtonLink kind="quiet" href={href('/beheer')}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}
