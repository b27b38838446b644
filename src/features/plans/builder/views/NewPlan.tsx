import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import type { Membership } from '../../../../platform/viewer.ts';
import { Actions, Button, ButtonLink } from '../../../../ui/Button.tsx';
import { ErrorSummary } from '../../../../ui/forms/ErrorSummary.tsx';
import { Form } from '../../../../ui/forms/Form.tsx';
import { Select } from '../../../../ui/forms/Select.tsx';
import { MonthField, TextField } from '../../../../ui/forms/TextField.tsx';
import { Layout } from '../../../../ui/Layout.tsx';
import { usePage } from '../../../../ui/page.ts';
import { workspaceAt } from '../addresses.ts';
import { workspaceCrumbs } from './crumbs.ts';

interface NewPlanProps {
  organisations: readonly Membership[];
  areas: readonly { code: string; name: string }[];
  answers: Answers;
  errors?: FieldErrors;
}

/** What must be known before there is a plan: whose, where, what it is called, for when. */
export function NewPlan({ organisations, areas, answers, errors }: NewPlanProps) {
  const { t, href } = usePage();
  const text = (name: string) => ({ name, errors, required: true, value: answered(answers, name) });
  const own = organisations[0]?.areaCode ?? '';
  return (
    <Layout
      title={t('drafts.new.title')}
      lead={t('drafts.new.lead')}
      breadcrumbs={workspaceCrumbs(href, t)}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <Form action={href('/werkplek/nieuw')} keep="plan/nieuw">
        <OrganisationField {...{ organisations, answers, errors }} />
        <TextField {...text('title')} label={t('drafts.new.name')} hint={t('drafts.new.nameHint')} />
        <Select
          {...text('area')}
          value={answered(answers, 'area', own)}
          label={t('drafts.new.area')}
          hint={t('drafts.new.areaHint')}
          options={areas.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
        />
        <TextField
          {...text('programme')}
          required={false}
          label={t('drafts.new.programme')}
          hint={t('drafts.new.programmeHint')}
        />
        <MonthField {...text('start')} label={t('drafts.new.start')} />
        <MonthField {...text('end')} label={t('drafts.new.end')} />
        <Actions>
          <Button>{t('drafts.new.create')}</Button>
          <ButtonLink kind="quiet" href={href(workspaceAt)}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}

/** Whose plan it is; not asked of who works for one organisation. */
export function OrganisationField({ organisations, answers, errors }: Omit<NewPlanProps, 'areas'>) {
  const { t } = usePage();
  const [only, ...others] = organisations;
  if (only && others.length === 0) return <input type="hidden" name="organisation" value={only.organisationId} />;
  return (
    <Select
      name="organisation"
      label={t('drafts.new.organisation')}
      required
      errors={errors}
      value={answered(answers, 'organisation')}
      options={organisations.map(({ organisationId, organisationName }) => ({
        value: organisationId,
        label: organisationName,
      }))}
    />
  );
}
